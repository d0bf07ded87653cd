import type * as Y from 'yjs'
import {
	addCards,
	addCluster,
	type Box,
	type CardDraft,
	cardGap,
	estimatedSize,
	inReadingOrder,
	leastSize,
	lyingIn,
	measureOf,
	type Place,
	placeOf,
	readCard,
	type Size,
} from '../board/cards/index.ts'
import { readAllRecords } from '../board/records.ts'
import { command } from '../lib/command.ts'
import type { Random } from '../lib/random.ts'
import { freeSpot, takenOn } from './ground.ts'

/** Cards in a line, before the next one begins. */
const cardsInLine = 4

/**
 * Lays a card onto a board for somebody who does not say where: behind the last one that lies loose, line by line, or
 * onto free ground. Answers with its id.
 */
export const addLooseCard = command(
	'plenum',
	(doc: Y.Doc, board: string, card: CardDraft, random: Random = Math.random): string => {
		const { form = 'rectangle', size = 'm' } = card
		const [id = ''] = addCards(doc, board, [{ ...card, ...looseSpot(doc, board, measureOf(form, size)) }], random)
		return id
	},
)

/** Puts an empty area with this heading onto free ground of a board; answers with its id. */
export const addArea = command(
	'plenum',
	(doc: Y.Doc, board: string, heading: string, random: Random = Math.random): string => {
		const spot = freeSpot(takenOn(doc, readAllRecords(doc), board), leastSize('area'))
		return addCluster(doc, board, { kind: 'area', heading, ...spot }, random)
	},
)

function looseSpot(doc: Y.Doc, board: string, size: Size): Place {
	const records = readAllRecords(doc)
	const taken = takenOn(doc, records, board)
	const loose = inReadingOrder(
		lyingIn(records, board).filter((record) => readCard(record)),
		(record) => ({ ...placeOf(record), ...estimatedSize(record) }),
	).map((record): Box => ({ ...placeOf(record), ...estimatedSize(record) }))
	const last = loose.at(-1)
	// Beside them there may be anything: a line is begun on ground that has room for all of it.
	const line = { w: cardsInLine * (size.w + cardGap) - cardGap, h: size.h }
	if (!last) return freeSpot(taken, line)

	const inLine = loose.filter(({ y }) => y <= last.y && last.y < y + size.h / 2)
	const [left, low] = [Math.min(...inLine.map(({ x }) => x)), Math.max(...inLine.map(({ y, h }) => y + h))]
	const beside = { x: last.x + last.w + cardGap, y: last.y }
	const below = { x: left, y: low + cardGap }
	const isFree = (place: Place) => !taken.some((box) => touch(box, { ...place, ...size }))
	return [...(inLine.length < cardsInLine ? [beside] : []), below].find(isFree) ?? freeSpot(taken, line)
}

const touch = (a: Box, b: Box) => a.x < b.x + b.w && b.x < a.x + a.w && a.y < b.y + b.h && b.y < a.y + a.h
