import type * as Y from 'yjs'
import {
	addCards,
	addCardsInto,
	addCluster,
	boardUnder,
	type CardDraft,
	type ClusterKind,
	calmWidth,
	cardsOn,
	estimatedSize,
	leastSize,
	measureOf,
	nameColours,
	onShelves,
	readCluster,
	settleInto,
} from '../board/cards/index.ts'
import { recordLimits } from '../board/quarantine/index.ts'
import { readAllRecords, readRecord } from '../board/records.ts'
import type { Random } from '../lib/random.ts'
import type { FileLine } from '../registry/csv/check.ts'
import { listLines, type SoughtColumn } from '../registry/csv/columnSearch.ts'
import { termNamed, wordKey } from '../registry/index.ts'
import { tidied } from '../text/field.ts'
import { boardWords } from '../text/fields.ts'
import { cardColumns, formNames, paperNames } from './cardTable.ts'
import { freeSpot, takenOn } from './ground.ts'

const columns = {
	text: { header: cardColumns.text, also: ['Karten', 'Text', 'Inhalt', 'Idee', 'Beitrag', 'Stichwort', 'Cards'] },
	area: { header: cardColumns.area, also: ['Frage', 'Spalte', 'Kategorie', 'Thema', 'Question', 'Category'] },
	cluster: { header: cardColumns.cluster, also: ['Überschrift', 'Unterthema', 'Gruppe', 'Heading', 'Group'] },
	paper: { header: cardColumns.paper, also: ['Kartenfarbe', 'Papier', 'Color', 'Paper'] },
	meaning: { header: cardColumns.meaning, also: ['Bedeutung', 'Meaning'] },
	form: { header: cardColumns.form, also: ['Kartenform', 'Shape'] },
	by: { header: cardColumns.by, also: [] },
	dots: { header: cardColumns.dots, also: [] },
	origin: { header: cardColumns.origin, also: [] },
} as const satisfies Record<keyof typeof cardColumns, SoughtColumn>

/** A card as a line of a file tells it; headings may be empty. */
export interface ToldCard extends Pick<CardDraft, 'form' | 'paper'> {
	readonly text: string
	readonly area: string
	readonly cluster: string
	/** what its paper stands for there */
	readonly meaning: string
}

/** Areas and clusters that one file can bring with it; cards of others lie loose. */
const mostGroups = 60

/**
 * The lines of a file as cards. A colour or form nobody knows, and words of other columns, go behind the text. Whose a card
 * was, how many dots it had and which small group it came from is left out: `isSigned` says that the file tells it.
 */
export function cardsInFile(file: { headings: readonly string[]; lines: readonly FileLine[] }): {
	cards: ToldCard[]
	apart: string[]
	isSigned: boolean
} {
	const { entries, apart } = listLines(file, columns, 'text')
	const cards = entries.map(({ words: { text = '', area = '', cluster = '', meaning = '', ...look }, others }) => {
		const paper = termNamed(paperNames, look.paper ?? '')
		const form = termNamed(formNames, look.form ?? '')
		const more = [
			...(look.paper && !paper ? [look.paper] : []),
			...(look.form && !form ? [look.form] : []),
			...others,
		].join('; ')
		const words = tidied(boardWords, text && more ? `${text} (${more})` : text || more)
		return { text: words, area, cluster, meaning, ...(paper && { paper }), ...(form && { form }) }
	})
	const isSigned = entries.some(({ words: { by, dots, origin } }) => by || dots || origin)
	return { cards: cards.filter(({ text }) => text !== ''), apart, isSigned }
}

/** Cards that do not lie there yet, in an area and a cluster called so. */
export function withoutLying(doc: Y.Doc, board: string, cards: readonly ToldCard[]): ToldCard[] {
	const lying = new Set<string>()
	const headingOf = (id: string | undefined) => readCluster(readRecord(doc, id ?? ''))
	for (const { id, within, cards: there } of cardsOn(doc, board)) {
		const [own, around] = [headingOf(id), headingOf(within)]
		const area = around?.heading ?? (own?.kind === 'area' ? own.heading : '')
		const cluster = own?.kind === 'cluster' ? own.heading : ''
		for (const { text } of there) lying.add(keyOf({ text, area, cluster }))
	}
	return cards.filter((card) => !lying.has(keyOf(card)))
}

const keyOf = ({ text, area, cluster }: Pick<ToldCard, 'text' | 'area' | 'cluster'>) =>
	[text, area, cluster].map(wordKey).join('\n')

/** How many cards a board still takes, the areas and clusters they may bring with them counted. */
export function roomOn(doc: Y.Doc, board: string): number {
	const records = readAllRecords(doc)
	const lying = [...records.values()].filter(
		({ id, typeName }) => typeName === 'shape' && boardUnder(records, id) === board,
	)
	return Math.max(0, recordLimits.shapes - lying.length - mostGroups)
}

/**
 * Lays cards of a file onto a board, as nobody's: into the areas and clusters called so, which come about where there are
 * none, and what belongs to none tidily onto free ground. Run it as one step of undo.
 */
export function layToldCards(
	doc: Y.Doc,
	board: string,
	told: readonly ToldCard[],
	random: Random = Math.random,
): { added: number; known: number } {
	const cards = withoutLying(doc, board, told)
	const groups = new Map<string, ToldCard[]>()
	for (const card of cards) {
		const place = wordKey(card.area) || wordKey(card.cluster) ? keyOf({ ...card, text: '' }) : ''
		const key = groups.has(place) || groups.size < mostGroups ? place : ''
		const beside = groups.get(key)
		if (beside) beside.push(card)
		else groups.set(key, [card])
	}
	const there = groupsThere(doc, board)
	for (const [key, within] of groups) {
		if (key === '') layLoose(doc, board, within, random)
		else layTogether(doc, groupFor(doc, board, within[0], there, random), within, random)
	}
	return { added: cards.length, known: told.length - cards.length }
}

/** The ids of areas and clusters by what they are and are called, and what they lie in. */
type Groups = Map<string, string>

const groupKey = (kind: ClusterKind, heading: string, within = '') => `${kind} ${within} ${wordKey(heading)}`

/** Those on a board, the first of each in reading order: read once, for a board may be full. */
function groupsThere(doc: Y.Doc, board: string): Groups {
	const there: Groups = new Map()
	for (const { id, within } of cardsOn(doc, board)) {
		const read = id === undefined ? undefined : readCluster(readRecord(doc, id))
		const key = read && groupKey(read.kind, read.heading, within)
		if (key !== undefined && id !== undefined && !there.has(key)) there.set(key, id)
	}
	return there
}

/** The area or cluster a card lies in, found by its headings or put there. */
function groupFor(doc: Y.Doc, board: string, card: ToldCard | undefined, there: Groups, random: Random): string {
	const { area = '', cluster = '' } = card ?? {}
	const foundOr = (kind: ClusterKind, heading: string, within: string | undefined, add: () => string): string => {
		const key = groupKey(kind, heading, within)
		const id = there.get(key) ?? add()
		there.set(key, id)
		return id
	}
	const onBoard = (kind: ClusterKind, heading: string) =>
		foundOr(kind, heading, undefined, () =>
			addCluster(
				doc,
				board,
				{ kind, heading, ...freeSpot(takenOn(doc, readAllRecords(doc), board), leastSize(kind)) },
				random,
			),
		)
	if (!wordKey(area)) return onBoard('cluster', cluster)
	const around = onBoard('area', area)
	if (!wordKey(cluster)) return around
	return foundOr('cluster', cluster, around, () => {
		const id = addCluster(doc, around, { kind: 'cluster', heading: cluster, x: 0, y: 0 }, random)
		settleInto(doc, around, [id], estimatedSize)
		return id
	})
}

function layTogether(doc: Y.Doc, group: string, cards: readonly ToldCard[], random: Random) {
	for (let at = 0; at < cards.length; at += portion)
		addCardsInto(doc, group, cards.slice(at, at + portion).map(draftOf), { random })
	const { meanings = {} } = readCluster(readRecord(doc, group)) ?? {}
	const named = cards.flatMap(({ paper, meaning }) => (paper && meaning ? [[paper, meaning] as const] : []))
	if (named.length > 0) nameColours(doc, group, { ...Object.fromEntries(named), ...meanings })
}

function layLoose(doc: Y.Doc, board: string, cards: readonly ToldCard[], random: Random) {
	const sizes = cards.map(({ form = 'rectangle' }) => measureOf(form, 'm'))
	const { places, size } = onShelves(sizes, calmWidth(sizes))
	const spot = freeSpot(takenOn(doc, readAllRecords(doc), board), size)
	const lying = cards.map((card, i) => {
		const { x, y } = places[i] ?? { x: 0, y: 0 }
		return { ...draftOf(card), x: spot.x + x, y: spot.y + y }
	})
	for (let at = 0; at < lying.length; at += portion) addCards(doc, board, lying.slice(at, at + portion), random)
}

/** Cards per transaction: small enough for one frame on the wire. */
const portion = 100

const draftOf = ({ text, form, paper }: ToldCard): CardDraft => ({
	text,
	...(form && { form }),
	...(paper && { paper }),
})
