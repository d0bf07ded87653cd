import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { addBoard } from '../../../shared/board/boards.ts'
import {
	addCards,
	addCardsInto,
	addCluster,
	cardForms,
	cardsOn,
	countCards,
	dissolveCluster,
	estimatedSize,
	fitted,
	footHeight,
	groupCards,
	measureOf,
	moveCards,
	nameColours,
	newCardProps,
	originsOf,
	readCard,
	remeasured,
	restyleCards,
	tidyCluster,
	wordsIn,
} from '../../../shared/board/cards/index.ts'
import { placeOnBoard } from '../../../shared/board/cards/lying.ts'
import type { BoardRecord } from '../../../shared/board/record.ts'
import { readAllRecords, readRecord, writeChange } from '../../../shared/board/records.ts'
import { seededRandom } from '../../../shared/lib/random.ts'

const random = seededRandom(3)

/** A pinboard with a few cards of a Kartenabfrage. */
function pinboard(...texts: string[]) {
	const doc = new Y.Doc()
	const board = addBoard(doc, 'Kartenabfrage', random)
	const ids = addCards(
		doc,
		board,
		texts.map((text, i) => ({ text, x: 40 + i * 300, y: 60 + (i % 2) * 25 })),
		random,
	)
	const change = (id: string, part: Partial<BoardRecord>) => {
		const record = readRecord(doc, id)
		if (record) writeChange(doc, record, { ...record, ...part } as BoardRecord)
	}
	const read = (id: string) => readRecord(doc, id)
	const onBoard = (id: string) => placeOnBoard(readAllRecords(doc), id)
	return { doc, board, ids, change, read, onBoard }
}

/** Where things lie on the board, by their estimated sizes. */
function boxes(doc: Y.Doc, ids: readonly string[]) {
	const records = readAllRecords(doc)
	return ids.map((id) => {
		const record = records.get(id)
		if (!record) throw new Error(`${id} is gone`)
		return { ...placeOnBoard(records, id), ...estimatedSize(record) }
	})
}
type Box = ReturnType<typeof boxes>[number]
const cover = (a: Box, b: Box) => a.x < b.x + b.w && b.x < a.x + a.w && a.y < b.y + b.h && b.y < a.y + a.h
const holds = (a: Box, b: Box) => b.x >= a.x && b.y >= a.y && b.x + b.w <= a.x + a.w && b.y + b.h <= a.y + a.h

function expectApart(all: readonly Box[]) {
	for (const [i, a] of all.entries())
		for (const b of all.slice(i + 1)) expect(cover(a, b), JSON.stringify([a, b])).toBe(false)
}

describe('words on a card', () => {
	/** Words of so many letters, each as wide as a fixed type would set it. */
	const typeset = (letters: number) => (width: number) => Math.ceil(letters / Math.max(1, Math.floor(width / 8))) * 20

	test.each(cardForms)('[CARD1] stand inside its outline at any length: %s', (form) => {
		for (const size of ['s', 'm', 'l'] as const) {
			for (const letters of [0, 1, 12, 80, 700]) {
				const own = measureOf(form, size)
				const card = fitted(form, own, typeset(letters))
				const words = wordsIn(form, card)
				expect(typeset(letters)(words.width)).toBeLessThanOrEqual(words.height + 1)
				expect(card.w).toBeGreaterThanOrEqual(own.w)
				expect(card.h).toBeGreaterThanOrEqual(own.h)
				if (['oval', 'circle', 'dot', 'cloud'].includes(form)) {
					const [cornerX, cornerY] = [1 - (2 * words.x) / card.w, 1 - (2 * words.y) / card.h]
					expect(Math.hypot(cornerX, cornerY)).toBeLessThanOrEqual(1)
				}
			}
		}
	})

	test('[CARD2] a fresh card takes the measures of its new form, one drawn by hand keeps its own', () => {
		const { richText: _, ...fresh } = newCardProps({ form: 'rectangle' })
		expect(remeasured(fresh, { ...fresh, form: 'circle' })).toMatchObject(measureOf('circle', 'm'))
		expect(remeasured(fresh, { ...fresh, size: 'l' })).toMatchObject(measureOf('rectangle', 'l'))
		const drawn = { ...fresh, w: 300, h: 90 }
		expect(remeasured(drawn, { ...drawn, form: 'oval' })).toMatchObject({ w: 300, h: 90 })
		expect(remeasured(drawn, { ...drawn, form: 'circle' })).toMatchObject({ w: 300, h: 300 })
		expect(remeasured(drawn, { ...drawn, form: 'dot' })).toMatchObject(measureOf('dot', 'm'))
	})
})

describe('clusters', () => {
	test('[CARD3] cards that are put together lie in reading order in a cluster, none over another', () => {
		const { doc, ids, read } = pinboard('Öffnungszeiten', 'Randzeiten', 'Tagespflege', 'Fahrtwege', 'Kosten')
		const cluster = groupCards(doc, [...ids].reverse(), { random }) ?? ''
		expect(ids.map((id) => read(id)?.parentId)).toEqual(ids.map(() => cluster))
		expectApart(boxes(doc, ids))
		const [around] = boxes(doc, [cluster])
		for (const box of boxes(doc, ids)) expect(around && holds(around, box)).toBe(true)
		expect(cardsOn(doc, String(read(cluster)?.parentId))[0]?.cards.map(({ text }) => text)).toEqual([
			'Öffnungszeiten',
			'Randzeiten',
			'Tagespflege',
			'Fahrtwege',
			'Kosten',
		])
	})

	test('[CARD13] put together with clusters, cards go into the first one, and headings of the others stay as strips', () => {
		const { doc, ids, read, change } = pinboard('Sprache', 'Deutschkurs', 'Bus', 'Dolmetscher', 'Kurse am Abend')
		const first = addCluster(doc, String(read(ids[0] ?? '')?.parentId), {
			kind: 'cluster',
			heading: 'Sprache',
			x: 0,
			y: 0,
		})
		moveCards(doc, ids.slice(0, 1), first)
		const second = groupCards(doc, ids.slice(1, 3), { random }) ?? ''
		const named = addCluster(doc, String(read(second)?.parentId), {
			kind: 'cluster',
			heading: 'Deutsch',
			x: 3000,
			y: 0,
		})
		change(named, { meta: { group: 2, dots: 4, background: true } })
		moveCards(doc, ids.slice(3, 4), named)
		change(ids[3] ?? '', { isLocked: true })
		expect(groupCards(doc, [named, ids[4] ?? '', second, first], { random })).toBe(first)
		expect([read(second), read(named)]).toEqual([undefined, undefined])
		for (const id of ids) expect(read(id)?.parentId).toBe(first)
		const [joined] = cardsOn(doc, String(read(first)?.parentId))
		expect(joined?.heading).toBe('Sprache')
		const words = ['Bus', 'Deutsch', 'Deutschkurs', 'Dolmetscher', 'Kurse am Abend', 'Sprache']
		expect(joined?.cards.map(({ text }) => text).sort()).toEqual(words)
		expect(joined?.cards.find(({ text }) => text === 'Deutsch')).toMatchObject({ form: 'strip', group: 2, dots: 4 })
		expectApart(boxes(doc, joined?.cards.map(({ id }) => id) ?? []))
		dissolveCluster(doc, first)
		expect(ids.map((id) => readCard(read(id) as BoardRecord)?.text)).toHaveLength(5)
	})

	test('[CARD3] cards of several areas that are put together lie below these, and cover none', () => {
		const { doc, board } = pinboard()
		const areas = ['Gruppe 1', 'Gruppe 2'].map((heading, i) =>
			addCluster(doc, board, { kind: 'area', heading, x: i * 1000, y: i * 300 }, random),
		)
		const ids = areas.flatMap((area) =>
			addCardsInto(doc, area, [{ text: 'Kein Bus' }, { text: 'Fahrtwege' }], { random }),
		)
		const cluster = groupCards(doc, [ids[0] ?? '', ids[2] ?? ''], { random }) ?? ''
		const again = groupCards(doc, [ids[1] ?? '', ids[3] ?? ''], { random }) ?? ''
		expectApart(boxes(doc, [...areas, cluster, again]))
	})

	test('[CARD14] what is put together names all the groups it comes from, for as long as it lies together', () => {
		const { doc, ids, change, read } = pinboard('Bus fährt nicht', 'Der Bus fehlt', 'Kein Bus', 'Fahrtwege')
		for (const [i, group] of [2, 1, 2].entries()) change(ids[i] ?? '', { meta: { group } })
		const origins = (id: string) => originsOf(readAllRecords(doc), id)
		const cluster = groupCards(doc, ids, { random }) ?? ''
		expect(origins(cluster)).toEqual([1, 2])
		expect(ids.map(origins)).toEqual([[2], [1], [2], []])
		moveCards(doc, ids.slice(1, 2), undefined)
		expect(origins(cluster)).toEqual([2])
		change(cluster, { parentId: cluster })
		expect(origins(cluster)).toEqual([2])
		dissolveCluster(doc, cluster)
		expect(ids.map(origins)).toEqual([[2], [1], [2], []])
		expect(read(cluster)).toBeUndefined()
	})

	test('[CARD4] a dissolved cluster leaves every card where it lay, also one that is turned', () => {
		const { doc, board, ids, change, read, onBoard } = pinboard('Kita', 'Hort', 'Mittagstisch')
		const cluster = groupCards(doc, ids, { random }) ?? ''
		change(cluster, { x: 500, y: -80, rotation: 0.4 })
		const before = ids.map(onBoard)
		dissolveCluster(doc, cluster)
		expect(read(cluster)).toBeUndefined()
		for (const [i, id] of ids.entries()) {
			const { x, y, rotation } = onBoard(id)
			expect(read(id)?.parentId).toBe(board)
			expect([x, y, rotation].map((each) => each.toFixed(6))).toEqual(
				[before[i]?.x, before[i]?.y, before[i]?.rotation].map((each) => each?.toFixed(6)),
			)
		}
	})

	test('[CARD5] cards moved into an area find free places, and it grows with them', () => {
		const { doc, board, ids } = pinboard(...Array.from({ length: 9 }, (_, i) => `Gedanke ${i}`))
		const area = addCluster(doc, board, { kind: 'area', x: 0, y: 900, heading: 'Wer fehlt?' }, random)
		moveCards(doc, ids.slice(0, 5), area)
		moveCards(doc, ids.slice(5), area)
		const more = addCardsInto(
			doc,
			area,
			Array.from({ length: 30 }, (_, i) => ({ text: `Zeile ${i} mit einem längeren Satz für die zweite Zeile` })),
			{ random },
		)
		const all = boxes(doc, [...ids, ...more])
		expectApart(all)
		const [around] = boxes(doc, [area])
		for (const box of all) expect(around && holds(around, box)).toBe(true)
	})

	test('[CARD5] an area grows around the cluster that grows in it', () => {
		const { doc, board } = pinboard()
		const area = addCluster(doc, board, { kind: 'area', x: 0, y: 0 }, random)
		const ids = addCardsInto(doc, area, [{ text: 'Kita' }, { text: 'Hort' }], { random })
		const cluster = groupCards(doc, ids, { random }) ?? ''
		addCardsInto(
			doc,
			cluster,
			Array.from({ length: 8 }, () => ({ text: 'Noch etwas' })),
			{ random },
		)
		const [outer, inner] = boxes(doc, [area, cluster])
		expect(outer && inner && holds(outer, inner)).toBe(true)
	})

	test('[CARD6] cards of an area are grouped within it, cards of a cluster beside it', () => {
		const { doc, board, ids, read } = pinboard('Kita', 'Hort', 'Schule', 'Verein')
		const area = addCluster(doc, board, { kind: 'area', x: 0, y: 600 }, random)
		moveCards(doc, ids, area)
		const first = groupCards(doc, ids, { random }) ?? ''
		expect(read(first)?.parentId).toBe(area)
		const second = groupCards(doc, ids.slice(2), { random }) ?? ''
		expect(read(second)?.parentId).toBe(board)
		moveCards(doc, [first], second)
		expect(read(first)?.parentId).toBe(area)
	})

	test('[CARD9] cards put together in a full area take their own place, and their neighbours go aside', () => {
		for (const chosen of [
			[0, 1],
			[1, 2],
			[4, 5, 6],
			[0, 3, 7],
			[2, 6],
		]) {
			const { doc, board } = pinboard()
			const area = addCluster(doc, board, { kind: 'area', x: 0, y: 0 }, random)
			const ids = addCardsInto(
				doc,
				area,
				Array.from({ length: 8 }, (_, i) => ({ text: `Gedanke ${i}` })),
				{ random },
			)
			const cluster =
				groupCards(
					doc,
					chosen.flatMap((i) => ids[i] ?? []),
					{ random },
				) ?? ''
			const left = ids.filter((_, i) => !chosen.includes(i))
			expectApart(boxes(doc, [cluster, ...left]))
			const [around] = boxes(doc, [area])
			for (const box of boxes(doc, [cluster, ...left])) expect(around && holds(around, box)).toBe(true)
		}
	})

	test('[CARD9] cards put together on the board push only what lies in their way, and nothing locked', () => {
		const { doc, board, change } = pinboard()
		const ids = addCards(
			doc,
			board,
			Array.from({ length: 12 }, (_, i) => ({ text: `Zeile ${i}`, x: (i % 4) * 172, y: Math.floor(i / 4) * 92 })),
			random,
		)
		const [, , , far = '', , , , , , , , locked = ''] = ids
		change(locked, { isLocked: true })
		const before = boxes(doc, [far, locked])
		const cluster = groupCards(doc, [ids[0] ?? '', ids[4] ?? ''], { random }) ?? ''
		expect(boxes(doc, [far, locked])).toEqual(before)
		expectApart(boxes(doc, [cluster, ...ids.filter((_, i) => i !== 0 && i !== 4)]))
	})

	test('[CARD9] an area that grows moves what lies below it, and what lies on that, in the same step', () => {
		const { doc, board, change, read } = pinboard()
		const area = addCluster(doc, board, { kind: 'area', x: 0, y: 0, w: 720 }, random)
		const [onIt = '', beside = '', farBelow = ''] = addCards(
			doc,
			board,
			[
				{ text: 'liegt auf der Tabelle', x: 100, y: 400 },
				{ text: 'liegt daneben', x: 900, y: 40 },
				{ text: 'weit weg', x: 40, y: 4000 },
			],
			random,
		)
		const table = addCluster(doc, board, { kind: 'area', x: 0, y: 260, w: 800, h: 500 }, random)
		change(table, { type: 'actor-table', props: { w: 800, h: 500, tableId: 'one' } })
		let steps = 0
		doc.on('update', () => steps++)
		addCardsInto(
			doc,
			area,
			Array.from({ length: 12 }, (_, i) => ({ text: `Antwort ${i}` })),
			{ random },
		)
		expect(steps).toBe(1)
		const [grown, below, card] = boxes(doc, [area, table, onIt])
		expectApart(grown && below ? [grown, below] : [])
		expect((card?.y ?? 0) - (below?.y ?? 0)).toBe(140)
		expect([beside, farBelow].map((id) => read(id)?.y)).toEqual([40, 4000])
	})

	test('[CARD7] locked cards, cards of another board and things that are gone stay as they are', () => {
		const { doc, board, ids, change, read } = pinboard('Fest', 'Lose', 'Auch lose')
		const [locked = '', ...loose] = ids
		const elsewhere = addBoard(doc, 'Kleingruppe', random)
		const [far = ''] = addCards(doc, elsewhere, [{ text: 'Drüben', x: 0, y: 0 }], random)
		change(locked, { isLocked: true })
		const cluster = groupCards(doc, [locked, ...loose, far, 'shape:gone'], { random }) ?? ''
		expect([locked, ...loose, far].map((id) => read(id)?.parentId)).toEqual([board, cluster, cluster, elsewhere])
		moveCards(doc, [far, locked], cluster)
		restyleCards(doc, [locked, 'shape:gone'], { paper: 'blue' })
		expect(read(far)?.parentId).toBe(elsewhere)
		expect(read(locked)).toMatchObject({ parentId: board, props: { paper: 'yellow' } })
		expect(groupCards(doc, ['shape:gone'], { random })).toBeUndefined()
		dissolveCluster(doc, 'shape:gone')
		tidyCluster(doc, loose[0] ?? '')
	})

	test('[CARD7] a circle of clusters is survived', () => {
		const { doc, board, change } = pinboard()
		const one = addCluster(doc, board, { kind: 'area', x: 0, y: 0 }, random)
		const other = addCluster(doc, board, { kind: 'cluster', x: 0, y: 0 }, random)
		change(one, { parentId: other })
		change(other, { parentId: one })
		const [card = ''] = addCardsInto(doc, other, [{ text: 'Im Kreis' }], { random })
		tidyCluster(doc, one)
		expect(groupCards(doc, [card], { random })).toBeUndefined()
		expect(cardsOn(doc, board)).toEqual([])
	})

	test('tidying straightens cards, closes gaps and leaves no cluster larger than it needs to be', () => {
		const { doc, ids, change, read } = pinboard('Eins', 'Zwei', 'Drei', 'Vier')
		const cluster = groupCards(doc, ids, { random }) ?? ''
		change(ids[1] ?? '', { x: 900, y: 700, rotation: 0.2 })
		tidyCluster(doc, cluster)
		expect(read(ids[1] ?? '')?.rotation).toBe(0)
		expectApart(boxes(doc, ids))
		const [around] = boxes(doc, [cluster])
		for (const box of boxes(doc, ids)) expect(around && holds(around, box)).toBe(true)
		expect(around?.h).toBeLessThan(400)
	})
})

test('[CARD10] an area says what its colours stand for: only what occurs, with room at its foot, and in what is read of it', () => {
	const { doc, board, read } = pinboard()
	const area = addCluster(doc, board, { kind: 'area', x: 0, y: 0, heading: 'Wer fehlt?' }, random)
	const [card = '', other = ''] = addCardsInto(doc, area, [{ text: 'Hebamme' }, { text: 'Bücherei', paper: 'blue' }], {
		random,
	})
	const [before] = boxes(doc, [area])
	nameColours(doc, area, { yellow: ' aus dem Stadtteil ', green: 'von auswärts', white: ' ' })
	const [after] = boxes(doc, [area])
	expect((after?.h ?? 0) - (before?.h ?? 0)).toBe(footHeight({ yellow: 'aus dem Stadtteil' }))
	expect(read(area)?.props).toMatchObject({ meanings: { yellow: 'aus dem Stadtteil', green: 'von auswärts' } })
	expect(cardsOn(doc, board)[0]?.legend).toEqual([{ paper: 'yellow', meaning: 'aus dem Stadtteil' }])
	groupCards(doc, [card, other], { random })
	expect(cardsOn(doc, board)[0]?.legend).toEqual([{ paper: 'yellow', meaning: 'aus dem Stadtteil' }])
	nameColours(doc, area, {})
	expect(cardsOn(doc, board)[0]?.legend).toBeUndefined()
})

test('[CARD8] a board is read area by area with its clusters, and last what lies loose', () => {
	const { doc, board, ids } = pinboard('Lose eins', 'Lose zwei')
	const below = addCluster(doc, board, { kind: 'cluster', x: 0, y: 2000, heading: 'Geld' }, random)
	addCardsInto(doc, below, [{ text: 'Stiftung' }, { text: '  ' }], { random })
	const area = addCluster(doc, board, { kind: 'area', x: 0, y: 1000, heading: 'Wer fehlt\nnoch?' }, random)
	const answers = addCardsInto(doc, area, [{ text: 'Hebammen' }, { text: 'Betriebe' }, { text: 'Vereine' }], { random })
	const inside = groupCards(doc, answers.slice(1), { random })
	expect(
		cardsOn(doc, board).map(({ id, heading, within, cards }) => [id, heading, within, cards.map(({ text }) => text)]),
	).toEqual([
		[area, 'Wer fehlt\nnoch?', undefined, ['Hebammen']],
		[inside, '', area, ['Betriebe', 'Vereine']],
		[below, 'Geld', undefined, ['Stiftung']],
		[undefined, undefined, undefined, ['Lose eins', 'Lose zwei']],
	])
	expect(cardsOn(doc, board).at(-1)?.cards[0]).toEqual({
		id: ids[0],
		text: 'Lose eins',
		form: 'rectangle',
		paper: 'yellow',
		size: 'm',
	})
})

test('[ROAD4] the cards of each board are counted, in clusters, too, and those nobody has written on are not', () => {
	const { doc, board, ids } = pinboard('Kita am Abend', 'Ferienbetreuung', 'Hebammen', '')
	const [first, second] = ids
	if (first === undefined || second === undefined) throw new Error('the cards are gone')
	groupCards(doc, [first, second], { random })
	const other = addBoard(doc, 'Zweites Board', random)
	addCards(doc, other, [{ text: 'Allein', x: 0, y: 0 }], random)
	addBoard(doc, 'Leer', random)
	expect([...countCards(doc)]).toEqual([
		[board, 3],
		[other, 1],
	])
})
