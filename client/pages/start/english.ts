import type { StartTexts } from './texts.ts'

/** The same in English; loaded when it is wanted. */
export const en: StartTexts = {
	title: 'Workshops for support networks',
	lead: 'From the first meeting to the steering group: everyone works on the same board, in the hall and from afar.',
	joinTitle: 'Join with a code',
	joinHint: 'The code is on the screen in the room or in your invitation.',
	join: 'Join',
	promise: 'No account, no cookies. Everything stays on this server.',
	licences: 'Licences',
	code: {
		label: 'Code, six characters',
		incomplete: (missing) => (missing === 1 ? 'One character is missing.' : `${missing} characters are missing.`),
		notInCodes: 'Codes never contain I, O, 0 or 1. Please look again.',
	},
}
