import * as Y from 'yjs'
import { nowOf, stepsOf } from '../agenda/index.ts'
import { mapIn } from '../lib/entries.ts'
import type { Random } from '../lib/random.ts'
import { playingOf, privateSideNotes } from '../playing/index.ts'
import { allSmallGroups, smallGroupsOf } from '../smallGroups/index.ts'
import { copyOf } from '../versions/index.ts'

/*
 * What a rehearsal gets of the two rooms that say who takes part and who may come in. Each copy is written anew, entry by entry:
 * nothing that was deleted, and nothing this program does not know, goes along.
 */

/** Of the agenda's room: what is planned, and which rooms there are. No people, and nothing of what has happened. */
const planned = ['steps', 'boards', 'smallGroups'] as const
/** Of the moment: what was agreed beforehand, and whether there is a list of speakers. */
const agreed = ['mandate', 'speakers'] as const
/** Of the moderation's own: what was prepared. No links, no keys, no alarms. */
const prepared = ['agendas', 'boards', 'openings', 'sceneNotes'] as const

/**
 * The room `stage` of a rehearsal: the agenda as it was planned, nothing of it begun. All devices are told what they are in.
 *
 * @param title what the rehearsal is called
 * @param ends when it is deleted by itself, milliseconds since 1970
 * @returns Yjs update, V1
 */
export function rehearsedStage(
	stage: Y.Doc,
	{ title, ends }: { readonly title: string; readonly ends: number },
	random: Random,
): Uint8Array {
	return written(random, (copy) => {
		copyMaps(stage, copy, planned)
		for (const id of stepsOf(copy).keys()) {
			for (const key of ['done', 'roundId']) mapIn(stepsOf(copy), id)?.delete(key)
		}
		// The numbers of rooms stay given: boards that came from them keep the ids they were made under.
		for (const { room } of allSmallGroups(copy)) {
			for (const key of ['help', 'round', 'presented']) mapIn(smallGroupsOf(copy), room)?.delete(key)
		}
		for (const key of ['sitting', 'call', 'presenting']) smallGroupsOf(copy).delete(key)
		// Of a play nothing but that its role cards are written.
		for (const [key, note] of privateSideNotes(stage)) playingOf(copy).set(key, note)
		for (const key of agreed) if (nowOf(stage).has(key)) nowOf(copy).set(key, nowOf(stage).get(key))
		nowOf(copy).set('title', title)
		nowOf(copy).set('rehearsal', ends)
	})
}

/** The room `desk` of a rehearsal. */
export function rehearsedDesk(desk: Y.Doc, random: Random): Uint8Array {
	return written(random, (copy) => {
		copyMaps(desk, copy, prepared)
		const notes = desk.getText('notes').toString()
		if (notes) copy.getText('notes').insert(0, notes)
	})
}

function copyMaps(from: Y.Doc, to: Y.Doc, names: readonly string[]): void {
	for (const name of names) {
		for (const [key, value] of from.getMap(name)) to.getMap(name).set(key, copyOf(value))
	}
}

function written(random: Random, write: (copy: Y.Doc) => void): Uint8Array {
	const copy = new Y.Doc()
	copy.clientID = 1 + Math.floor(random() * (2 ** 32 - 1))
	copy.transact(() => write(copy))
	const update = Y.encodeStateAsUpdate(copy)
	copy.destroy()
	return update
}
