import { chainStates } from '../../../blocks/chain/index.ts'
import type { Finding } from '../../../findings/index.ts'
import { factPhrases } from '../facts.ts'
import type { Situation } from '../situation.ts'
import { inBoth } from '../words.ts'
import { citing, stepElements } from './citing.ts'

/** Steps nobody answers for, or an actor the registry has lost. */
export function withoutResponsible({ picture, names, providerOf }: Situation): Finding[] {
	const state = chainStates[picture.state]
	return picture.steps
		.filter((step) => providerOf(step) === undefined)
		.map((step) => ({
			...citing('noResponsible', 'care', step.id),
			sign: 'nobody',
			title: {
				de: `Zuständigkeit offen: ${step.text.trim() || names.step(step, 'de')}`,
				en: `Nobody responsible: ${step.text.trim() || names.step(step, 'en')}`,
			},
			sentence:
				step.lane === undefined
					? {
							de: `Im ${state.de} ist offen, wer Schritt ${names.numberOf(step.id)} übernimmt.`,
							en: `In the ${state.en.toLowerCase()} way it is open who takes step ${names.numberOf(step.id)}.`,
						}
					: {
							de: `Wer im ${state.de} Schritt ${names.numberOf(step.id)} übernimmt, steht nicht mehr im Beteiligtenverzeichnis.`,
							en: `Whoever takes step ${names.numberOf(step.id)} of the ${state.en.toLowerCase()} way is no longer in the registry of actors.`,
						},
			elements: stepElements([step]),
			task: {
				de: `Klären, wer ${names.step(step, 'de')} übernimmt`,
				en: `Settle who takes ${names.step(step, 'en')}`,
			},
		}))
}

/** How many stations and changes of organisation the way has for the person. */
export function stations({ picture, facts: counts }: Situation): Finding[] {
	const { stations, changes } = factPhrases(counts)
	const state = chainStates[picture.state]
	return [
		{
			...citing('stations', 'plain', picture.state),
			sign: 'count',
			title: inBoth((locale) => `${state[locale]}: ${stations[locale]}, ${changes[locale]}`),
			sentence: {
				de: `Der Weg im ${state.de} hat ${stations.de} und führt ${counts.changes}-mal zu einer anderen Einrichtung.`,
				en: `The ${state.en.toLowerCase()} way has ${stations.en} and leads to another organisation ${counts.changes} times.`,
			},
			elements: stepElements(picture.steps),
		},
	]
}
