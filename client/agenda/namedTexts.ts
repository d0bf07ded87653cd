import type { Texts } from '../texts/texts.ts'

const de = {
	label: 'Im Protokoll nennen',
	on: 'Ihr Name und Ihre Organisation stehen in der Liste der Teilnehmenden.',
	off: 'Ihr Name steht nicht im Protokoll.',
	failed: 'Das ließ sich gerade nicht speichern. Es bleibt, wie es war. Versuchen Sie es gleich noch einmal.',
}

const en: typeof de = {
	label: 'Name me in the minutes',
	on: 'Your name and organisation stand in the list of participants.',
	off: 'Your name does not stand in the minutes.',
	failed: 'That could not be saved just now. It stays as it was. Please try again in a moment.',
}

export const namedTexts = { de, en } satisfies Texts<typeof de>
