import type * as Y from 'yjs'
import {
	areaMeta,
	type CardDraft,
	cardShapeType,
	cardsOn,
	clusterShapeType,
	estimatedSize,
	keysAbove,
	leastSize,
	lyingIn,
	namedAreas,
	newCardProps,
	newClusterProps,
	placeOf,
	settleInto,
	writeNewShape,
} from '../board/cards/index.ts'
import { isObject } from '../board/record.ts'
import { readAllRecords } from '../board/records.ts'
import { newId } from '../lib/ids.ts'
import type { Random } from '../lib/random.ts'
import type { Term } from '../registry/index.ts'
import type { MethodArea } from './method.ts'

/** A named area with its cards, in one language: as a method founds it, and as it stands in a file. */
export interface FilledArea {
	readonly name: string
	readonly heading: string
	readonly cards: readonly (Pick<CardDraft, 'text' | 'paper'> & { readonly group?: number; readonly by?: string })[]
	/** numbers of the small groups that were brought into it */
	readonly heard: readonly number[]
}

/** Board units: between areas side by side, and between them and the block at their left. */
const air = { between: 64, beside: 240 } as const
/** An empty area has room for some rows of cards. */
const least = 640

export const inLanguage =
	(locale: keyof Term) =>
	({ name, heading, cards = [], heard = 0 }: MethodArea): FilledArea => ({
		...{ name, heading: heading[locale], heard: Array.from({ length: heard }, (_, i) => i + 1) },
		cards: cards.map(({ text, ...card }) => ({ ...card, text: text[locale] })),
	})

/** Lays the areas of a method side by side, to the right of all that lies on its board. Wants to run inside a transaction. */
export function layMethodAreas(doc: Y.Doc, board: string, areas: readonly FilledArea[], random: Random): void {
	const there = lyingIn(readAllRecords(doc), board)
	const edge = Math.max(
		...there.map((record) => placeOf(record).x + (isObject(record.props) ? Number(record.props.w) || 0 : 0)),
	)
	let x = Number.isFinite(edge) ? edge + air.beside : 0
	for (const { name, heading, cards, heard } of areas) {
		const [index] = keysAbove(readAllRecords(doc), board, 1)
		const id = `shape:${newId(random)}`
		const { w, h } = leastSize('area')
		const size = { w, h: Math.max(h, least) }
		const props = { ...newClusterProps({ kind: 'area', heading, ...size }) }
		const rooms = Object.fromEntries(heard.map((number) => [`${name}.${number}`, number]))
		const meta = areaMeta(name, heard.length > 0 ? rooms : undefined)
		writeNewShape(doc, { id, type: clusterShapeType, parentId: board, index, place: { x, y: 0 }, props, meta })
		const keys = keysAbove(readAllRecords(doc), id, cards.length)
		const laid = cards.map(({ text, paper, group, by }, i) => {
			const card = `shape:${newId(random)}`
			const origin = { ...(group !== undefined && { group }), ...(by !== undefined && { by }) }
			const draft = { ...newCardProps({ ...(text !== undefined && { text }), ...(paper && { paper }) }) }
			const place = { x: 0, y: 0 }
			writeNewShape(doc, {
				...{ id: card, type: cardShapeType, parentId: id, index: keys[i], place, props: draft, meta: origin },
			})
			return card
		})
		settleInto(doc, id, laid, estimatedSize)
		x += size.w + air.between
	}
}

/** What lies in the named areas of a board, those of their clusters included, as it would be laid again. */
export function readMethodAreas(doc: Y.Doc, board: string): FilledArea[] {
	const groups = cardsOn(doc, board)
	return namedAreas(doc, board).map(({ id, name, heading, heard }) => ({
		...{ name, heading, heard: [...new Set(Object.values(heard))].sort((a, b) => a - b) },
		cards: groups
			.filter((group) => [group.id, group.within].includes(id))
			.flatMap(({ cards }) =>
				cards.map(({ text, paper, group, by }) => ({
					text,
					...(paper && { paper }),
					...(group !== undefined && { group }),
					...(by !== undefined && { by }),
				})),
			),
	}))
}
