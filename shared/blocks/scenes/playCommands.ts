import * as Y from 'yjs'
import { command } from '../../lib/command.ts'
import { newEntry, patchEntry } from '../../lib/entries.ts'
import { newId } from '../../lib/ids.ts'
import { saysSame } from '../../lib/keepSame.ts'
import type { Random } from '../../lib/random.ts'
import { type DebriefGroup, isPlayDetail, type PlayDetails, playVersion, readDebrief } from './play.ts'
import { playMap, playsOf } from './stored.ts'

/** Founds a play without parts and scenes; gives its id. */
export const createPlay = command(
	'plenum',
	(doc: Y.Doc, { method, case: about }: { method: string; case?: string }, random: Random = Math.random): string => {
		const id = newId(random)
		const parts = { parts: new Y.Map(), scenes: new Y.Map() }
		playsOf(doc).set(id, newEntry({ v: playVersion, method, case: about, ...parts }))
		return id
	},
)

/** Sets what the patch names: the case, the chain it became, how long it shall take, when it was over; `undefined` forgets. */
export const changePlay = command(
	'plenum',
	(
		doc: Y.Doc,
		play: string,
		patch: { readonly [Detail in keyof PlayDetails]: PlayDetails[Detail] | undefined },
	): void => {
		const stored = playMap(doc, play)
		if (stored) patchEntry(stored, patch, isPlayDetail)
	},
)

/** Keeps who sits in the groups of the debriefing: how many of each play group, and no names. */
export const keepDebriefGroups = command(
	'plenum',
	(doc: Y.Doc, play: string, groups: readonly DebriefGroup[]): void => {
		const stored = playMap(doc, play)
		const kept = readDebrief(groups)
		if (stored && !saysSame(readDebrief(stored.get('debrief')), kept)) stored.set('debrief', kept)
	},
)
