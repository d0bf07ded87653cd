import { type Step, stepOutcomes } from '../../../blocks/chain/index.ts'
import type { Term } from '../../../registry/index.ts'
import { type ChainNames, quoted } from '../words.ts'

/** How one language calls things; needs in quotation marks, as phases and services are. */
export const namesFor = (names: ChainNames, locale: keyof Term) => ({
	actor: (id: string | undefined) => names.actor(id, locale),
	at: (lane: string | undefined) => names.at(lane, locale),
	number: ({ id }: { id: string }) => names.numberOf(id),
	step: (step: Parameters<ChainNames['step']>[0]) => names.step(step, locale),
	need: (id: string) => quoted(names.need(id, locale), locale),
	service: (id: string | undefined) => names.service(id, locale),
	phase: (id: string) => names.phase(id, locale),
	condition: ({ condition }: Pick<Step, 'condition'>) =>
		condition.trim() ? quoted(condition.trim(), locale) : { de: 'keine', en: 'none' }[locale],
	outcome: ({ outcome }: Pick<Step, 'outcome'>) =>
		outcome ? stepOutcomes[outcome][locale] : { de: 'erreicht', en: 'reached' }[locale],
})
