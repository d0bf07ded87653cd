import type { Attribution } from '../../shared/rounds/index.ts'

export interface Person {
	readonly participant: string
	readonly name: string
	readonly organisation: string
}

/**
 * What may be shown of a person under a promise, and nothing else: `by` in words, `of` as the id that lets them find
 * their own. Somebody without a device is whoever the moderation says; there is nobody of that id.
 */
export function attributed(attribution: Attribution, person: Person, forOther?: string): { by?: string; of?: string } {
	if (attribution === 'anonymous') return {}
	if (forOther !== undefined) return shown(forOther)
	const { participant, name, organisation } = person
	if (attribution === 'organisation') return shown(organisation)
	const words = name && organisation ? `${name} (${organisation})` : name || organisation
	return { ...shown(words), of: participant }
}

const shown = (words: string) => (words === '' ? {} : { by: words })
