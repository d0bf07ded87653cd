import { assertNever } from '../lib/assertNever.ts'
import { cut } from '../lib/characters.ts'
import { isObject } from '../lib/json.ts'
import { plainLine } from './cardText.ts'
import {
	type BallotRound,
	type ConsensusRound,
	type DotsRound,
	isStance,
	roundLimits as limits,
	type Marks,
	type Option,
	type RankingRound,
} from './round.ts'

/**
 * A ballot as it came over the wire or from a device's memory. What is about an option that is not on the list does not
 * count and is left out; a ballot that breaks a rule of its round is none: undefined.
 */
export function readMarks(settings: BallotRound, value: unknown): Marks | undefined {
	if (!isObject(value) || value.kind !== settings.kind) return undefined
	switch (settings.kind) {
		case 'dots':
			return readDots(settings, value.dots)
		case 'position': {
			const { at } = value
			// JSON can say -0 and cannot write it: stored and read again it would be another ballot.
			return isWhole(at) && at <= limits.position ? { kind: 'position', at: Math.abs(at) } : undefined
		}
		case 'ranking':
			return readRanking(settings, value.order)
		case 'consensus':
			return readStances(settings, value.stances)
		default:
			return assertNever(settings)
	}
}

function readDots(settings: DotsRound, value: unknown): Marks | undefined {
	if (!isObject(value)) return undefined
	const dots: [string, number][] = []
	let sum = 0
	for (const { id } of settings.options) {
		const said = ownValue(value, id)
		const given = said === undefined ? 0 : said
		if (!isWhole(given) || given > settings.perOption) return undefined
		if (given > 0) dots.push([id, given])
		sum += given
	}
	return sum <= settings.dots ? { kind: 'dots', dots: Object.fromEntries(dots) } : undefined
}

function readRanking({ options }: RankingRound, value: unknown): Marks | undefined {
	if (!Array.isArray(value)) return undefined
	const known = idsOf(options)
	const order = value.filter((id: unknown): id is string => typeof id === 'string' && known.has(id))
	return new Set(order).size === order.length ? { kind: 'ranking', order } : undefined
}

function readStances({ options }: ConsensusRound, value: unknown): Marks | undefined {
	if (!isObject(value)) return undefined
	const stances: [string, { stance: 'agree' | 'concern' | 'veto'; reason?: string }][] = []
	for (const { id } of options) {
		const said = ownValue(value, id)
		if (said === undefined) continue
		if (!isObject(said) || !isStance(said.stance)) return undefined
		const reason = typeof said.reason === 'string' ? cut(plainLine(said.reason), limits.reason) : ''
		stances.push([id, { stance: said.stance, ...(reason && { reason }) }])
	}
	return { kind: 'consensus', stances: Object.fromEntries(stances) }
}

/**
 * How many dots each person gets for so many things: a third to a half of them, after the moderation's practice of the
 * several-dot question.
 */
export function suggestedDots(options: number): { least: number; most: number } {
	const bounded = (dots: number) => Math.min(limits.dots, Math.max(1, dots))
	const least = bounded(Math.ceil(options / 3))
	return { least, most: Math.max(least, bounded(Math.floor(options / 2))) }
}

const idsOf = (options: readonly Option[]) => new Set(options.map(({ id }) => id))
const isWhole = (value: unknown): value is number => Number.isInteger(value) && Number(value) >= 0
/** Option ids come from people's boards: one may be called like something every object has. */
const ownValue = (object: Readonly<Record<string, unknown>>, id: string): unknown =>
	Object.hasOwn(object, id) ? object[id] : undefined
