import type { Now } from '../agenda/now.ts'
import { newId } from '../lib/ids.ts'
import { seededRandom } from '../lib/random.ts'
import type { GroupRoom } from '../links/rooms.ts'
import type { Attribution, Marks } from '../rounds/index.ts'
import { marksOf } from './ballots.ts'
import { cardsOf } from './cards.ts'
import { type RehearsalLocale, type SimulatedPerson, seedOf } from './people.ts'
import { calls, thoughts } from './topics.ts'

/** One thing a person does on their phone. */
export type Deed =
	| {
			readonly do: 'card'
			readonly round: string
			readonly card: string
			readonly text: string
			readonly column?: string
			readonly attribution: Attribution
	  }
	| { readonly do: 'ballot'; readonly round: string; readonly marks: Marks; readonly attribution: Attribution }
	| { readonly do: 'ready'; readonly since: number }
	| { readonly do: 'hand' }
	| { readonly do: 'place'; readonly room: GroupRoom }
	/** watches a Planspiel, without another part in it */
	| { readonly do: 'observe' }
	/** asks the advisers */
	| { readonly do: 'ask' }
	/** is on the way to a part that asks for advice */
	| { readonly do: 'advise'; readonly part: string }
	/** asks the moderation for help; `null`: there is no need any more */
	| { readonly do: 'help'; readonly words: string | null }
	| { readonly do: 'park'; readonly id: string; readonly text: string }
	/** loses the network for so many milliseconds */
	| { readonly do: 'away'; readonly forMs: number }

/** What a person is going to do, and when. */
export interface Plan {
	/** names it: what has been done under this name is not done again */
	readonly key: string
	/** milliseconds after the moment in which the person first saw what makes them do it */
	readonly after: number
	readonly deed: Deed
}

/**
 * What a person does, given what their phone shows: everything that is to be expected of them as long as it shows that, the
 * earliest first. The same person before the same picture does the same; nothing is remembered here.
 */
export function plansOf(person: SimulatedPerson, now: Now, locale: RehearsalLocale): Plan[] {
	const asked = answers(person, now, locale)
	const lastAnswer = Math.max(0, ...asked.map(({ after }) => after))
	return [
		...asked,
		...signals(person, now, lastAnswer),
		...inGroups(person, now, locale),
		...inPlays(person, now),
		...besides(person, now, locale),
	].sort((a, b) => a.after - b.after || (a.key < b.key ? -1 : 1))
}

/** What the round that runs asks for. */
function answers(person: SimulatedPerson, { step, round }: Now, locale: RehearsalLocale): Plan[] {
	if (round?.state !== 'open' || step?.phone !== 'contribute') return []
	const { settings, about } = round
	const { attribution } = settings
	const random = seededRandom(seedOf('answer', person.seed, about))
	const reading = 4_000 + about.length * 40
	if (settings.kind !== 'cards') {
		const marks = marksOf(settings, about, random, locale)
		return [
			{
				key: `ballot/${round.id}`,
				after: takes(person, reading + random() * 15_000),
				deed: { do: 'ballot', round: round.id, marks, attribution },
			},
		]
	}
	let after = reading
	return cardsOf(person, { id: round.id, about, settings }, locale).map(({ id, ...card }) => {
		// As fast as thumbs write.
		after += 2_000 + random() * 8_000 + card.text.length * 130
		return {
			key: `card/${id}`,
			after: takes(person, after),
			deed: { do: 'card', round: round.id, card: id, ...card, attribution },
		}
	})
}

/** "Fertig", and a hand that is raised. */
function signals(person: SimulatedPerson, { step, since, speakers }: Now, lastAnswer: number): Plan[] {
	if (!step || since === undefined) return []
	const random = seededRandom(seedOf('signal', person.seed, step.title, step.number))
	const plans: Plan[] = []
	// A phone that asks for nothing has no button for it.
	if (random() < 0.85 && lastAnswer > 0) {
		const after = lastAnswer + takes(person, 2_000 + random() * 8_000)
		plans.push({ key: `ready/${since}`, after, deed: { do: 'ready', since } })
	}
	if (speakers && random() < 0.12) {
		plans.push({ key: `hand/${since}`, after: takes(person, 8_000 + random() * 30_000), deed: { do: 'hand' } })
	}
	return plans
}

/** Choosing a group, and needing help in it. */
function inGroups(person: SimulatedPerson, { sitting }: Now, locale: RehearsalLocale): Plan[] {
	if (!sitting || sitting.presenting) return []
	const { own, places, groups, help } = sitting
	if (own === undefined) {
		const free = groups.filter(({ people }) => people < (places ?? 0))
		const random = seededRandom(seedOf('place', person.seed, groups[0]?.room ?? ''))
		const room = free[Math.floor(random() * free.length)]?.room
		// Another group if this one fills up meanwhile.
		return room
			? [{ key: `place/${room}`, after: takes(person, 2_000 + random() * 9_000), deed: { do: 'place', room } }]
			: []
	}
	const random = seededRandom(seedOf('help', person.seed, own))
	if (random() >= 0.06) return []
	const words = calls[Math.floor(random() * calls.length)]?.[locale] ?? ''
	const asking: Plan = { key: `help/${own}`, after: takes(person, 30_000), deed: { do: 'help', words } }
	return help === 'coming' ? [{ key: `helped/${own}`, after: 15_000, deed: { do: 'help', words: null } }] : [asking]
}

/** Finding something to do in a Planspiel: watching it, asking the advisers, coming when one is asked. */
function inPlays(person: SimulatedPerson, { playing }: Now): Plan[] {
	if (!playing) return []
	const { play, own, scene, phase, advice, canObserve } = playing
	const random = seededRandom(seedOf('play', person.seed, own?.part ?? '', scene?.number ?? 0))
	const after = takes(person, 4_000 + random() * 12_000)
	if (!own) return canObserve ? [{ key: `observe/${play}`, after, deed: { do: 'observe' } }] : []
	if (!scene || phase !== 'scene') return []
	const [asking] = advice.filter(({ isComing }) => !isComing)
	if (own.group === 'advising' && asking && random() < 0.5) {
		return [{ key: `advise/${scene.id}/${asking.part}`, after, deed: { do: 'advise', part: asking.part } }]
	}
	const asks = own.group === 'acting' && own.isOn && !own.advice && random() < 0.3
	return asks ? [{ key: `ask/${scene.id}`, after: after + 20_000, deed: { do: 'ask' } }] : []
}

/** What happens in every room: a thought that belongs elsewhere, and a network that is gone for a while. */
function besides(person: SimulatedPerson, { step, since }: Now, locale: RehearsalLocale): Plan[] {
	if (!step || since === undefined) return []
	const random = seededRandom(seedOf('besides', person.seed, step.title, step.number))
	const plans: Plan[] = []
	if (random() < 0.04) {
		const text = thoughts[Math.floor(random() * thoughts.length)]?.[locale] ?? ''
		const id = newId(seededRandom(seedOf('park', person.seed, since)))
		plans.push({
			key: `park/${since}`,
			after: takes(person, 20_000 + random() * 20_000),
			deed: { do: 'park', id, text },
		})
	}
	if (random() < 0.06) {
		const forMs = 6_000 + Math.floor(random() * 18_000)
		plans.push({ key: `away/${since}`, after: takes(person, 5_000 + random() * 40_000), deed: { do: 'away', forMs } })
	}
	return plans
}

/** How long something takes this person, whole milliseconds. */
const takes = ({ pace }: SimulatedPerson, ms: number): number => Math.round(ms * pace)
