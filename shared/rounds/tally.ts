import { assertNever } from '../lib/assertNever.ts'
import {
	type Attribution,
	type BallotRound,
	type Marks,
	type Option,
	type RoundResult,
	roundLimits,
	type Stance,
	stances,
} from './round.ts'

/** One ballot as it is counted. `by`: who gave it, in the words the round promised to show, if it did. */
interface Ballot {
	readonly marks: Marks
	readonly by?: string | undefined
	/** whose voice it is, if the round promised to tell organisations */
	readonly organisation?: string | undefined
	/** the moderation entered it for somebody without a device */
	readonly forOther?: boolean | undefined
}

/** What came of a ballot. Marks of another kind than the round's, or for things not on its list, count for nothing. */
export function tally(
	{ id, about, settings }: { readonly id: string; readonly about: string; readonly settings: BallotRound },
	ballots: readonly Ballot[],
): RoundResult {
	const { attribution } = settings
	const counted = ballots.filter(({ marks }) => marks.kind === settings.kind)
	const forOthers = counted.filter(({ forOther }) => forOther).length
	const result = { id, about, attribution, voters: counted.length, forOthers }
	const all = counted.map(({ marks }) => marks)
	switch (settings.kind) {
		case 'dots':
			return { ...result, kind: 'dots', options: settings.options.map((option) => withDots(option, all)) }
		case 'position': {
			const places = Array.from({ length: roundLimits.position + 1 }, (_, at) => at)
			const counts = places.map((at) => all.filter((marks) => marks.kind === 'position' && marks.at === at).length)
			return { ...result, kind: 'position', from: settings.from, to: settings.to, counts }
		}
		case 'ranking':
			return { ...result, kind: 'ranking', options: ranked(settings.options, all) }
		case 'consensus':
			return {
				...result,
				kind: 'consensus',
				options: settings.options.map((option) => withStances(option, counted, attribution)),
			}
		default:
			return assertNever(settings)
	}
}

function withDots(option: Option, all: readonly Marks[]) {
	const given = all.flatMap((marks) => (marks.kind === 'dots' ? (own(marks.dots, option.id) ?? []) : []))
	const dots = given.reduce((sum, n) => sum + n, 0)
	return { ...option, dots, heads: given.filter((n) => n > 0).length }
}

/** Sorting is stable: what has as many points stands as it stood on the list. */
function ranked(options: readonly Option[], all: readonly Marks[]) {
	const orders = all.flatMap((marks) => (marks.kind === 'ranking' ? [marks.order] : []))
	return options
		.map((option) => {
			const places = orders.map((order) => order.indexOf(option.id)).filter((place) => place >= 0)
			const points = places.reduce((sum, place) => sum + options.length - place, 0)
			return { ...option, points, firsts: places.filter((place) => place === 0).length }
		})
		.sort((a, b) => b.points - a.points)
}

function withStances(option: Option, ballots: readonly Ballot[], attribution: Attribution) {
	const count = { agree: 0, concern: 0, veto: 0 }
	const reasons: { stance: Stance; text: string; by?: string }[] = []
	const stood = new Map<string, Set<Stance>>()
	for (const { marks, by, organisation } of ballots) {
		const said = marks.kind === 'consensus' ? own(marks.stances, option.id) : undefined
		if (!said) continue
		count[said.stance]++
		if (organisation) stood.set(organisation, (stood.get(organisation) ?? new Set()).add(said.stance))
		const shown = attribution === 'anonymous' ? undefined : by
		if (said.reason) reasons.push({ stance: said.stance, text: said.reason, ...(shown && { by: shown }) })
	}
	const agreedBy = attribution === 'anonymous' ? [] : agreeing(stood)
	return { ...option, ...count, reasons: reasons.sort(byWeightAndWords), ...(agreedBy.length > 0 && { agreedBy }) }
}

/** An organisation agrees if somebody of it does and nobody of it objects. */
const agreeing = (stood: ReadonlyMap<string, ReadonlySet<Stance>>): string[] =>
	[...stood].flatMap(([name, said]) => (said.has('agree') && !said.has('veto') ? [name] : [])).sort()

const weights = Object.keys(stances).reverse()

/** By the alphabet: the order in which they were given would tell who spoke first. */
function byWeightAndWords(a: { stance: Stance; text: string; by?: string }, b: typeof a): number {
	const word = ({ text, by = '' }: typeof a) => `${text}\n${by}`
	return weights.indexOf(a.stance) - weights.indexOf(b.stance) || (word(a) < word(b) ? -1 : word(a) > word(b) ? 1 : 0)
}

function own<Value>(record: Readonly<Record<string, Value>>, key: string): Value | undefined {
	return Object.hasOwn(record, key) ? record[key] : undefined
}
