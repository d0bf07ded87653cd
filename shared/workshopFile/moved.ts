import * as Y from 'yjs'
import { findRound, type Round, reportRound, roundsOf } from '../agenda/index.ts'
import type { Random } from '../lib/random.ts'
import { isRootText } from '../rooms/rootTypes.ts'
import { copyOf } from '../versions/index.ts'

/*
 * What becomes of the two rooms that say who takes part and who may come in, when a workshop goes to another server in a file.
 */

/** Of the moderation's own: what was prepared, and which boards lie apart. No links, no keys, no alarms, no calls for help. */
export const ofTheDesk: readonly string[] = ['agendas', 'boards', 'openings', 'forming', 'sceneNotes', 'notes']

/**
 * The room `desk` as it goes into a file, written anew: links and their keys open the workshop it comes from, and of what was
 * deleted nothing may go along. Yjs update, V1.
 */
export const movedDesk = (desk: Y.Doc, random: Random): Uint8Array =>
	writtenAnew(random, (copy) => {
		copyMaps(
			desk,
			copy,
			ofTheDesk.filter((name) => !isRootText(name)),
		)
		const notes = desk.getText('notes').toString()
		if (notes) copy.getText('notes').insert(0, notes)
	})

/** Copies these maps of one document into another, entry by entry. */
export function copyMaps(from: Y.Doc, to: Y.Doc, names: readonly string[]): void {
	for (const name of names) {
		for (const [key, value] of from.getMap(name)) to.getMap(name).set(key, copyOf(value))
	}
}

/** A document of which everything is written at once, by nobody; Yjs update, V1. */
export function writtenAnew(random: Random, write: (copy: Y.Doc) => void): Uint8Array {
	const copy = new Y.Doc()
	copy.clientID = 1 + Math.floor(random() * (2 ** 32 - 1))
	copy.transact(() => write(copy))
	const update = Y.encodeStateAsUpdate(copy)
	copy.destroy()
	return update
}

/**
 * Brings a room `stage` to say what holds after its move: what people handed in and nobody had revealed stayed behind, so such a
 * round is as if nothing had come yet. Gives the rounds that had been revealed.
 */
export function settleRounds(stage: Y.Doc): { id: string; round: Round }[] {
	const rounds = [...roundsOf(stage).keys()].flatMap((id) => {
		const round = findRound(stage, id)
		return round ? [{ id, round }] : []
	})
	stage.transact(() => {
		for (const { id, round } of rounds) if (isHidden(round)) reportRound(stage, id, { ...nothing, state: 'open' })
	})
	return rounds.filter(({ round }) => round.state === 'revealed')
}

/** What people have handed in that lies with the server alone: how much of it there is. */
export const handedInHidden = (stage: Y.Doc): number =>
	[...roundsOf(stage).keys()].reduce((sum, id) => {
		const round = findRound(stage, id)
		return round && isHidden(round) ? sum + round.contributions : sum
	}, 0)

const nothing = { contributions: 0, people: 0, forOthers: 0 } as const

const isHidden = ({ state, contributions, settings }: Round) =>
	state === 'open' && contributions > 0 && (settings.kind !== 'cards' || settings.hidden)
