import type { Texts } from '../../texts/texts.ts'

const de = {
	gone: 'Dieses Ergebnis gibt es nicht mehr.',
	loading: 'Das Ergebnis wird geladen …',
	name: 'Ergebnis',
	/** for screen readers */
	described: (kind: string, about: string) => `Ergebnis, ${kind}: ${about}`,
}

const en: typeof de = {
	gone: 'This result no longer exists.',
	loading: 'The result is loading …',
	name: 'Result',
	described: (kind, about) => `Result, ${kind}: ${about}`,
}

export const pollTexts = { de, en } satisfies Texts<typeof de>
