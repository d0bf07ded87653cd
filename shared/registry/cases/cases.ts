import * as Y from 'yjs'
import { command } from '../../lib/command.ts'
import { type Adding, entriesIn, isBack, mapIn, newEntry, orderBefore, patchEntry, textIn } from '../../lib/entries.ts'
import { newId } from '../../lib/ids.ts'
import { registryOf } from '../../lib/sharedRegistry.ts'
import { removeEntry, type Trashed } from '../../lib/trash.ts'
import { tidied } from '../../text/field.ts'
import { rewrite } from '../../text/typing.ts'
import {
	type Case,
	type CaseDetails,
	type CasePart,
	casePartIds,
	caseParts,
	caseVersion,
	isCaseDetail,
	readCase,
} from './case.ts'

/** The registry's map: case id -> Y.Map. Observe it, but change it only through the commands below. */
export const casesOf = (doc: Y.Doc): Y.Map<unknown> => registryOf(doc).getMap('cases')

/** Every case of the workshop, in the order people gave them. */
export const listCases = (doc: Y.Doc): Case[] => entriesIn(casesOf(doc), readCase)

export const findCase = (doc: Y.Doc, id: string): Case | undefined => readCase(id, casesOf(doc).get(id))

export type NewCase = CaseDetails & Readonly<Partial<Record<CasePart, string>>>

/** Enters a case before the case `before`, or behind all others, and gives its id. One of a given `id` is there once. */
export const addCase = command(
	'registry',
	(
		doc: Y.Doc,
		{ scope = 'general', ...words }: NewCase,
		{ before, random = Math.random, id = newId(random), order }: Adding = {},
	): string => {
		if (isBack(casesOf(doc), id)) return id
		const texts = casePartIds.map((part) => [part, new Y.Text(tidied(caseParts[part].field, words[part] ?? ''))])
		const entry = newEntry({
			v: caseVersion,
			order: order ?? orderBefore(casesOf(doc), listCases(doc), before),
			...Object.fromEntries(texts),
		})
		casesOf(doc).set(id, entry)
		patchEntry(entry, { scope }, isCaseDetail)
		return id
	},
)

/** Sets what the patch names. Invalid values and unknown cases change nothing. */
export const changeCase = command('registry', (doc: Y.Doc, id: string, patch: CaseDetails): void => {
	const entry = mapIn(casesOf(doc), id)
	if (entry) patchEntry(entry, patch, isCaseDetail)
})

/** Makes a part of a case read these words, letter by letter. */
export const editCase = command('registry', (doc: Y.Doc, id: string, part: CasePart, words: string): void => {
	const text = textIn(mapIn(casesOf(doc), id), part)
	if (text) rewrite(text, caseParts[part].field, words)
})

/** Lays a case into the trash, or takes it away for good. */
export const removeCase = command('registry', (doc: Y.Doc, id: string, trashed?: Trashed): void => {
	removeEntry(casesOf(doc), id, trashed)
})
