import type * as Y from 'yjs'
import { type ChainPicture, type ChainState, chainPicture, chainStates, type Step } from '../../blocks/chain/index.ts'
import { findActor, findNeed, findService, isNamed, type Term } from '../../registry/index.ts'

/** Two sentences made the same way in both languages. */
export const inBoth = (make: (locale: keyof Term) => string): Term => ({ de: make('de'), en: make('en') })

export const quoted = (words: string, locale: keyof Term) => (locale === 'de' ? `„${words}“` : `“${words}”`)

/** "a, b und c" */
export function listed(words: readonly string[], locale: keyof Term): string {
	const and = locale === 'de' ? 'und' : 'and'
	return words.length < 2 ? (words[0] ?? '') : `${words.slice(0, -1).join(', ')} ${and} ${words.at(-1)}`
}

const nobody: Term = { de: 'offene Zuständigkeit', en: 'open responsibility' }
const gone: Term = { de: 'entfernte Einrichtung', en: 'an actor that was removed' }
const nameless: Term = { de: 'ohne Namen', en: 'without a name' }

/** How sentences call the things of one chain. */
export interface ChainNames {
	actor(id: string | undefined, locale: keyof Term): string
	/** "bei Jobcenter", or that nobody is responsible */
	at(lane: string | undefined, locale: keyof Term): string
	/** "Schritt 3 „Kita-Platz anfragen“" */
	step(step: Pick<Step, 'id' | 'text'>, locale: keyof Term): string
	/** its number in its state, from 1 */
	numberOf(step: string): number
	need(id: string, locale: keyof Term): string
	service(id: string | undefined, locale: keyof Term): string
	phase(id: string, locale: keyof Term): string
}

export function namesIn(doc: Y.Doc, chain: string): ChainNames {
	const pictures = (Object.keys(chainStates) as ChainState[]).map((state) => chainPicture(doc, chain, state))
	const numbers = new Map(pictures.flatMap(({ steps }) => steps.map(({ id }, i) => [id, i + 1] as const)))
	return namesOf(doc, pictures[0]?.phases ?? [], numbers)
}

function namesOf(doc: Y.Doc, phases: ChainPicture['phases'], numbers: ReadonlyMap<string, number>): ChainNames {
	const numberOf = (step: string) => numbers.get(step) ?? 0
	const actorName = (id: string | undefined, locale: keyof Term) => {
		if (id === undefined) return nobody[locale]
		const actor = findActor(doc, id)
		if (!actor) return gone[locale]
		return isNamed(actor) ? actor.name.trim() : nameless[locale]
	}
	return {
		numberOf,
		actor: actorName,
		at(lane, locale) {
			if (lane === undefined) return { de: 'ohne zuständige Einrichtung', en: 'without anyone responsible' }[locale]
			if (!findActor(doc, lane))
				return { de: 'bei einer entfernten Einrichtung', en: 'with an actor that was removed' }[locale]
			return `${locale === 'de' ? 'bei' : 'with'} ${actorName(lane, locale)}`
		},
		step({ id, text }, locale) {
			const number = `${locale === 'de' ? 'Schritt' : 'step'} ${numberOf(id)}`
			return text.trim() ? `${number} ${quoted(text.trim(), locale)}` : number
		},
		need: (id, locale) => findNeed(doc, id)?.label.trim() || nameless[locale],
		service: (id, locale) =>
			id === undefined
				? { de: 'keine Leistung', en: 'no service' }[locale]
				: quoted(findService(doc, id)?.name.trim() || nameless[locale], locale),
		phase: (id, locale) => quoted(phases.find((phase) => phase.id === id)?.label.trim() || nameless[locale], locale),
	}
}

export const upper = (words: string) => words.charAt(0).toUpperCase() + words.slice(1)
