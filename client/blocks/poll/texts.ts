import type { Texts } from '../../texts/texts.ts'

const de = {
	gone: 'Dieses Ergebnis gibt es nicht mehr.',
	loading: 'Das Ergebnis wird geladen …',
	name: 'Ergebnis',
	keep: 'Als Beschluss eintragen',
	keepThis: (words: string) => `Als Beschluss eintragen: ${words}`,
	kept: 'Beschluss ansehen',
	keptThis: (words: string) => `Beschluss ansehen: ${words}`,
	/** for screen readers */
	described: (kind: string, about: string) => `Ergebnis, ${kind}: ${about}`,
}

const en: typeof de = {
	gone: 'This result no longer exists.',
	loading: 'The result is loading …',
	name: 'Result',
	keep: 'Keep as a decision',
	keepThis: (words) => `Keep as a decision: ${words}`,
	kept: 'See the decision',
	keptThis: (words) => `See the decision: ${words}`,
	described: (kind, about) => `Result, ${kind}: ${about}`,
}

export const pollTexts = { de, en } satisfies Texts<typeof de>
