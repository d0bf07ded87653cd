import * as Y from 'yjs'
import { command } from '../../lib/command.ts'
import { type Adding, entriesIn, isBack, mapIn, newEntry, orderBefore, patchEntry, textIn } from '../../lib/entries.ts'
import { newId } from '../../lib/ids.ts'
import { removeEntry, type Trashed } from '../../lib/trash.ts'
import { tidied } from '../../text/field.ts'
import { textFields } from '../../text/fields.ts'
import { isPartDetail, type PartDetails, readPart } from './part.ts'
import { partsMap } from './stored.ts'

export interface NewPart extends PartDetails {
	title?: string
}

/** Adds a part before the part `before`, or at the end; gives its id. */
export const addPart = command(
	'plenum',
	(
		doc: Y.Doc,
		play: string,
		{ title = '', ...details }: NewPart,
		{ before, random = Math.random, id = newId(random) }: Adding = {},
	): string => {
		const stored = partsMap(doc, play)
		if (!stored || isBack(stored, id)) return id
		const order = orderBefore(stored, entriesIn(stored, readPart), before)
		const part = newEntry({ order, group: 'acting', title: new Y.Text(tidied(textFields.partTitle, title)) })
		stored.set(id, part)
		patchEntry(part, details, isPartDetail)
		return id
	},
)

/** Puts a part into another group, or has it stand for somebody else; `undefined` forgets the role. */
export const changePart = command(
	'plenum',
	(
		doc: Y.Doc,
		play: string,
		part: string,
		patch: { readonly [Detail in keyof PartDetails]: PartDetails[Detail] | undefined },
	): void => {
		const stored = mapIn(partsMap(doc, play), part)
		if (stored) patchEntry(stored, patch, isPartDetail)
	},
)

/** Puts a part before another one, or at the end. */
export const movePart = command(
	'plenum',
	(doc: Y.Doc, play: string, part: string, before: string | undefined): void => {
		const stored = partsMap(doc, play)
		const moved = mapIn(stored, part)
		if (!stored || !moved || before === part) return
		const others = entriesIn(stored, readPart).filter(({ id }) => id !== part)
		moved.set('order', orderBefore(stored, others, before))
	},
)

/** Lays a part into the trash, or takes it away for good. */
export const removePart = command('plenum', (doc: Y.Doc, play: string, part: string, trashed?: Trashed): void => {
	removeEntry(partsMap(doc, play), part, trashed)
})

/** The title of a part, to write in; ask again after an undo, which makes new ones. */
export const partText = (doc: Y.Doc, play: string, part: string): Y.Text | undefined =>
	textIn(mapIn(partsMap(doc, play), part), 'title')
