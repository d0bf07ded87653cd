import { inEnglish } from '../../texts/figures.ts'
import type { StartTexts } from './texts.ts'

/** The same in English; loaded when it is wanted. */
export const en: StartTexts = {
	title: 'Workshops for support networks',
	lead: 'From the first meeting to the steering group: everyone works on the same board, in the hall and from afar.',
	joinTitle: 'Join with a code',
	joinHint: 'The code is on the screen in the room or in your invitation.',
	join: 'Join',
	demoTitle: 'Example workshop Lindenau',
	demoCopy: 'You get a copy of your own: nobody else sees what you change.',
	demoOpen: 'Open a copy of your own',
	demoOpening: 'Your copy is being made',
	newTitle: 'New workshop',
	workshopTitle: 'Title',
	titleMissing: 'Please give the workshop a title.',
	templateQuestion: 'What would you like to begin with?',
	found: 'Set up the workshop',
	founding: 'The workshop is being set up',
	threeLinks: 'You will get three links: for moderating, for taking part, for reading.',
	promise: 'No account, no cookies. Everything stays on this server.',
	licences: 'Licences',
	code: {
		label: 'Code, six characters',
		incomplete: (missing) =>
			missing === 1 ? 'One character is missing.' : `${inEnglish.number(missing)} characters are missing.`,
		notInCodes: 'Codes never contain I, O, 0 or 1. Please look again.',
	},
}
