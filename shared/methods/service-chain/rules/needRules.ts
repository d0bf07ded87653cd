import { type ChainState, chainStates, type Step, stepOutcomes } from '../../../blocks/chain/index.ts'
import type { Finding } from '../../../findings/index.ts'
import type { Service, Term } from '../../../registry/index.ts'
import type { Situation } from '../situation.ts'
import { type ChainNames, listed, quoted } from '../words.ts'
import { citing, stepElements } from './citing.ts'

/** Needs no step answers. */
export function unservedNeeds({ picture, names, needs, services, needsOf, meantFor }: Situation): Finding[] {
	const served = new Set(picture.steps.flatMap((step) => needsOf(step)))
	return needs
		.filter((need) => !served.has(need))
		.map((need) => {
			const offers = services.filter((service) => service.needs.includes(need))
			const missed = picture.steps.filter((step) => meantFor(step).includes(need))
			return {
				...citing('unservedNeeds', 'bad', picture.state, need),
				sign: 'gap',
				title: { de: `Versorgungslücke: ${names.need(need, 'de')}`, en: `Gap: ${names.need(need, 'en')}` },
				sentence:
					missed.length > 0 ? missedSentence(names, picture.state, missed) : gapSentence(names, picture.state, offers),
				elements: [`need:${need}`, ...stepElements(missed), ...offers.map(({ id }) => `service:${id}`)],
				task: {
					de: `Klären, wer den Bedarf ${quoted(names.need(need, 'de'), 'de')} übernimmt`,
					en: `Settle who takes care of the need ${quoted(names.need(need, 'en'), 'en')}`,
				},
			}
		})
}

/** Needs that several actors answer in one phase, to all of whom the person may come. */
export function doubleServices({ picture, names, needs, needsOf, providerOf, isOnOneWay }: Situation): Finding[] {
	return picture.phases.flatMap(({ id: phase }) =>
		needs.flatMap((need): Finding[] => {
			const steps = picture.steps.filter((step) => step.phase === phase && needsOf(step).includes(need))
			const known = steps.filter((step) => providerOf(step) !== undefined)
			const offered = known.filter((step) =>
				known.some((other) => providerOf(other) !== providerOf(step) && isOnOneWay(step, other)),
			)
			if (offered.length === 0) return []
			const who = (locale: keyof Term) =>
				listed(
					offered.map((step) => `${names.actor(step.lane, locale)} (${names.step(step, locale)})`),
					locale,
				)
			return [
				{
					...citing('doubleService', 'care', picture.state, phase, need),
					sign: 'double',
					title: { de: `Doppelleistung: ${names.need(need, 'de')}`, en: `Double service: ${names.need(need, 'en')}` },
					sentence: {
						de: `In der Phase ${names.phase(phase, 'de')} gehen ${who('de')} auf denselben Bedarf ein.`,
						en: `In the phase ${names.phase(phase, 'en')}, ${who('en')} answer the same need.`,
					},
					elements: [...stepElements(offered), `need:${need}`],
					task: {
						de: `Absprechen, wer in der Phase ${names.phase(phase, 'de')} für ${quoted(names.need(need, 'de'), 'de')} zuständig ist`,
						en: `Agree who is responsible for ${quoted(names.need(need, 'en'), 'en')} in the phase ${names.phase(phase, 'en')}`,
					},
				},
			]
		}),
	)
}

/** Steps are meant for the need, but the person does not get there what they came for. */
function missedSentence(names: ChainNames, state: ChainState, missed: readonly Step[]): Term {
	const steps = (locale: keyof Term) =>
		listed(
			missed.map((step) => {
				const why = step.outcome && step.outcome !== 'notReached' ? stepOutcomes[step.outcome][locale] : ''
				return `${names.step(step, locale)}${why && ` (${why})`}`
			}),
			locale,
		)
	return {
		de: `Im ${chainStates[state].de} nicht erreicht: ${steps('de')}. Sonst geht kein Schritt auf diesen Bedarf ein.`,
		en: `Not reached in the ${chainStates[state].en.toLowerCase()} way: ${steps('en')}. No other step answers this need.`,
	}
}

function gapSentence(names: ChainNames, state: ChainState, offers: readonly Service[]): Term {
	const list = (locale: keyof Term) =>
		listed(
			offers.map(({ id }) => names.service(id, locale)),
			locale,
		)
	const [de, en] = [chainStates[state].de, chainStates[state].en.toLowerCase()]
	if (offers.length === 0) {
		return {
			de: `Im ${de} geht kein Schritt auf diesen Bedarf ein, und keine Leistung ist dafür eingetragen.`,
			en: `No step of the ${en} way answers this need, and no service is entered for it.`,
		}
	}
	return {
		de: `Im ${de} geht kein Schritt auf diesen Bedarf ein. Dafür gibt es ${list('de')}, aber nicht auf diesem Weg.`,
		en: `No step of the ${en} way answers this need. There is ${list('en')}, but not along this way.`,
	}
}
