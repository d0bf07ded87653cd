import type * as Y from 'yjs'
import { type BlockRef, blockOf, placedBlocks } from '../blocks/index.ts'
import { boardsOf } from '../board/boards.ts'
import { originsOf } from '../board/cards/index.ts'
import { readAllRecords } from '../board/records.ts'
import { isObject, type Json } from '../lib/json.ts'
import { listParked } from '../parkingLot/index.ts'
import {
	casePartIds,
	findActor,
	isNamed,
	listActors,
	listCases,
	listDecisions,
	listGroups,
	listMeetings,
	listTasks,
	listThemes,
} from '../registry/index.ts'
import { searchKey } from './searchKey.ts'

/** Where something that can be found stands. */
export type FoundAt =
	| { readonly to: 'board'; readonly board: string; readonly shape?: string }
	| { readonly to: 'block'; readonly ref: BlockRef; readonly element: string }
	| { readonly to: 'tasks'; readonly task: string }
	| { readonly to: 'parked'; readonly item: string }
	| { readonly to: 'actors'; readonly actor: string }
	| { readonly to: 'groups'; readonly group: string }
	| { readonly to: 'meetings'; readonly meeting?: string; readonly decision?: string }
	| { readonly to: 'cases'; readonly theme?: string; readonly case?: string }

/** One text of the workshop and its place. `board` is the name of the board it lies on, if it lies on one. */
export interface SearchEntry {
	readonly text: string
	/** the text as it is compared, see `searchKey` */
	readonly key: string
	readonly isActor: boolean
	readonly board: string | undefined
	/** numbers of the small groups it comes from */
	readonly origins?: readonly number[]
	readonly at: FoundAt
}

/**
 * Everything in a workshop that has words: boards, what lies on them, what stands in their blocks, actors, groups, meetings, decisions,
 * cases, themes, tasks, what was parked. `results`: the document of that room, for what came of ballots; `apart`: those of boards with documents of their own, as
 * far as this person reads them.
 */
export function searchEntries(doc: Y.Doc, results?: Y.Doc, apart: readonly Y.Doc[] = []): SearchEntry[] {
	const actors = listActors(doc)
		.filter(isNamed)
		.map(({ id, name }) => actorEntry(name, undefined, { to: 'actors', actor: id }))
	const groups = listGroups(doc).flatMap(({ id, label, purpose, rhythm, added }) =>
		[added ? label.de : '', purpose, rhythm].map((text) => entry(text, undefined, { to: 'groups', group: id })),
	)
	const meetings = [
		...listMeetings(doc).flatMap(({ id, title, place = '' }) =>
			[title, place].map((text) => entry(text, undefined, { to: 'meetings', meeting: id })),
		),
		...listDecisions(doc).flatMap(({ id, text, reservations }) =>
			[text, ...reservations.map(({ why }) => why)].map((words) =>
				entry(words, undefined, { to: 'meetings', decision: id }),
			),
		),
	]
	const themes = listThemes(doc).map(({ id, label }) => entry(label, undefined, { to: 'cases', theme: id }))
	const cases = listCases(doc).flatMap((each) =>
		casePartIds.map((part) => entry(each[part], undefined, { to: 'cases', case: each.id })),
	)
	const tasks = listTasks(doc).map(({ id, text }) => entry(text, undefined, { to: 'tasks', task: id }))
	const parked = listParked(doc).map(({ id, text }) => entry(text, undefined, { to: 'parked', item: id }))
	return once([
		...[doc, ...apart].flatMap((each) => boardEntries(each, results)),
		...actors,
		...groups,
		...meetings,
		...cases,
		...themes,
		...tasks,
		...parked,
	])
}

function boardEntries(doc: Y.Doc, results?: Y.Doc): SearchEntry[] {
	const boards = new Map(boardsOf(doc).map(({ id, name }) => [id, name]))
	const named = [...boards].map(([board, text]) => entry(text, text, { to: 'board', board }))
	return [...named, ...textsOnBoards(doc, boards), ...textsInBlocks(doc, boards, results)]
}

/** A person may stand at one place in two roles, and a board may show one block twice: it is found once. */
function once(entries: readonly SearchEntry[]): SearchEntry[] {
	return [...new Map(entries.map((each) => [JSON.stringify(each), each])).values()]
}

function textsInBlocks(doc: Y.Doc, boards: ReadonlyMap<string, string>, results?: Y.Doc): SearchEntry[] {
	return placedBlocks(doc).flatMap(({ block, id, board: boardId }) => {
		const board = boards.get(boardId)
		const kind = blockOf(block)
		if (!kind || board === undefined) return []
		const at = (element: string): FoundAt => ({ to: 'block', ref: { block, id }, element })
		// Once per block: whoever stands at ten places of it is found at the first.
		const first = new Map<string, string>()
		for (const { actor, element } of kind.mentions(doc, id)) if (!first.has(actor)) first.set(actor, element)
		const mentions = [...first].flatMap(([actor, element]) => {
			const name = findActor(doc, actor)?.name ?? ''
			return name ? [actorEntry(name, board, at(element))] : []
		})
		return [...mentions, ...kind.words(doc, id, results).map(({ element, text }) => entry(text, board, at(element)))]
	})
}

function textsOnBoards(doc: Y.Doc, boards: ReadonlyMap<string, string>): SearchEntry[] {
	const records = readAllRecords(doc)
	return [...records.values()].flatMap(({ id, typeName, props, parentId }) => {
		if (typeName !== 'shape' || !isObject(props)) return []
		const text = [wordsOf(props.richText), wordsOf(props.text), wordsOf(props.name)].filter(Boolean).join(' ')
		if (!text.trim()) return []
		let parent = parentId
		// Clusters and frames lie on boards, possibly in each other; circles of parents happen and lie nowhere.
		for (let depth = 0; depth < 20 && typeof parent === 'string' && !boards.has(parent); depth++)
			parent = records.get(parent)?.parentId
		if (typeof parent !== 'string' || !boards.has(parent)) return []
		const origins = originsOf(records, id)
		const found = entry(text, boards.get(parent), { to: 'board', board: parent, shape: id })
		return [origins.length > 0 ? { ...found, origins } : found]
	})
}

/** The plain words of a rich text (tldraw keeps ProseMirror's JSON), paragraphs apart. */
function wordsOf(value: Json | undefined): string {
	if (typeof value === 'string') return value
	if (!isObject(value)) return ''
	if (typeof value.text === 'string') return value.text
	const content: readonly Json[] = Array.isArray(value.content) ? value.content : []
	return content.map(wordsOf).join(value.type === 'paragraph' ? '' : ' ')
}

const entry = (text: string, board: string | undefined, at: FoundAt): SearchEntry => ({
	text: text.replace(/\s+/gu, ' ').trim(),
	key: searchKey(text),
	isActor: false,
	board,
	at,
})
const actorEntry = (name: string, board: string | undefined, at: FoundAt): SearchEntry => ({
	...entry(name, board, at),
	isActor: true,
})
