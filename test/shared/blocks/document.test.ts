import { expect, it } from 'vitest'
import * as Y from 'yjs'
import {
	addPart,
	addPartRow,
	beginAsTemplate,
	beginOwnWords,
	changesOf,
	createDocument,
	type DocumentKind,
	documentBlock,
	documentLimits,
	documentsOf,
	dropOwnWords,
	keepAsTemplate,
	listDocuments,
	listTemplates,
	movePart,
	type PartDraft,
	partMap,
	placeText,
	readDocument,
	removePart,
	removePartRow,
	retell,
	sectionsOf,
} from '../../../shared/blocks/document/index.ts'
import { duplicateBoard } from '../../../shared/blocks/duplicateBoard.ts'
import { placedBlocks } from '../../../shared/blocks/index.ts'
import { seededRandom } from '../../../shared/lib/random.ts'
import { documents } from '../../../shared/methods/documents/index.ts'
import { addMethodBoard } from '../../../shared/methods/methodBoard.ts'
import { readTrash } from '../../../shared/trash/index.ts'
import { bothHear, twoPeople } from '../../helpers/twoPeople.ts'

const tasks = (...rows: readonly (readonly [key: string, todo: string])[]): PartDraft[] => [
	{ key: 'title', kind: 'heading', level: 1, text: 'Was ist zu tun?' },
	{
		key: 'tasks',
		kind: 'table',
		columns: [
			{ key: 'todo', label: 'Was ist zu tun?' },
			{ key: 'who', label: 'Wer und bis wann?' },
		],
		rows: rows.map(([key, todo]) => ({ key, cells: { todo, who: 'Jobcenter' } })),
	},
]
const told = (...rows: readonly (readonly [key: string, todo: string])[]) =>
	tasks(...rows).map((part) => ({ ...part, by: 'toDo' }))
const paperWith = (doc: Y.Doc, parts: Parameters<typeof createDocument>[1]['parts']) =>
	createDocument(
		doc,
		{ method: 'documents', kind: 'minutes', title: 'Protokoll', parts },
		{ now: 1, random: seededRandom(1) },
	)
const wordsIn = (doc: Y.Doc, id: string) =>
	readDocument(doc, id)?.parts.map(({ text, rows }) =>
		[text.words, ...rows.map(({ cells }) => cells.todo?.words ?? cells.text?.words ?? '')].filter(Boolean),
	)

it('[WRITTEN1] parts are added anywhere, moved, laid into the trash and fetched again', () => {
	const doc = new Y.Doc()
	const id = paperWith(doc, [])
	const last = addPart(doc, id, { kind: 'paragraph', text: 'Zuletzt' })
	const first = addPart(doc, id, { kind: 'heading', text: 'Zuerst' }, { before: last })
	expect(wordsIn(doc, id)).toEqual([['Zuerst'], ['Zuletzt']])
	movePart(doc, id, first ?? '', undefined)
	expect(wordsIn(doc, id)).toEqual([['Zuletzt'], ['Zuerst']])
	removePart(doc, id, last ?? '', { by: 'Karin', at: 1 })
	expect(wordsIn(doc, id)).toEqual([['Zuerst']])
	partMap(doc, id, last ?? '')
	;(documentsOf(doc).get(id) as Y.Map<Y.Map<Y.Map<unknown>>>)
		.get('parts')
		?.get(last ?? '')
		?.delete('trash')
	expect(wordsIn(doc, id)).toEqual([['Zuletzt'], ['Zuerst']])
	expect(addPart(doc, 'nobody', { kind: 'list' })).toBeUndefined()
})

it('[WRITTEN1] two who add a part at the same moment have both added one', () => {
	const { anna, ben } = twoPeople()
	const id = paperWith(anna, [])
	bothHear(anna, ben)
	addPart(anna, id, { kind: 'paragraph', text: 'Von Anna' })
	addPart(ben, id, { kind: 'paragraph', text: 'Von Ben' })
	bothHear(anna, ben)
	expect(wordsIn(anna, id)?.flat().sort()).toEqual(['Von Anna', 'Von Ben'])
	expect(wordsIn(ben, id)).toEqual(wordsIn(anna, id))
})

it('[WRITTEN2] what people wrote around it, in it and behind it stays when it is told again', () => {
	const doc = new Y.Doc()
	const id = paperWith(
		doc,
		told(['one', 'Elternabend planen'], ['two', 'Liste schreiben'], ['three', 'Brief schicken']),
	)
	const [heading, table] = readDocument(doc, id)?.parts ?? []
	addPart(doc, id, { kind: 'paragraph', text: 'Die Koordination spricht mit dem Treff.' }, { before: table?.id })
	const place = { row: 'one', column: 'todo' } as const
	beginOwnWords(doc, id, table?.id ?? '', place)
	placeText(partMap(doc, id, table?.id ?? ''), place)?.insert(0, 'Bald: ')
	removePartRow(doc, id, table?.id ?? '', 'two')
	const own = addPartRow(doc, id, table?.id ?? '') ?? ''
	placeText(partMap(doc, id, table?.id ?? ''), { row: own, column: 'todo' })?.insert(0, 'Von uns')

	retell(doc, id, { by: 'toDo', drafts: tasks(['two', 'Liste neu'], ['three', 'Brief und Mail schicken']) }, { now: 2 })
	expect(wordsIn(doc, id)).toEqual([
		['Was ist zu tun?'],
		['Die Koordination spricht mit dem Treff.'],
		['Bald: Elternabend planen', 'Brief und Mail schicken', 'Von uns'],
	])
	const now = readDocument(doc, id)?.parts.find((part) => part.id === table?.id)
	expect(now?.rows[0]?.cells.todo).toEqual({ words: 'Bald: Elternabend planen', told: 'Elternabend planen' })
	expect(now?.origin?.made).toBe(2)
	dropOwnWords(doc, id, table?.id ?? '', place)
	retell(doc, id, { by: 'toDo', drafts: tasks(['three', 'Brief und Mail schicken']) }, { now: 3 })
	expect(wordsIn(doc, id)?.[2]).toEqual(['Brief und Mail schicken', 'Von uns'])
	expect(heading?.kind).toBe('heading')
})

it('[WRITTEN2] a told part somebody took out does not come again; one with own words stays although it is told no more', () => {
	const doc = new Y.Doc()
	const id = paperWith(doc, told(['one', 'Elternabend planen']))
	const [heading, table] = readDocument(doc, id)?.parts ?? []
	removePart(doc, id, heading?.id ?? '', { by: 'Karin', at: 1 })
	const place = { row: 'one', column: 'who' } as const
	beginOwnWords(doc, id, table?.id ?? '', place)
	placeText(partMap(doc, id, table?.id ?? ''), place)?.insert(0, 'Treff und ')
	expect(retell(doc, id, { by: 'toDo', drafts: tasks(['one', 'Elternabend planen']) }, { now: 2 })).toBe(0)
	expect(retell(doc, id, { by: 'toDo', drafts: [] }, { now: 2 })).toBe(0)
	expect(readDocument(doc, id)?.parts.map(({ rows }) => rows[0]?.cells.who?.words)).toEqual(['Treff und Jobcenter'])
	dropOwnWords(doc, id, table?.id ?? '', place, { ifSame: true })
	expect(readDocument(doc, id)?.parts[0]?.rows[0]?.cells.who?.words).toBe('Treff und Jobcenter')
	dropOwnWords(doc, id, table?.id ?? '', place)
	expect(retell(doc, id, { by: 'toDo', drafts: [] }, { now: 2 })).toBe(1)
	expect(readDocument(doc, id)?.parts).toEqual([])
	// What was told no more is told again once there is something to tell; what somebody took out is not.
	retell(doc, id, { by: 'toDo', drafts: tasks(['two', 'Liste schreiben']) }, { now: 3 })
	expect(wordsIn(doc, id)).toEqual([['Liste schreiben']])
	expect(readTrash(doc).map(({ kind, name }) => [kind, name])).toEqual([['documentPart', 'Was ist zu tun?']])
})

it('[WRITTEN3] what would change can be seen before; what says the same is no change', () => {
	const doc = new Y.Doc()
	const id = paperWith(doc, told(['one', 'Elternabend planen']))
	expect(changesOf(doc, id, 'toDo', tasks(['one', 'Elternabend planen']))).toEqual([])
	const more = [...tasks(['one', 'Elternabend absagen']), { key: 'note', kind: 'paragraph', text: 'Neu' } as const]
	expect(changesOf(doc, id, 'toDo', more).map(({ change }) => change)).toEqual(['told', 'new'])
	expect(changesOf(doc, id, 'toDo', tasks().slice(0, 1)).map(({ change }) => change)).toEqual(['gone'])
	expect(wordsIn(doc, id)?.[1]).toEqual(['Elternabend planen'])
	retell(doc, id, { by: 'toDo', drafts: more }, { now: 2 })
	expect(wordsIn(doc, id)).toEqual([['Was ist zu tun?'], ['Elternabend absagen'], ['Neu']])
})

it('[WRITTEN4] told again by two at once, every part stands there once, whole', () => {
	const { anna, ben } = twoPeople()
	const id = paperWith(anna, told(['one', 'Elternabend planen']))
	bothHear(anna, ben)
	const more = [...tasks(['one', 'Elternabend absagen']), { key: 'note', kind: 'paragraph', text: 'Neu' } as const]
	retell(anna, id, { by: 'toDo', drafts: more }, { now: 2 })
	retell(ben, id, { by: 'toDo', drafts: more }, { now: 3 })
	bothHear(anna, ben)
	expect(wordsIn(anna, id)).toEqual([['Was ist zu tun?'], ['Elternabend absagen'], ['Neu']])
	expect(wordsIn(ben, id)).toEqual(wordsIn(anna, id))
})

it('[WRITTEN5] a part that is too long goes on in another one: every row is told', () => {
	const doc = new Y.Doc()
	const rows = Array.from({ length: 900 }, (_, i): [string, string] => [`task${i}`, `Maßnahme ${i} ${'x'.repeat(120)}`])
	const id = paperWith(doc, told(...rows))
	const parts = readDocument(doc, id)?.parts ?? []
	for (const part of parts) expect(JSON.stringify(part.told).length).toBeLessThanOrEqual(documentLimits.told)
	expect(parts.flatMap((part) => part.rows).map((row) => row.id)).toEqual(rows.map(([key]) => key))
	expect(changesOf(doc, id, 'toDo', tasks(...rows))).toEqual([])
})

it('[WRITTEN6] what is none of ours is passed over; what stands beside it is read', () => {
	const doc = new Y.Doc()
	documentsOf(doc).set('junk', 7)
	documentsOf(doc).set('odd', new Y.Map([['method', 7]]))
	const id = paperWith(doc, [{ key: '1', kind: 'paragraph', text: 'Bleibt' }])
	const parts = (documentsOf(doc).get(id) as Y.Map<unknown>).get('parts') as Y.Map<unknown>
	const strange = [7, 'x', null, { kind: 'paragraph' }]
	for (const [i, junk] of strange.entries()) parts.set(`junk${i}`, junk)
	parts.set('kind', new Y.Map([['kind', 'constructor']]))
	parts.set(
		'told',
		new Y.Map<unknown>([
			['told', { key: 'x', kind: 'table', rows: [{ key: '', cells: 7 }] }],
			['by', 'toDo'],
		]),
	)
	expect(listDocuments(doc)).toEqual([{ id, method: 'documents' }])
	expect(wordsIn(doc, id)).toEqual([['Bleibt']])
	expect(documentBlock.words(doc, id).map(({ text }) => text)).toContain('Bleibt')
})

it('[WRITTEN7] a template keeps words and heads of tables, leaves out what was filled in, and tells the rest anew', () => {
	const doc = new Y.Doc()
	const id = paperWith(doc, [
		...told(['one', 'Elternabend planen']),
		{ key: 'p', kind: 'paragraph', text: 'Unser Leitsatz.' },
		{ key: 'f', kind: 'facts', rows: [{ key: 'a', cells: { label: 'Ort', value: 'Rathaus' } }] },
		{ key: 't', kind: 'table', columns: [{ key: 'c', label: 'Wer' }], rows: [{ key: 'r', cells: { c: 'Karin' } }] },
	])
	const template = keepAsTemplate(doc, id, 'Unsere Vorlage') ?? ''
	expect(listTemplates(doc)).toEqual([template])
	expect(listDocuments(doc).map((each) => each.id)).toEqual([id])
	const next = paperWith(doc, [])
	const kind = { tell: () => tasks(['two', 'Liste schreiben']) } as unknown as DocumentKind
	const from = { doc, locale: 'de', workshop: 'Netz', details: {} } as const
	beginAsTemplate(doc, next, template, { kind, from }, { now: 5 })
	const paper = readDocument(doc, next)
	expect(paper?.title).toBe('Unsere Vorlage')
	expect(paper?.kind).toBe('minutes')
	expect(
		paper?.parts.map(({ text, rows }) => [
			text.words,
			...rows.flatMap(({ cells }) => Object.values(cells).map(({ words }) => words)),
		]),
	).toEqual([['Was ist zu tun?'], ['', 'Liste schreiben', 'Jobcenter'], ['Unser Leitsatz.'], ['', 'Ort', ''], ['']])
})

it('[WRITTEN8] its words are found, and its sections say all that stands in it', () => {
	const doc = new Y.Doc()
	const id = paperWith(doc, [
		...told(['one', 'Elternabend planen']),
		{ key: 'p', kind: 'paragraph', text: 'Dazu noch.' },
	])
	expect(documentBlock.words(doc, id).map(({ text }) => text)).toEqual(
		expect.arrayContaining(['Protokoll', 'Was ist zu tun?', 'Elternabend planen', 'Jobcenter', 'Dazu noch.']),
	)
	const [section] = sectionsOf(readDocument(doc, id)?.parts ?? [])
	expect(section).toMatchObject({ heading: 'Was ist zu tun?', level: 1 })
	expect(section?.content.map(({ kind }) => kind)).toEqual(['table', 'paragraph'])
})

it('[WRITTEN9] the copy of a board has a document of its own', () => {
	const doc = new Y.Doc()
	const board = addMethodBoard(doc, documents, { locale: 'de', filled: true, random: seededRandom(3) })
	duplicateBoard(doc, board, 'Kopie', seededRandom(4))
	const [one = '', two = ''] = placedBlocks(doc).map(({ id }) => id)
	expect(one).not.toBe(two)
	const words = (id: string) =>
		documentBlock
			.words(doc, id)
			.map(({ text }) => text)
			.sort()
	expect(words(one)).toEqual(words(two))
	addPart(doc, two, { kind: 'paragraph', text: 'Nur hier' })
	expect(words(one)).not.toContain('Nur hier')
})
