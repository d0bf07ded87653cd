import type { CodeTexts } from './texts.ts'

/** The same in English; loaded when it is wanted. */
export const en: CodeTexts = {
	title: 'Join with a code',
	hint: 'The code is on the screen in the room or in your invitation.',
	join: 'Join',
	label: 'Code, six characters',
	incomplete: (missing) => (missing === 1 ? 'One character is missing.' : `${missing} characters are missing.`),
	notInCodes: 'Codes never contain I, O, 0 or 1. Please look again.',
}
