import { assertNever } from '../lib/assertNever.ts'
import { type Random, seededRandom } from '../lib/random.ts'
import { type BallotRound, type Marks, type Option, roundLimits, type Stance } from '../rounds/index.ts'
import { type RehearsalLocale, seedOf, shuffled } from './people.ts'
import { concerns } from './topics.ts'

/**
 * How somebody votes. What all find more or less likely follows from what the round is about, so that results have a shape; the
 * rest is this person's own chance.
 */
export function marksOf(round: BallotRound, about: string, random: Random, locale: RehearsalLocale): Marks {
	const liking = (option: Option) => 0.15 + seededRandom(seedOf('liking', about, option.label))()
	switch (round.kind) {
		case 'dots':
			return { kind: 'dots', dots: dotsOn(round, liking, random) }
		case 'position': {
			const centre = roundLimits.position * (0.35 + 0.5 * seededRandom(seedOf('mood', about))())
			const at = Math.round(centre + (random() + random() - 1) * roundLimits.position * 0.4)
			return { kind: 'position', at: Math.min(roundLimits.position, Math.max(0, at)) }
		}
		case 'ranking': {
			const placed = round.options.map((option) => ({ id: option.id, at: liking(option) + random() }))
			return { kind: 'ranking', order: placed.sort((a, b) => b.at - a.at).map(({ id }) => id) }
		}
		case 'consensus':
			return {
				kind: 'consensus',
				stances: Object.fromEntries(round.options.map(({ id }) => [id, stance(random, locale)])),
			}
		default:
			return assertNever(round)
	}
}

function dotsOn(
	{ options, dots, perOption }: Extract<BallotRound, { kind: 'dots' }>,
	liking: (option: Option) => number,
	random: Random,
): Record<string, number> {
	const given: Record<string, number> = {}
	for (let left = dots; left > 0; left--) {
		const free = options.filter(({ id }) => (given[id] ?? 0) < perOption)
		const chosen = free.map((option) => ({ option, at: liking(option) * random() })).sort((a, b) => b.at - a.at)[0]
			?.option.id
		if (chosen === undefined) break
		given[chosen] = (given[chosen] ?? 0) + 1
	}
	return given
}

function stance(random: Random, locale: RehearsalLocale): { stance: Stance; reason?: string } {
	const chance = random()
	if (chance < 0.8) return { stance: 'agree' }
	const reason = shuffled(concerns, random)[0]?.[locale] ?? ''
	return { stance: chance < 0.97 ? 'concern' : 'veto', reason }
}
