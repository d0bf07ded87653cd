import { type ChainState, chainStates } from '../../blocks/chain/index.ts'
import type { Finding } from '../../findings/index.ts'
import type { Term } from '../../registry/index.ts'

/** A finding, and where in the chain it was found. */
export interface Found {
	readonly finding: Finding
	readonly state: ChainState
	/** numbers of the steps it is about */
	readonly steps: readonly number[]
}

/**
 * The findings, those that would have the same title told apart: by the state if it was found in both, and by its steps if
 * it was found twice in one. What is found once keeps its title as it is.
 */
export function toldApart(found: readonly Found[]): Finding[] {
	const alike = new Map<string, Found[]>()
	for (const each of found) {
		const { de } = each.finding.title
		alike.set(de, [...(alike.get(de) ?? []), each])
	}
	return found.map(({ finding, state, steps }) => {
		const others = alike.get(finding.title.de) ?? []
		const isInBoth = others.some((other) => other.state !== state)
		const isTwiceHere = others.filter((other) => other.state === state).length > 1
		const where = (locale: keyof Term) =>
			[
				...(isInBoth ? [locale === 'de' ? chainStates[state].de : chainStates[state].en.toLowerCase()] : []),
				...(isTwiceHere && steps.length > 0 ? [stepWords(steps, locale)] : []),
			].join(', ')
		if (!where('de')) return finding
		const { de, en } = finding.title
		return { ...finding, title: { de: `${de} (${where('de')})`, en: `${en} (${where('en')})` } }
	})
}

const stepWords = (steps: readonly number[], locale: keyof Term) =>
	`${{ de: 'Schritt', en: 'step' }[locale]} ${steps.join({ de: ' und ', en: ' and ' }[locale])}`
