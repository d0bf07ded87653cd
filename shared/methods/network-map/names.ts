import type { Term } from '../../registry/index.ts'

/** Names in a sentence: "A, B und C"; what goes beyond `most` is counted. Names with a comma of their own are parted by semicolons. */
export function listed(names: readonly string[], locale: keyof Term, most = 6): string {
	const rest = names.length > most ? names.length - most + 1 : 0
	const shown: string[] = rest ? names.slice(0, most - 1) : [...names]
	if (rest) shown.push({ de: `${rest} weitere`, en: `${rest} more` }[locale])
	const last = shown.pop() ?? ''
	const comma = names.some((name) => name.includes(',')) ? '; ' : ', '
	return shown.length === 0 ? last : `${shown.join(comma)} ${{ de: 'und', en: 'and' }[locale]} ${last}`
}

/** The same sentence in both languages. */
export const inBoth = (say: (locale: keyof Term) => string): Term => ({ de: say('de'), en: say('en') })
