import type { FrameTexts } from './de.ts'
import { inEnglish } from './figures.ts'

/** The frame in English. */
export const en: FrameTexts = {
	product: 'Netzwerkstatt',
	language: 'Language',
	toStart: 'To the start page',
	optional: 'optional',
	loading: 'Loading',

	start: {
		title: 'Workshops for support networks',
		lead: 'From the first meeting to the steering group: everyone works on the same board, in the hall and from afar.',
		joinTitle: 'Join with a code',
		joinHint: 'The code is on the screen in the room or in your invitation.',
		join: 'Join',
		demoTitle: 'Example workshop Lindenau',
		demoText:
			'An invented town and the people in it, to try things out. You get a copy of your own: nobody else sees what you change.',
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
	},

	templates: {
		'stakeholder-analysis': {
			name: 'Stakeholder analysis',
			about: 'Who is there, what do they want? A table on the board',
		},
		empty: { name: 'Empty workshop', about: 'Just the board, no method yet' },
	},

	code: {
		label: 'Code, six characters',
		incomplete: (missing) =>
			missing === 1 ? 'One character is missing.' : `${inEnglish.number(missing)} characters are missing.`,
		notInCodes: 'Codes never contain I, O, 0 or 1. Please look again.',
		wrong: 'No workshop is open for this code just now.',
		wrongTodo: 'Check the six characters, or ask the moderators to show the code again.',
		chosen: 'With the code',
		change: 'Enter another code',
		next: 'Continue',
	},

	joining: {
		youJoin: 'You are joining',
		roles: {
			moderator: 'You moderate this workshop.',
			participant: 'You take part.',
			reader: 'You read along and change nothing.',
		},
		name: 'Your name',
		organisation: 'Your organisation',
		join: 'Join',
		joinUnnamed: 'Join without a name',
		joiningNow: 'One moment',
		privacy: 'No account, no cookies. Your name is kept in this workshop only, until it is deleted.',
		lookingUp: 'Opening the invitation',
		opening: 'Opening the workshop',
	},

	refused: {
		tryNow: 'Try now',
		trying: 'Trying',
		tryingIn: (seconds) => `We will try again in ${inEnglish.count(seconds, 'second', 'seconds')}.`,
		reload: 'Load the page again',
		enterCode: 'Enter a code',
		technical: 'For technical support',
		copyTechnical: 'Copy the id',
	},

	licences: {
		title: 'Licences',
		own: 'Netzwerkstatt is free software under the MIT licence. It contains the work of others, whose terms follow.',
		missing: 'The list is not on this server. It is the file “third-party-notices.txt” of the source code.',
	},
}
