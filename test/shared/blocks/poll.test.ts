import fc from 'fast-check'
import { expect, it } from 'vitest'
import * as Y from 'yjs'
import { blockFiles } from '../../../shared/blocks/files.ts'
import {
	dotsGiven,
	findResult,
	keepPoll,
	listPolls,
	pollBlock,
	pollSize,
	pollsOf,
	readPoll,
} from '../../../shared/blocks/poll/index.ts'
import { seededRandom } from '../../../shared/lib/random.ts'
import { type BallotRound, type RoundResult, tally } from '../../../shared/rounds/index.ts'
import { bothHear, twoPeople } from '../../helpers/twoPeople.ts'

const options = [
	{ id: 'shape:randzeiten', label: 'Randzeiten' },
	{ id: 'shape:fahrtwege', label: 'Fahrtwege' },
]
const settings: readonly BallotRound[] = [
	{ kind: 'dots', attribution: 'anonymous', options, dots: 3, perOption: 3 },
	{ kind: 'position', attribution: 'anonymous', from: 'gar nicht', to: 'sehr' },
	{ kind: 'ranking', attribution: 'anonymous', options },
	{ kind: 'consensus', attribution: 'organisation', options },
]
const veto = { stance: 'veto', reason: 'Dafür ist niemand da' } as const
const ballots = [
	{ marks: { kind: 'dots', dots: { 'shape:fahrtwege': 2 } } as const, forOther: true },
	{ marks: { kind: 'position', at: 7 } as const },
	{ marks: { kind: 'ranking', order: ['shape:fahrtwege'] } as const },
	{ marks: { kind: 'consensus', stances: { 'shape:randzeiten': veto } } as const, by: 'Jobcenter' },
]
const results = settings.map(
	(each): RoundResult => tally({ id: each.kind, about: `Frage zu ${each.kind}`, settings: each }, ballots),
)

it('[POLL1] results of every kind read as they were counted, in the order in which they came', () => {
	const doc = new Y.Doc()
	for (const result of results) keepPoll(doc, result)
	expect(listPolls(doc).map(({ result }) => result)).toEqual(results)
	for (const result of results) expect(readPoll(doc, result.id)).toEqual(result)
	expect(readPoll(doc, 'gone')).toBeUndefined()
})

it('[POLL2] what was counted once is not counted anew; two devices that keep it at once keep one', () => {
	const { anna, ben } = twoPeople()
	const [result] = results
	if (!result) throw new Error('There is a result')
	keepPoll(anna, result)
	keepPoll(anna, { ...result, voters: 99 })
	keepPoll(ben, result)
	bothHear(anna, ben)
	expect(listPolls(anna)).toEqual(listPolls(ben))
	expect(listPolls(anna).map(({ result: { voters } }) => voters)).toEqual([1])
})

it('[POLL2] a name nobody promised to show is not kept', () => {
	const doc = new Y.Doc()
	const said = results.find(({ kind }) => kind === 'consensus')
	if (!said) throw new Error('There is a result')
	expect(JSON.stringify(said)).toContain('Jobcenter')
	keepPoll(doc, { ...said, attribution: 'anonymous' })
	expect(JSON.stringify(pollsOf(doc).toJSON())).not.toContain('Jobcenter')
})

it('[POLL3] the question, the things and the reasons are found where they stand', () => {
	const doc = new Y.Doc()
	for (const result of results) keepPoll(doc, result)
	expect(pollBlock.words(doc, 'position')).toEqual([
		{ element: 'about', text: 'Frage zu position' },
		{ element: 'about', text: 'gar nicht – sehr' },
	])
	expect(pollBlock.words(doc, 'consensus')).toContainEqual({
		element: 'option:shape:randzeiten',
		text: 'Dafür ist niemand da',
	})
	expect(pollBlock.words(doc, 'gone')).toEqual([])
})

it('[POLL4] a result written to a file and read elsewhere is the same, under an id of its own', () => {
	for (const result of results) {
		const [here, there] = [new Y.Doc(), new Y.Doc()]
		keepPoll(here, result)
		const file: unknown = JSON.parse(JSON.stringify(blockFiles.poll.write(here, result.id)))
		const random = seededRandom(1)
		const id = blockFiles.poll.read(file)?.(there, '', { idOf: () => undefined, random })
		expect(id).not.toBe(result.id)
		expect(blockFiles.poll.write(there, id ?? '')).toEqual(file)
		expect(JSON.stringify(file)).not.toContain('shape:')
	}
	expect(blockFiles.poll.read({ kind: 'cards' })).toBeUndefined()
})

it('[POLL5] one of the first version reads the same for ever; whatever else lies there harms nobody', () => {
	const doc = new Y.Doc()
	const [first] = results
	pollsOf(doc).set('dots', { v: 1, order: 'a0', result: JSON.parse(JSON.stringify(first)) })
	expect(readPoll(doc, 'dots')).toEqual(first)
	fc.assert(
		fc.property(
			fc.oneof(fc.jsonValue(), fc.record({ order: fc.jsonValue(), result: fc.jsonValue() }, { noNullPrototype: true })),
			(stored) => {
				pollsOf(doc).set('damaged', stored)
				expect(listPolls(doc).length).toBeGreaterThan(0)
				const result = readPoll(doc, 'damaged')
				if (result) expect(pollSize(result).h).toBeGreaterThan(0)
			},
		),
	)
	pollsOf(doc).set('damaged', new Y.Map())
	expect(readPoll(doc, 'damaged')).toBeUndefined()
})

it('[POLL6] what was counted goes before what the plenum says, and what only the plenum says is marked', () => {
	const [plenum, counted] = [new Y.Doc(), new Y.Doc()]
	const [first] = results
	if (!first) throw new Error('There is a result')
	keepPoll(counted, first)
	pollsOf(plenum).set(first.id, { v: 1, order: 'a0', result: { ...first, voters: 60, unverified: false } })
	expect(findResult(plenum, counted, first.id)).toEqual(first)
	for (const nothing of [undefined, new Y.Doc()]) {
		expect(findResult(plenum, nothing, first.id)).toEqual({ ...first, voters: 60, unverified: true })
	}
	expect(findResult(plenum, counted, 'gone')).toBeUndefined()
	expect(pollBlock.words(plenum, first.id, counted)).toEqual(pollBlock.words(counted, first.id))
	// A file says what was counted, and whoever reads it elsewhere is told that nobody vouches for it there.
	const elsewhere = new Y.Doc()
	const file = blockFiles.poll.write(plenum, first.id, undefined, counted)
	expect(file).toEqual(blockFiles.poll.write(counted, first.id))
	const id = blockFiles.poll.read(file)?.(elsewhere, '', { idOf: () => undefined, random: seededRandom(2) }) ?? ''
	expect(findResult(elsewhere, counted, id)).toMatchObject({ voters: first.voters, unverified: true })
})

it('[POLL6] dots are those of the last ballot about a thing, none where it got none', () => {
	const [dots, ...others] = results
	if (dots?.kind !== 'dots') throw new Error('There is a result')
	const again = { ...dots, id: 'again', options: dots.options.slice(0, 1).map((option) => ({ ...option, dots: 5 })) }
	expect([...dotsGiven([dots, ...others])]).toEqual([
		['shape:randzeiten', 0],
		['shape:fahrtwege', 2],
	])
	expect(dotsGiven([dots, again]).get('shape:randzeiten')).toBe(5)
	expect(dotsGiven([again, dots]).get('shape:randzeiten')).toBe(0)
})
