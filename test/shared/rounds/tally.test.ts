import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
	attributions,
	type BallotRound,
	isThin,
	type Marks,
	promiseOf,
	type RoundSettings,
	readMarks,
	readResult,
	roundKinds,
	tally,
	whoseOf,
} from '../../../shared/rounds/index.ts'
import { ballotRounds, consensus, dots, options, position, ranking } from './ballots.ts'

const about = { id: 'r1', about: 'Was gehen wir zuerst an?' }

/** A group's ballots, as a person would write them on paper. */
const id = fc.constantFrom('o0', 'o1', 'o2', 'o3', 'gone')
const reason = fc.option(fc.constantFrom('zu teuer', 'zu spät', 'dafür ist niemand da'), { nil: undefined })
const ballotOf = {
	dots: fc.record({ kind: fc.constant('dots'), dots: fc.dictionary(id, fc.integer({ min: 0, max: 3 })) }),
	position: fc.record({ kind: fc.constant('position'), at: fc.integer({ min: 0, max: 10 }) }),
	ranking: fc.record({ kind: fc.constant('ranking'), order: fc.uniqueArray(id) }),
	consensus: fc.record({
		kind: fc.constant('consensus'),
		stances: fc.dictionary(id, fc.record({ stance: fc.constantFrom('agree', 'concern', 'veto'), reason })),
	}),
} as const

const ballotsFor = (settings: BallotRound) =>
	fc
		.array(
			fc.record({
				marks: ballotOf[settings.kind].map((sent) => readMarks(settings, sent)),
				by: fc.option(fc.constantFrom('Jobcenter', 'Jugendamt'), { nil: undefined }),
				forOther: fc.boolean(),
			}),
			{ maxLength: 30 },
		)
		.map((ballots) => ballots.flatMap(({ marks, ...rest }) => (marks ? [{ marks, ...rest }] : [])))

/** Runs down a heap of ballots, one after the other, with a tally sheet. */
function byHand(settings: BallotRound, heap: readonly { marks: Marks }[]) {
	const sheet: Record<string, number> = {}
	const stroke = (where: string, times = 1) => {
		sheet[where] = (sheet[where] ?? 0) + times
	}
	const isOption = (key: string) => options.some((option) => option.id === key)
	for (const { marks } of heap) {
		if (marks.kind === 'dots') {
			for (const [key, n] of Object.entries(marks.dots))
				if (n > 0 && isOption(key)) {
					stroke(`${key} dots`, n)
					stroke(`${key} heads`)
				}
		} else if (marks.kind === 'position') stroke(`mark ${marks.at}`)
		else if (marks.kind === 'ranking') {
			const order = marks.order.filter(isOption)
			for (let place = 0; place < order.length; place++) {
				stroke(`${order[place]} points`, options.length - place)
				if (place === 0) stroke(`${order[place]} firsts`)
			}
		} else {
			for (const [key, { stance, reason: why }] of Object.entries(marks.stances)) {
				if (!isOption(key)) continue
				stroke(`${key} ${stance}`)
				if (why) stroke(`${key} ${stance} ${why}`)
			}
		}
	}
	return { kind: settings.kind, sheet }
}

/** The same sheet, from what was counted. */
function sheetOf(result: ReturnType<typeof tally>) {
	const sheet: Record<string, number> = {}
	const note = (where: string, n: number) => {
		if (n > 0) sheet[where] = (sheet[where] ?? 0) + n
	}
	if (result.kind === 'position') for (const [mark, n] of result.counts.entries()) note(`mark ${mark}`, n)
	else
		for (const option of result.options) {
			for (const key of ['dots', 'heads', 'points', 'firsts', 'agree', 'concern', 'veto']) {
				note(`${option.id} ${key}`, Number(Reflect.get(option, key) ?? 0))
			}
			if ('reasons' in option) for (const { stance, text } of option.reasons) note(`${option.id} ${stance} ${text}`, 1)
		}
	return { kind: result.kind, sheet }
}

describe('counting', () => {
	it.each(ballotRounds)('[TALLY1] $kind: whatever people mark, the count is that of a tally sheet', (settings) => {
		fc.assert(
			fc.property(ballotsFor(settings), (ballots) => {
				const result = tally({ ...about, settings }, ballots)
				expect(sheetOf(result)).toEqual(byHand(settings, ballots))
				expect(result).toMatchObject({ ...about, attribution: settings.attribution, voters: ballots.length })
				expect(result.forOthers).toBe(ballots.filter(({ forOther }) => forOther).length)
			}),
		)
	})

	it.each(ballotRounds)('[TALLY2] $kind: the order in which ballots came makes no difference', (settings) => {
		fc.assert(
			fc.property(ballotsFor(settings), fc.func(fc.integer()), (ballots, key) => {
				const shuffled = [...ballots].sort((a, b) => key(a) - key(b))
				expect(JSON.stringify(tally({ ...about, settings }, shuffled))).toBe(
					JSON.stringify(tally({ ...about, settings }, ballots)),
				)
			}),
		)
	})

	it('[TALLY7] who agreed is told by organisation, never in an anonymous check, whatever a document claims', () => {
		const stand = (stance: 'agree' | 'concern' | 'veto', organisation: string) => ({
			marks: { kind: 'consensus', stances: { o0: { stance } } } as const,
			organisation,
		})
		const heap = [stand('agree', 'Volkshochschule'), stand('concern', 'Volkshochschule'), stand('agree', 'Amt')]
		const mixed = [...heap, stand('veto', 'Kammer'), stand('agree', 'Kammer'), stand('concern', 'Verein')]
		for (const attribution of ['named', 'organisation', 'anonymous'] as const) {
			const result = tally({ ...about, settings: { ...consensus, attribution } }, mixed)
			const told = attribution === 'anonymous' ? undefined : ['Amt', 'Volkshochschule']
			expect(result.kind === 'consensus' && result.options[0]?.agreedBy).toEqual(told)
			expect(readResult(result)).toEqual(result)
			const forged = { ...result, options: [{ id: 'o0', label: '', agreedBy: ['Amt', 7, 'Amt', ''] }] }
			const read = readResult(forged)
			expect(read?.kind === 'consensus' && read.options[0]?.agreedBy).toEqual(told && ['Amt'])
		}
	})

	it('[TALLY3] a ranking gives as many points for a first place as there are things; equals stand as on the list', () => {
		const order = (...ids: string[]) => ({ marks: { kind: 'ranking', order: ids } as const })
		const result = tally({ ...about, settings: ranking }, [
			order('o2', 'o1', 'o0', 'o3'),
			order('o1'),
			order('o0', 'o2'),
		])
		const points =
			result.kind === 'ranking' ? result.options.map((option) => [option.id, option.points, option.firsts]) : []
		expect(points).toEqual([
			['o1', 3 + 4, 1],
			['o2', 4 + 3, 1],
			['o0', 2 + 4, 1],
			['o3', 1, 0],
		])
		const nobody = tally({ ...about, settings: ranking }, [])
		expect(nobody.kind === 'ranking' && nobody.options.map((option) => option.id)).toEqual(['o0', 'o1', 'o2', 'o3'])
	})

	it('[TALLY4] reasons stand by their weight and the alphabet, with names only where the round promised to show them', () => {
		const said = (stance: 'agree' | 'veto', reason: string, by?: string) => ({
			marks: { kind: 'consensus', stances: { o0: { stance, reason } } } as const,
			by,
		})
		const ballots = [said('agree', 'gut', 'Wirth'), said('veto', 'zu teuer', 'Ay'), said('veto', 'kein Raum')]
		const reasonsIn = (settings: BallotRound) => {
			const result = tally({ ...about, settings }, ballots)
			return result.kind === 'consensus' ? result.options[0]?.reasons : undefined
		}
		expect(reasonsIn(consensus)).toEqual([
			{ stance: 'veto', text: 'kein Raum' },
			{ stance: 'veto', text: 'zu teuer', by: 'Ay' },
			{ stance: 'agree', text: 'gut', by: 'Wirth' },
		])
		const secret = reasonsIn({ ...consensus, attribution: 'anonymous' })
		expect(secret?.map(({ text }) => text)).toEqual(['kein Raum', 'zu teuer', 'gut'])
		expect(JSON.stringify(secret)).not.toContain('by')
	})

	it('[TALLY5] a ballot of another kind counts for nothing', () => {
		const result = tally({ ...about, settings: dots }, [{ marks: { kind: 'position', at: 3 }, forOther: true }])
		expect(result).toMatchObject({ voters: 0, forOthers: 0 })
	})

	it('[TALLY6] a result reads the same from a document, and damaged it reads within its bounds or not at all', () => {
		for (const settings of ballotRounds) {
			fc.assert(
				fc.property(ballotsFor(settings), (ballots) => {
					const result = tally({ ...about, settings }, ballots)
					expect(readResult(JSON.parse(JSON.stringify(result)))).toEqual(result)
				}),
				{ numRuns: 30 },
			)
		}
		const part = fc.oneof(
			fc.anything(),
			fc.array(fc.record({ id: fc.string(), reasons: fc.anything(), dots: fc.anything() })),
		)
		const damaged = fc.record({
			kind: fc.constantFrom(...Object.keys(roundKinds), 'x'),
			options: part,
			counts: part,
			about: fc.anything(),
		})
		fc.assert(
			fc.property(damaged, (value) => {
				const read = readResult(value)
				if (read) expect(readResult(JSON.parse(JSON.stringify(read)))).toEqual(read)
			}),
		)
		for (const value of [undefined, null, 'x', [], {}, { kind: 'cards' }]) expect(readResult(value)).toBeUndefined()
	})

	it('[TALLY6] no name stands in a result that promised none', () => {
		const reasons = [{ stance: 'veto', text: 'Nein', by: 'Karin Wirth' }]
		const stored = { kind: 'consensus', attribution: 'unreadable', options: [{ id: 'o0', label: 'Haus', reasons }] }
		expect(JSON.stringify(readResult(stored))).not.toContain('Wirth')
	})
})

describe('what is promised before anybody writes', () => {
	const settings: readonly RoundSettings[] = [
		...(Object.keys(attributions) as (keyof typeof attributions)[]).flatMap((attribution): RoundSettings[] => [
			{ kind: 'cards', attribution, hidden: true, columns: [] },
			{ kind: 'cards', attribution, hidden: false, columns: [] },
			{ ...dots, attribution },
			{ ...position, attribution },
			{ ...ranking, attribution },
			{ ...consensus, attribution },
		]),
	]

	it('[ROUND6] whose a contribution is for others and when they see it, in whole sentences of both languages', () => {
		for (const each of settings) {
			const { de, en } = promiseOf(each)
			expect([de, en].map((words) => words.trim().at(-1))).toEqual(['.', '.'])
			expect(de.includes('Anonym')).toBe(
				each.attribution === 'anonymous' && (each.kind === 'cards' || each.kind === 'consensus'),
			)
		}
		const promises = settings.filter(({ kind }) => kind === 'cards').map((each) => promiseOf(each).de)
		expect(new Set(promises).size).toBe(promises.length)
		expect(promiseOf({ kind: 'cards', attribution: 'anonymous', hidden: true, columns: [] }).de).toBe(
			'Anonym. Alle sehen Ihre Karte erst, wenn die Moderation aufdeckt.',
		)
	})

	it('[ROUND6] nobody is told that a name is shown they never gave', () => {
		expect(whoseOf('named', { name: 'Rosa' }).de).toBe('Mit Ihrem Namen.')
		expect(whoseOf('named', { organisation: 'Jobcenter' }).de).toBe('Mit Ihrer Organisation, ohne Ihren Namen.')
		expect(whoseOf('named', {}).de).toBe('Ohne Namen: Sie haben keinen angegeben.')
		expect(whoseOf('organisation', { name: 'Rosa' }).de).not.toContain('Mit')
		expect(whoseOf('anonymous', { name: 'Rosa' }).de).toBe('Anonym.')
	})

	it('[ROUND6] a small group is told that anonymity is thin; who gives a name is not', () => {
		expect(isThin('anonymous', 7)).toBe(true)
		expect(isThin('anonymous', 8)).toBe(false)
		expect(isThin('organisation', 3)).toBe(true)
		expect(isThin('named', 3)).toBe(false)
	})
})
