import { type Passage, passagesOf, type Step } from '../../../../shared/blocks/chain/index.ts'
import type { ChainTexts } from '../texts/chainTexts.ts'

interface Told {
	readonly passage: Passage
	readonly words: string
}

/** Where the way leads from a step, as far as it is not simply on to the next one. */
interface Leads {
	/** each passage that is to be told, as words */
	readonly told: readonly Told[]
	/** that it ends here, though there are more steps */
	readonly ends: string | undefined
}

/** The same for every step of a state, by its id; nothing for those that simply lead to the next one. */
export function leadsIn(steps: readonly Step[], { passages: texts }: ChainTexts): ReadonlyMap<string, Leads> {
	const numbers = new Map(steps.map(({ id }, i) => [id, i + 1]))
	const all = new Map<string, Passage[]>()
	for (const passage of passagesOf(steps)) all.set(passage.from.id, [...(all.get(passage.from.id) ?? []), passage])
	const leads = new Map<string, Leads>()
	for (const { id } of steps.slice(0, -1)) if (!all.has(id)) leads.set(id, { told: [], ends: texts.ends })
	for (const [id, passages] of all) {
		const told = passages
			.filter(({ kind, condition }) => kind !== 'onward' || condition.trim())
			.map((passage) => {
				const { to, kind, condition } = passage
				const step = texts.step(numbers.get(to.id) ?? 0, to.text.trim())
				return { passage, words: texts.told(kind, step, condition.trim()) }
			})
		if (told.length > 0) leads.set(id, { told, ends: undefined })
	}
	return leads
}

/** The passage to the next step after all others: in a list, that step follows right below. */
export const nextLast = (told: readonly Told[]): Told[] => {
	const isNext = ({ passage }: Told) => passage.kind === 'onward'
	return [...told.filter((each) => !isNext(each)), ...told.filter(isNext)]
}
