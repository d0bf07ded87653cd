import * as Y from 'yjs'
import { newCardProps } from '../../shared/board/cards/index.ts'
import type { BoardRecord } from '../../shared/board/record.ts'
import { recordsOf, textOf, writeNewRecord } from '../../shared/board/records.ts'

/*
 * What somebody with a link to take part can write into a workshop's document past all pages. Each ruined a board, or the
 * work of the server, before there was a quarantine.
 */

const card = (name: string, rest: Partial<BoardRecord>): BoardRecord => ({
	id: `shape:vandal-${name}`,
	typeName: 'shape',
	type: 'card',
	x: 0,
	y: 0,
	rotation: 0,
	index: 'a1',
	isLocked: false,
	opacity: 1,
	meta: {},
	props: { ...newCardProps({ text: 'Unfug' }) },
	...rest,
})

/** Lists within lists. */
function nestedList(levels: number): BoardRecord['props'] {
	let list: BoardRecord['props'] = []
	for (let level = 0; level < levels; level++) list = [list ?? null]
	return list
}

/** What is done -> how, on this board. */
type Horrors = Readonly<Record<string, (doc: Y.Doc, board: string) => void>>

/** Each with so many entries where it is the number that ruins: more than any bound that is to hold. */
export const horrorsOf = (entries: number): Horrors => ({
	'a list in 4,000 lists, in props': (doc, board) =>
		writeNewRecord(doc, card('deep', { parentId: board, props: { ...newCardProps(), odd: nestedList(4000) ?? null } })),

	'cards nested in each other': (doc, board) => {
		for (let i = 0; i < entries; i++) {
			const parentId = i === 0 ? board : `shape:vandal-${i - 1}`
			writeNewRecord(doc, card(String(i), { parentId }))
		}
	},
	'cards in a circle': (doc) => {
		for (let i = 0; i < entries; i++)
			writeNewRecord(doc, card(`round-${i}`, { parentId: `shape:vandal-round-${(i + 1) % entries}` }))
	},
	'a card at x = 1e308': (doc, board) => writeNewRecord(doc, card('far', { parentId: board, x: 1e308 })),
	'a card as wide as infinity': (doc, board) =>
		writeNewRecord(
			doc,
			card('wide', { parentId: board, props: { ...newCardProps({ text: 'Breit' }), w: Number.POSITIVE_INFINITY } }),
		),
	'more shapes than a board may have': (doc, board) => {
		// Without words: measuring thousands of texts takes a browser long, whoever wrote them.
		const props = { ...newCardProps() }
		for (let i = 0; i < entries; i++) writeNewRecord(doc, card(`many-${i}`, { parentId: board, x: i, y: i, props }))
	},
	'a text of 500,000 letters': (doc, board) =>
		writeNewRecord(doc, card('long', { parentId: board, props: { ...newCardProps({ text: 'x'.repeat(500_000) }) } })),

	'a text in 1,000 lists': (doc, board) => {
		writeNewRecord(doc, card('list', { parentId: board }))
		let outer = textOf(doc, 'shape:vandal-list')
		for (let level = 0; outer && level < 1000; level++) {
			const inner = new Y.XmlElement('bulletList')
			outer.insert(0, [inner])
			outer = inner
		}
	},
	'more boards than a workshop may have': (doc) => {
		for (let i = 0; i < entries; i++)
			writeNewRecord(doc, { id: `page:vandal-${i}`, typeName: 'page', name: 'Unfug', index: 'a5', meta: {} })
	},
	'entries that are no records': (doc) => {
		for (const value of ['x'.repeat(100_000), 7, new Y.Array(), new Y.Map(), new Uint8Array(10)])
			recordsOf(doc).set(`shape:vandal-${recordsOf(doc).size}`, value)
	},
})

/** With more than any bound of the product. */
export const horrors = horrorsOf(5_000)

/** So many bytes in maps, lists and texts of which no page knows. */
export function fillForeignTypes(doc: Y.Doc, bytes: number): void {
	const part = 'x'.repeat(Math.ceil(bytes / 20))
	doc.transact(() => {
		for (let i = 0; i < 17; i++) doc.getMap('vandal').set(String(i), part)
		doc.getArray('vandalische Liste').push([part])
		doc.getText('vandalischer Text').insert(0, part)
		const nested = new Y.Map<unknown>()
		doc.getMap('vandal').set('nested', nested)
		nested.set('inner', new Y.Map([['text', new Y.Text(part)]]))
	})
}

/** Somebody else's document with the same content, and what they do to it, as one update. */
export function vandalism(content: Uint8Array, work: (doc: Y.Doc) => void): Uint8Array {
	const doc = new Y.Doc()
	Y.applyUpdate(doc, content)
	const before = Y.encodeStateVector(doc)
	doc.transact(() => work(doc))
	return Y.encodeStateAsUpdate(doc, before)
}
