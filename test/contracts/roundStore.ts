import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createRoundStore, type RoundStore, type RowStore } from '../../server/rounds/index.ts'
import type { Agreed, Card, Contribution, Hand } from '../../server/rounds/kept.ts'
import { type RoundSettings, roundLimits } from '../../shared/rounds/index.ts'

const at = { workshop: 'muehlenrade', round: 'Erwartungen' }
const elsewhere = [
	{ workshop: 'muehlenrade', round: 'Erwartung' },
	{ workshop: 'muehlenrade', round: 'Erwartungen2' },
	{ workshop: 'muehlenrad', round: 'Erwartungen' },
	{ workshop: 'elsterau', round: 'Erwartungen' },
]
const agreed = (change: Partial<Agreed> = {}): Agreed => ({
	step: 'ankommen',
	about: 'Was erwarten Sie?',
	settings: { kind: 'cards', attribution: 'anonymous', hidden: true, columns: [] },
	...change,
})
const open = agreed({ settings: { kind: 'cards', attribution: 'anonymous', hidden: false, columns: [] } })
const dots: RoundSettings = {
	kind: 'dots',
	attribution: 'anonymous',
	options: [{ id: 'kita', label: 'Kita' }],
	dots: 3,
	perOption: 3,
}
const vote = agreed({ settings: dots })

const anna: Hand = { session: 'session-of-anna', other: '' }
const bernd: Hand = { session: 'session-of-bernd', other: '' }
/** Maren moderates and enters what people without a device say. */
const marenFor = (other: string): Hand => ({ session: 'session-of-maren', other })
const words = (id: string, text = `Karte ${id}`): Card => ({ id, text })
const card = (id: string, text?: string): Contribution => ({ is: 'card', card: words(id, text) })
const ballot = (kita: number): Contribution => ({ is: 'ballot', marks: { kind: 'dots', dots: { kita } } })

/** What every store promises. `reopen` is given where rows outlive the process. */
export function roundStoreContract(
	name: string,
	openShelf: () => RowStore | Promise<RowStore>,
	{ reopen }: { reopen?: (before: RowStore) => Promise<RowStore> } = {},
): void {
	describe(`a store of rounds (${name})`, () => {
		let rowStore: RowStore
		let store: RoundStore
		beforeEach(async () => {
			rowStore = await openShelf()
			store = createRoundStore(rowStore)
		})
		afterEach(() => store.end())

		const textsOf = async (session: string) =>
			(await store.mine(at, session)).map(({ contribution }) => contribution.is === 'card' && contribution.card.text)
		const figuresOf = async (round = at) => (await store.standing(round)).figures
		const rowsIn = async (beginning = '', round = at) => (await rowStore.read(round)).rows(beginning)
		const textsToReveal = async () => {
			const { kept } = await store.close(at, agreed())
			return kept.map(({ contribution }) => contribution.is === 'card' && contribution.card.text).sort()
		}

		it('[HAND1] tells each session its own, and nobody else', async () => {
			expect(await store.keep(at, agreed(), anna, card('a1'))).toEqual({ is: 'kept' })
			await store.keep(at, agreed(), bernd, card('b1'))
			expect(await textsOf(anna.session)).toEqual(['Karte a1'])
			expect(await textsOf(bernd.session)).toEqual(['Karte b1'])
			for (const nobody of ['', 'session-of', 'session-of-anna2', 'session-of-ann', 'x'.repeat(5000)]) {
				expect(await store.mine(at, nobody)).toEqual([])
			}
		})

		it('knows nothing of other rounds, however their names begin or how long they are', async () => {
			await store.keep(at, agreed(), anna, card('a1'))
			for (const other of [...elsewhere, { workshop: 'x'.repeat(5000), round: '' }]) {
				expect(await store.find(other)).toBeUndefined()
				expect(await store.mine(other, anna.session)).toEqual([])
				expect(await figuresOf(other)).toEqual({ contributions: 0, people: 0, forOthers: 0 })
				expect((await store.close(other, agreed())).kept).toEqual([])
			}
			expect(await store.find(at)).toMatchObject({ state: 'open' })
		})

		it('[HAND2] counts the same card, or ballot, sent again once, and keeps what it said last', async () => {
			for (const text of ['Mehr Zeit', 'Mehr Zeit', 'Mehr Ruhe']) {
				await store.keep(at, agreed(), anna, card('a1', text))
			}
			expect(await textsOf(anna.session)).toEqual(['Mehr Ruhe'])
			expect(await figuresOf()).toEqual({ contributions: 1, people: 1, forOthers: 0 })
		})

		it('[HAND2] counts one ballot per session, and one per person it was entered for', async () => {
			for (const kita of [1, 2, 3]) await store.keep(at, vote, anna, ballot(kita))
			await store.keep(at, vote, marenFor(''), ballot(1))
			await store.keep(at, vote, marenFor('for-frieda'), ballot(2))
			await store.keep(at, vote, marenFor('for-gustav'), ballot(2))
			await store.keep(at, vote, marenFor('for-gustav'), ballot(3))
			expect(await figuresOf()).toEqual({ contributions: 4, people: 4, forOthers: 2 })
			const { kept } = await store.close(at, vote)
			const given = kept.map(({ forOther, contribution }) => [
				forOther,
				contribution.is === 'ballot' && contribution.marks.kind === 'dots' && contribution.marks.dots.kita,
			])
			expect(given.sort()).toEqual([
				[false, 1],
				[false, 3],
				[true, 2],
				[true, 3],
			])
		})

		it('moves a card that was entered under another name', async () => {
			await store.keep(at, agreed(), marenFor('for-frieda'), card('m1'))
			await store.keep(at, agreed(), marenFor('for-gustav'), card('m1'))
			expect(await store.mine(at, 'session-of-maren')).toHaveLength(1)
			expect((await store.mine(at, 'session-of-maren'))[0]?.other).toBe('for-gustav')
			expect(await figuresOf()).toEqual({ contributions: 1, people: 1, forOthers: 1 })
		})

		it('[HAND3] holds to what was agreed when the first one handed something in', async () => {
			const named = agreed({ settings: { ...agreed().settings, attribution: 'named' } })
			await store.keep(at, agreed(), anna, card('a1'))
			expect(await store.keep(at, named, bernd, card('b1'))).toEqual({ is: 'agreedOtherwise' })
			expect((await store.find(at))?.agreed).toEqual(agreed())
			expect((await store.close(at, named)).round.agreed).toEqual(agreed())
			expect(await textsOf(bernd.session)).toEqual([])
		})

		it('has nobody hand in more cards than the limit, and lets them change those they have', async () => {
			for (let i = 0; i < roundLimits.cards; i++) await store.keep(at, agreed(), anna, card(`a${i}`))
			expect(await store.keep(at, agreed(), anna, card('one more'))).toEqual({ is: 'full' })
			expect(await store.keep(at, agreed(), anna, card('a0', 'anders'))).toEqual({ is: 'kept' })
			expect(await store.keep(at, agreed(), bernd, card('b1'))).toEqual({ is: 'kept' })
			expect((await figuresOf()).contributions).toBe(roundLimits.cards + 1)
		})

		it('takes a card back, once or twice, and never somebody else’s', async () => {
			await store.keep(at, agreed(), anna, card('a1'))
			expect(await store.takeBack(at, bernd.session, 'a1')).toBe(true)
			expect(await textsOf(anna.session)).toEqual(['Karte a1'])
			expect(await store.takeBack(at, anna.session, 'a1')).toBe(true)
			expect(await store.takeBack(at, anna.session, 'a1')).toBe(true)
			expect(await textsToReveal()).toEqual([])
		})

		it('[HAND4] once closed, tells what there is as often as asked, and takes nothing more in', async () => {
			await store.keep(at, agreed(), anna, card('a1'))
			await store.keep(at, agreed(), bernd, card('b1'))
			expect(await textsToReveal()).toEqual(['Karte a1', 'Karte b1'])
			expect(await store.keep(at, agreed(), anna, card('a2'))).toEqual({ is: 'due', as: 'late' })
			expect(await store.takeBack(at, anna.session, 'a1')).toBe(false)
			expect(await textsToReveal()).toEqual(['Karte a1', 'Karte b1'])
		})

		it('[HAND4] a ballot that comes after the count is too late', async () => {
			await store.keep(at, vote, anna, ballot(1))
			await store.close(at, vote)
			expect(await store.keep(at, vote, bernd, ballot(1))).toEqual({ is: 'over' })
			await store.finish(at)
			expect(await store.keep(at, vote, anna, ballot(2))).toEqual({ is: 'over' })
			expect(await figuresOf()).toEqual({ contributions: 1, people: 1, forOthers: 0 })
		})

		it('[HAND5] forgets what was revealed, up to the ids of the cards and how many there were', async () => {
			await store.keep(at, agreed(), anna, card('a1', 'Ich traue mich nicht'))
			await store.keep(at, agreed(), marenFor('for-frieda'), card('m1'))
			await store.close(at, agreed())
			await store.finish(at)
			expect(await store.find(at)).toMatchObject({ state: 'revealed' })
			expect(await figuresOf()).toEqual({ contributions: 2, people: 2, forOthers: 1 })
			expect(await textsOf(anna.session)).toEqual([])
			const left = JSON.stringify(await rowsIn())
			for (const gone of ['Ich traue mich nicht', 'session-of', 'for-frieda']) expect(left).not.toContain(gone)
			const again = await store.keep(at, agreed(), anna, card('a1', 'Ich traue mich nicht'))
			expect(again).toEqual({ is: 'laid', as: 'shown' })
		})

		it('[HAND4] other words for a card that lies there come too late; the same ones are no news', async () => {
			for (const id of ['a1', 'a2']) await store.keep(at, agreed(), anna, card(id))
			await store.close(at, agreed())
			await store.finish(at)
			await store.noteLaid(at, [words('b1')], 'late')
			for (const id of ['a1', 'b1']) {
				expect(await store.keep(at, agreed(), anna, card(id, 'Ganz anders'))).toEqual({ is: 'over' })
			}
			expect(await store.keep(at, agreed(), anna, card('a1'))).toEqual({ is: 'laid', as: 'shown' })
			expect(await store.keep(at, agreed(), anna, card('b1'))).toEqual({ is: 'laid', as: 'late' })
			expect(JSON.stringify(await rowsIn())).not.toMatch(/Karte|session-of/)
		})

		it('[HAND5] finishing what was never closed forgets nothing; finishing twice changes nothing', async () => {
			await store.keep(at, agreed(), anna, card('a1'))
			await store.finish(at)
			expect(await textsOf(anna.session)).toEqual(['Karte a1'])
			await store.close(at, agreed())
			await store.finish(at)
			const once = await rowsIn()
			await store.finish(at)
			expect(await rowsIn()).toEqual(once)
		})

		it('[HAND6] cards everybody may see are only counted: nothing tells which of them came from one hand', async () => {
			for (const id of ['a1', 'a2']) {
				expect(await store.keep(at, open, anna, card(id))).toEqual({ is: 'due', as: 'shown' })
				await store.noteLaid(at, [words(id)], 'shown')
			}
			await store.keep(at, open, bernd, card('b1'))
			await store.noteLaid(at, [words('b1')], 'shown')
			expect(await figuresOf()).toEqual({ contributions: 3, people: 2, forOthers: 0 })
			expect(await store.keep(at, open, anna, card('a1'))).toEqual({ is: 'laid', as: 'shown' })
			for (const { key, value } of await rowsIn()) {
				expect(key.includes('session-of') && /a1|a2|b1/.test(key + value), key).toBe(false)
				expect(value).not.toContain('Karte')
			}
			await store.close(at, open)
			await store.finish(at)
			expect(await figuresOf()).toEqual({ contributions: 3, people: 2, forOthers: 0 })
			expect(JSON.stringify(await rowsIn())).not.toContain('session-of')
		})

		it('[HAND6] even then nobody has more cards than the limit', async () => {
			for (let i = 0; i < roundLimits.cards; i++) await store.keep(at, open, anna, card(`a${i}`))
			expect(await store.keep(at, open, anna, card('one more'))).toEqual({ is: 'full' })
		})

		it('[HAND6] nor more late ones, and of these, too, nothing tells which came from one hand', async () => {
			await store.keep(at, agreed(), bernd, card('b1'))
			await store.close(at, agreed())
			await store.finish(at)
			for (let i = 0; i < roundLimits.cards; i++) {
				expect(await store.keep(at, agreed(), anna, card(`a${i}`))).toEqual({ is: 'due', as: 'late' })
				await store.noteLaid(at, [words(`a${i}`)], 'late')
			}
			expect(await store.keep(at, agreed(), anna, card('one more'))).toEqual({ is: 'full' })
			expect(await store.keep(at, agreed(), anna, card('a0'))).toEqual({ is: 'laid', as: 'late' })
			expect(await store.keep(at, agreed(), bernd, card('b2'))).toEqual({ is: 'due', as: 'late' })
			const ofAnna = (await rowsIn()).filter(({ key }) => key.includes(anna.session))
			expect(ofAnna.map(({ value }) => value)).toEqual([String(roundLimits.cards)])
		})

		it('counts late cards, too', async () => {
			await store.keep(at, agreed(), anna, card('a1'))
			await store.close(at, agreed())
			await store.noteLaid(at, [words('b1')], 'late')
			expect((await figuresOf()).contributions).toBe(2)
			await store.finish(at)
			await store.noteLaid(at, [words('b2')], 'late')
			await store.noteLaid(at, [words('b2')], 'late')
			expect(await figuresOf()).toEqual({ contributions: 3, people: 1, forOthers: 0 })
			expect(await store.keep(at, agreed(), bernd, card('b2'))).toEqual({ is: 'laid', as: 'late' })
		})

		it('of two who are the first at once, one settles what is agreed', async () => {
			const named = agreed({ settings: { ...agreed().settings, attribution: 'named' } })
			const outcomes = await Promise.all([
				store.keep(at, agreed(), anna, card('a1')),
				store.keep(at, named, bernd, card('b1')),
			])
			expect(outcomes.map(({ is }) => is).sort()).toEqual(['agreedOtherwise', 'kept'])
		})

		it('a hundred who hand in at once are all there, each once', async () => {
			const hands = Array.from({ length: 100 }, (_, i): Hand => ({ session: `session-${i}`, other: '' }))
			await Promise.all(hands.map((hand, i) => store.keep(at, agreed(), hand, card(`card-${i}`))))
			expect(new Set(await textsToReveal()).size).toBe(100)
		})

		it('[HAND7] who comes while it closes is in, or told to be late', async () => {
			const hands = Array.from({ length: 40 }, (_, i): Hand => ({ session: `session-${i}`, other: '' }))
			const coming = hands.map((hand, i) => store.keep(at, agreed(), hand, card(`card-${i}`)))
			const closing = store.close(at, agreed())
			const after = hands.map((hand, i) => store.keep(at, agreed(), hand, card(`late-${i}`)))
			const { kept } = await closing
			const outcomes = await Promise.all([...coming, ...after])
			expect(kept).toHaveLength(outcomes.filter(({ is }) => is === 'kept').length)
			expect(outcomes.every(({ is }) => is === 'kept' || is === 'due')).toBe(true)
			expect(outcomes.some(({ is }) => is === 'due')).toBe(true)
		})

		it('[HAND8] a damaged row costs itself alone', async () => {
			await store.keep(at, agreed(), anna, card('a1'))
			await store.keep(at, agreed(), bernd, card('b1'))
			const [row] = (await rowsIn('kept/')).filter(({ value }) => value.includes('Karte a1'))
			for (const value of ['', '{"is":"card"', 'null', '[]', '{"is":"card","card":{"id":7}}', '\u0000']) {
				await rowStore.decide(at, () => ({ answer: undefined, put: [{ key: row?.key ?? '', value }] }))
				expect(await textsOf(anna.session)).toEqual([])
				expect(await textsOf(bernd.session)).toEqual(['Karte b1'])
			}
			const { kept, damaged } = await store.close(at, agreed())
			expect([kept.length, damaged]).toEqual([1, 1])
			await store.finish(at)
			// The phone that still has it can hand it in once more.
			expect(await store.keep(at, agreed(), anna, card('a1'))).toEqual({ is: 'due', as: 'late' })
		})

		it('[HAND8] the row of the round damaged: what people handed in is still there', async () => {
			await store.keep(at, agreed(), anna, card('a1'))
			const [row] = await rowsIn('round')
			await rowStore.decide(at, () => ({ answer: undefined, put: [{ key: row?.key ?? '', value: '{"agreed":' }] }))
			expect(await store.find(at)).toBeUndefined()
			expect(await textsToReveal()).toEqual(['Karte a1'])
		})

		if (!reopen) return
		it('[HAND9] keeps everything over a restart', async () => {
			await store.keep(at, agreed(), anna, card('a1'))
			await store.keep(elsewhere[0] ?? at, open, anna, card('a2'))
			await store.close(elsewhere[1] ?? at, agreed())
			const before = await rowsIn()
			rowStore = await reopen(rowStore)
			store = createRoundStore(rowStore)
			expect(await rowsIn()).toEqual(before)
			expect(await textsOf(anna.session)).toEqual(['Karte a1'])
			expect(await store.find(at)).toEqual({ agreed: agreed(), state: 'open' })
			expect(await store.find(elsewhere[1] ?? at)).toMatchObject({ state: 'closed' })
		})
	})
}
