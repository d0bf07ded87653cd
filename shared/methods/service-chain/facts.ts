import type * as Y from 'yjs'
import { type ChainPicture, type ChainState, chainPicture } from '../../blocks/chain/index.ts'
import type { Term } from '../../registry/index.ts'
import { inBoth } from './words.ts'

/** What one state says at a glance. */
export interface Facts {
	/** steps the person has to take with somebody */
	stations: number
	/** how often they pass from one lane to another */
	changes: number
	/** handovers people rated as a break */
	breaks: number
}

export const facts = (doc: Y.Doc, chain: string, state: ChainState): Facts => factsIn(chainPicture(doc, chain, state))

export const factsIn = ({ steps, handovers }: ChainPicture): Facts => ({
	stations: steps.length,
	changes: handovers.length,
	breaks: handovers.filter(({ rating }) => rating === 'break').length,
})

/** The facts as short phrases: "8 Stationen", "7 Wechsel der Stelle", "3 Brüche". */
export function factPhrases({ stations, changes, breaks }: Facts): Record<keyof Facts, Term> {
	const counted = (count: number, de: [one: string, many: string], en: [one: string, many: string]) =>
		inBoth((locale) => `${count} ${(locale === 'de' ? de : en)[count === 1 ? 0 : 1]}`)
	return {
		stations: counted(stations, ['Station', 'Stationen'], ['station', 'stations']),
		changes: counted(
			changes,
			['Wechsel der Stelle', 'Wechsel der Stelle'],
			['change of organisation', 'changes of organisation'],
		),
		breaks:
			breaks === 0 ? { de: 'kein Bruch', en: 'no break' } : counted(breaks, ['Bruch', 'Brüche'], ['break', 'breaks']),
	}
}
