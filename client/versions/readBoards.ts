import type * as Y from 'yjs'

import { blockOf, placedBlocks, refOfShape } from '../../shared/blocks/index.ts'
import { boardsOf } from '../../shared/board/boards.ts'
import { cardsOn, type LyingCard, readCard } from '../../shared/board/cards/index.ts'
import { boardUnder } from '../../shared/board/cards/lying.ts'
import { type BoardRecord, isObject } from '../../shared/board/record.ts'
import { readAllRecords } from '../../shared/board/records.ts'
import { wordsOf } from '../../shared/board/richText.ts'
import { listParked } from '../../shared/parkingLot/index.ts'
import {
	isNamed,
	listActors,
	listCases,
	listDecisions,
	listGroups,
	listMeetings,
	listTasks,
	listThemes,
} from '../../shared/registry/index.ts'
import { readBlock } from '../comparing/readBlock.ts'
import type { Item, ItemKind, Section, SectionKind } from '../comparing/section.ts'

/** A whole workshop: a section for each board, and one for each page that serves them all. */
export function readWorkshop(doc: Y.Doc): Section[] {
	const seen = new Set<string>()
	const boards = boardsOf(doc).map(({ id, name }): Section => {
		const all = readBoard(doc, id).flatMap(({ heading, items }) => (heading ? [heading, ...items] : items))
		// What two boards show is told once.
		const items = all.filter((item) => !seen.has(item.id) && seen.add(item.id))
		return { id, kind: 'board', heading: { id, kind: 'heading', text: name }, items }
	})
	const page = (kind: SectionKind, listed: readonly { id: string; text: string }[]): Section[] => {
		const items = listed.map(({ id, text }): Item => ({ id: `${kind}:${id}`, kind: 'entry', text: text.trim() }))
		return items.length > 0 ? [{ id: kind, kind, items }] : []
	}
	const actors = listActors(doc)
		.filter(isNamed)
		.map(({ id, name, groups }) => ({ id, text: name, groups }))
	const groups = listGroups(doc).flatMap(({ id, label, purpose, added }) => {
		const members = actors.filter((actor) => actor.groups?.includes(id)).map(({ text }) => text)
		const text = [label.de, purpose, members.join(', ')].filter((words) => words.trim()).join(' · ')
		return added || purpose || members.length > 0 ? [{ id, text }] : []
	})
	return [
		...boards,
		...page('actors', actors),
		...page('groups', groups),
		...page('meetings', [
			...listMeetings(doc).map(({ id, title, date = '' }) => ({ id, text: [title, date].filter(Boolean).join(' · ') })),
			...listDecisions(doc),
		]),
		...page('cases', [
			...listCases(doc).map(({ id, title, person }) => ({ id, text: [title, person].filter(Boolean).join(' · ') })),
			...listThemes(doc).map(({ id, label }) => ({ id, text: label })),
		]),
		...page('tasks', listTasks(doc)),
		...page('parked', listParked(doc)),
	]
}

/** Everything on a board in reading order: its building block, its cards under their headings, what else lies there, results. */
export function readBoard(doc: Y.Doc, board: string): Section[] {
	const placed = placedBlocks(doc).filter((each) => each.board === board)
	const blocks = (isAside: boolean) =>
		placed.filter(({ block }) => (blockOf(block)?.isAside ?? false) === isAside).flatMap((each) => readBlock(doc, each))
	const cards = readCards(doc, board)
	const known = new Set(cards.flatMap(({ id, items }) => [id, ...items.map((item) => item.id)]))
	const other = readOther(doc, board, known)
	return [
		...blocks(false),
		...cards,
		...(other.length > 0 ? [{ id: `other:${board}`, kind: 'other' as const, items: other }] : []),
		...blocks(true),
	]
}

function readCards(doc: Y.Doc, board: string): Section[] {
	return cardsOn(doc, board).map(({ id, heading = '', cards }): Section => {
		const items = cards.map(itemOfCard)
		return id === undefined
			? { id: `loose:${board}`, kind: 'loose', items }
			: { id, kind: 'cards', heading: { id, kind: 'heading', text: heading.trim() }, items }
	})
}

const itemOfCard = ({ id, text, paper }: LyingCard): Item => ({
	id,
	kind: 'card',
	text: text.trim(),
	...(paper && { paper }),
})

/** Pictures, drawings, arrows, texts and empty cards. */
function readOther(doc: Y.Doc, board: string, known: ReadonlySet<string>): Item[] {
	const records = readAllRecords(doc)
	return [...records.values()].flatMap((record) => {
		if (record.typeName !== 'shape' || known.has(record.id) || boardUnder(records, record.id) !== board) return []
		const props = isObject(record.props) ? record.props : {}
		if (record.type === 'group' || refOfShape(record.type, props)) return []
		return [{ id: record.id, kind: kindOf(record), text: saidBy(props) }]
	})
}

function kindOf(record: BoardRecord): ItemKind {
	if (readCard(record)) return 'card'
	switch (record.type) {
		case 'image':
			return 'picture'
		case 'arrow':
		case 'line':
			return 'arrow'
		case 'text':
		case 'geo':
		case 'frame':
			return 'text'
		default:
			return 'drawing'
	}
}

function saidBy({ richText, text, name, altText }: Readonly<Record<string, unknown>>): string {
	const words = isObject(richText) ? wordsOf(richText) : ''
	const said = [words, text, name, altText].find((each) => typeof each === 'string' && each.trim() !== '')
	return typeof said === 'string' ? said.trim() : ''
}
