import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { wellFormed } from '../../../shared/lib/characters.ts'
import { type Marks, readCardText, readMarks, roundLimits, suggestedDots } from '../../../shared/rounds/index.ts'
import { ballotRounds, consensus, dots, position, ranking } from './ballots.ts'

const dotsIn = (marks: Marks) =>
	marks.kind === 'dots' ? Object.values(marks.dots).reduce((sum, given) => sum + given, 0) : 0

describe('a ballot that comes in', () => {
	it('[ROUND1] may give as many dots as there are per head and per thing, and no more', () => {
		const given = (o0: unknown, o1: unknown = 0) => readMarks(dots, { kind: 'dots', dots: { o0, o1 } })
		expect(given(3, 2)).toEqual({ kind: 'dots', dots: { o0: 3, o1: 2 } })
		expect(given(3, 3)).toBeUndefined()
		expect(given(4)).toBeUndefined()
		for (const nonsense of [-1, 0.5, '2', null, Number.NaN, Number.POSITIVE_INFINITY]) {
			expect(given(nonsense), String(nonsense)).toBeUndefined()
		}
	})

	it('[ROUND1] has one dot on a mark of the line', () => {
		const at = (mark: unknown) => readMarks(position, { kind: 'position', at: mark })
		for (const mark of [0, 7, 10]) expect(at(mark)).toEqual({ kind: 'position', at: mark })
		for (const mark of [-1, 11, 3.5, '3', undefined, null]) expect(at(mark), String(mark)).toBeUndefined()
	})

	it('[ROUND1] puts each thing in one place', () => {
		const order = (...ids: unknown[]) => readMarks(ranking, { kind: 'ranking', order: ids })
		expect(order('o2', 'o0')).toEqual({ kind: 'ranking', order: ['o2', 'o0'] })
		expect(order('o2', 'o2')).toBeUndefined()
		expect(readMarks(ranking, { kind: 'ranking', order: 'o2' })).toBeUndefined()
	})

	it('[ROUND1] says of a proposal what can be said, with a reason that can be read', () => {
		const said = (value: unknown) => readMarks(consensus, { kind: 'consensus', stances: { o1: value } })
		const stances = (o1: unknown) => ({ kind: 'consensus', stances: { o1 } })
		expect(said({ stance: 'veto', reason: '  Das Geld\nfehlt. ' })).toEqual(
			stances({ stance: 'veto', reason: 'Das Geld fehlt.' }),
		)
		expect(said({ stance: 'agree', reason: ' ' })).toEqual(stances({ stance: 'agree' }))
		const long = said({ stance: 'concern', reason: `${'x'.repeat(roundLimits.reason - 1)}🙂🙂` })
		expect(long).toEqual(stances({ stance: 'concern', reason: 'x'.repeat(roundLimits.reason - 1) }))
		for (const nonsense of ['agree', { stance: 'toString' }, { reason: 'Nein' }, null])
			expect(said(nonsense)).toBeUndefined()
	})

	it('[ROUND2] does not count for things that are not on the list', () => {
		expect(readMarks(dots, { kind: 'dots', dots: { o0: 5 - 2, gone: 40, toString: 3 } })).toEqual({
			kind: 'dots',
			dots: { o0: 3 },
		})
		expect(readMarks(ranking, { kind: 'ranking', order: ['gone', 'o1', 'gone', 7] })).toEqual({
			kind: 'ranking',
			order: ['o1'],
		})
		const stances = { gone: { stance: 'veto' }, o1: { stance: 'agree' } }
		expect(readMarks(consensus, { kind: 'consensus', stances })).toEqual({
			kind: 'consensus',
			stances: { o1: { stance: 'agree' } },
		})
	})

	it('[ROUND2] counts for a thing that is called like what every object has', () => {
		const names = ['__proto__', 'constructor', 'toString'].map((id) => ({ id, label: id }))
		const marks = JSON.parse('{"kind":"dots","dots":{"__proto__":2,"toString":1}}')
		const read = readMarks({ ...dots, options: names }, marks)
		expect(JSON.stringify(read)).toBe(JSON.stringify(marks))
		expect(readMarks({ ...dots, options: names }, { kind: 'dots', dots: {} })).toEqual({ kind: 'dots', dots: {} })
	})

	it('[ROUND3] whatever it is, it is read within its bounds or refused, and what was read reads the same again', () => {
		const ids = fc.constantFrom('o0', 'o1', 'o2', 'o3', 'gone', '__proto__')
		const stance = fc.record({ stance: fc.constantFrom('agree', 'veto', 'x'), reason: fc.anything() })
		const value = fc.oneof(
			fc.anything(),
			fc.record({
				kind: fc.constant('dots'),
				dots: fc.dictionary(ids, fc.oneof(fc.integer({ min: -1, max: 4 }), fc.anything())),
			}),
			fc.record({ kind: fc.constant('position'), at: fc.oneof(fc.integer({ min: -2, max: 12 }), fc.anything()) }),
			fc.record({ kind: fc.constant('ranking'), order: fc.array(ids) }),
			fc.record({ kind: fc.constant('consensus'), stances: fc.dictionary(ids, fc.oneof(stance, fc.anything())) }),
		)
		fc.assert(
			fc.property(fc.constantFrom(...ballotRounds), value, (settings, sent) => {
				const marks = readMarks(settings, sent)
				if (!marks) return
				if (settings.kind === 'dots') expect(dotsIn(marks)).toBeLessThanOrEqual(settings.dots)
				expect(readMarks(settings, marks)).toEqual(marks)
				expect(readMarks(settings, JSON.parse(JSON.stringify(marks)))).toEqual(marks)
			}),
			{ numRuns: 2000, examples: [[position, { kind: 'position', at: -0 }]] },
		)
	})
})

describe('how many dots each person gets', () => {
	it('[ROUND4] a third to a half of the things, at least one, and never more than a ballot may have', () => {
		for (let things = 3; things <= roundLimits.options; things++) {
			const { least, most } = suggestedDots(things)
			expect(least).toBeGreaterThanOrEqual(things / 3)
			expect(most).toBeLessThanOrEqual(Math.ceil(things / 2))
			expect(most).toBeGreaterThanOrEqual(least)
		}
		expect(suggestedDots(0)).toEqual({ least: 1, most: 1 })
		expect(suggestedDots(1000)).toEqual({ least: roundLimits.dots, most: roundLimits.dots })
	})
})

describe('what is written on a card', () => {
	it.each([
		['  Hebammen ', 'Hebammen'],
		['Kita\r\nam Abend', 'Kita\nam Abend'],
		['eins\n\n\nzwei\ndrei\nvier', 'eins\nzwei\ndrei vier'],
		['\u0000Bus\u0007\tund\u00a0Bahn', 'Bus und Bahn'],
		['Kurs\u202enettek', 'Kursnettek'],
		['👩‍👧 zuerst', '👩‍👧 zuerst'],
		['\ud83d halb', 'halb'],
		['   \n ', ''],
		[7, ''],
		[undefined, ''],
		[{ toString: () => 'x' }, ''],
	])('[ROUND5] %j is read as %j', (written, read) => {
		expect(readCardText(written)).toBe(read)
	})

	it('[ROUND5] is cut where a card ends, between characters, and reads the same again', () => {
		expect(readCardText(`${'a'.repeat(roundLimits.cardText - 1)}🙂`)).toBe('a'.repeat(roundLimits.cardText - 1))
		expect(readCardText(`${'\n'.repeat(100_000)}weit unten`)).toBe('')
		const sign = fc.constantFrom(
			'a',
			' ',
			'\n',
			'\r',
			'\t',
			'🙂',
			'\ud83d',
			'\udc69',
			'\u200d',
			'\u202e',
			'\u0001',
			'ä'.normalize('NFD'),
		)
		fc.assert(
			fc.property(fc.array(sign, { maxLength: 300 }), (signs) => {
				const read = readCardText(signs.join(''))
				expect(read.length).toBeLessThanOrEqual(roundLimits.cardText)
				expect(read.split('\n').length).toBeLessThanOrEqual(3)
				expect(wellFormed(read)).toBe(read)
				expect(read).toBe(read.trim())
				expect(readCardText(read)).toBe(read)
			}),
		)
	})
})
