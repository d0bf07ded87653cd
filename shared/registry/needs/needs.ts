import * as Y from 'yjs'
import { command } from '../../lib/command.ts'
import {
	type Adding,
	entriesIn,
	isBack,
	mapIn,
	newEntry,
	orderBefore,
	ordersBehind,
	patchEntry,
	textIn,
} from '../../lib/entries.ts'
import { newId } from '../../lib/ids.ts'
import { portionsOf } from '../../lib/portions.ts'
import type { Random } from '../../lib/random.ts'
import { registryOf } from '../../lib/sharedRegistry.ts'
import { removeEntry, type Trashed } from '../../lib/trash.ts'
import { tidied } from '../../text/field.ts'
import { textFields } from '../../text/fields.ts'
import { isNeedDetail, type Need, type NeedDetails, type NeedPart, needVersion, readNeed, tidyNeed } from './need.ts'

export type NewNeed = NeedDetails & { label: string; effect?: string }

/** The registry's map: need id -> Y.Map. Observe it, but change it only through the commands below. */
export const needsMap = (doc: Y.Doc): Y.Map<unknown> => registryOf(doc).getMap('needs')

/** Every need of the workshop, in the order people gave them. */
export const listNeeds = (doc: Y.Doc): Need[] => entriesIn(needsMap(doc), readNeed)

export const findNeed = (doc: Y.Doc, id: string): Need | undefined => readNeed(id, needsMap(doc).get(id))

/** A text of a need, to write in; ask again after an undo, which makes new ones. */
export const needText = (doc: Y.Doc, id: string, part: NeedPart): Y.Text | undefined =>
	textIn(mapIn(needsMap(doc), id), part)

/** Enters a need before the need `before`, or at the end; gives its id. */
export const addNeed = command(
	'registry',
	(
		doc: Y.Doc,
		{ label, effect = '', ...details }: NewNeed,
		{ before, random = Math.random, id = newId(random), order: given }: Adding = {},
	): string => {
		if (isBack(needsMap(doc), id)) return id
		const order = given ?? orderBefore(needsMap(doc), listNeeds(doc), before)
		const need = newEntry({
			v: needVersion,
			order,
			label: new Y.Text(tidied(textFields.needLabel, label)),
			effect: new Y.Text(tidied(textFields.needEffect, effect)),
		})
		needsMap(doc).set(id, need)
		patchEntry(need, tidyNeed(details), isNeedDetail)
		return id
	},
)

/** Enters needs behind all others, in their order; portion by portion, so run it as one step of undo. */
export function addNeeds(doc: Y.Doc, needs: readonly NewNeed[], random: Random = Math.random): void {
	const orders = keysBehind(doc, needs.length)
	const added = needs.map((need, i) => ({ need, order: orders[i] ?? '' }))
	for (const some of portionsOf(added)) enterSome(doc, some, random)
}

const keysBehind = command('registry', (doc: Y.Doc, count: number) =>
	ordersBehind(needsMap(doc), listNeeds(doc), count),
)

const enterSome = command(
	'registry',
	(doc: Y.Doc, some: readonly { need: NewNeed; order: string }[], random: Random): void => {
		for (const { need, order } of some) addNeed(doc, need, { random, order })
	},
)

/** Sets what the patch names; `undefined` forgets. Invalid values and unknown needs change nothing. */
export const changeNeed = command(
	'registry',
	(
		doc: Y.Doc,
		id: string,
		patch: { readonly [Detail in keyof NeedDetails]: NeedDetails[Detail] | undefined },
	): void => {
		const stored = mapIn(needsMap(doc), id)
		if (stored) patchEntry(stored, tidyNeed(patch), isNeedDetail)
	},
)

/** Lays a need into the trash, or takes it away for good. Services and steps that answered it no longer do until it is back. */
export const removeNeed = command('registry', (doc: Y.Doc, id: string, trashed?: Trashed): void => {
	removeEntry(needsMap(doc), id, trashed)
})
