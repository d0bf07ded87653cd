import { inEnglish } from '../../texts/figures.ts'
import type { PhoneTexts } from './texts.ts'

/** The same in English; loaded when it is wanted. */
export const en: PhoneTexts = {
	step: (number, of) => `Step ${number} of ${of}`,
	scene: (number, place) => `Scene ${number}${place && ` · ${place}`}`,
	noStep: 'No step is running just now.',
	noStepHint: 'As soon as the moderators go on, the question will be here.',
	connecting: 'Connecting',
	unknownOffline: 'What is being asked stands here as soon as the connection is back.',
	state: {
		saved: 'Saved',
		sending: 'Sending',
		waiting: (count) => `${inEnglish.number(count)} waiting`,
		offline: 'Offline',
		reading: 'Reading only',
	},
	offline: 'Offline – your input stays on this device.',
	keepOpen: 'Do not load this page again until then.',
	waitingLong: (count) => `${inEnglish.count(count, 'entry is', 'entries are')} waiting for a connection.`,
	notKept: 'This device cannot keep anything. Leave this page open until everything has been sent.',
	onBoard: 'In this step everybody works together, on the board or in the room.',
	nothingToEnter: 'In this step there is nothing to enter here.',
	conducted: {
		cast: 'The moderation gives the parts. Yours stands here in a moment.',
		play: 'The first scene begins in a moment.',
		groups: 'The moderation draws the groups. Yours stands here in a moment.',
	},
	noGroupYet: 'The groups are at work already. The moderation gives you a place in a moment.',
	inGroups: 'You work on this question in small groups. Your group will stand here in a moment.',
	reading: 'You read along and change nothing.',
	frozen: 'The moderators have locked the boards. You can still hand in.',
	ready: 'I am done',
	isReady: 'Reported as done',
	readyHint: 'Tap again to take it back.',
	more: 'More',
	photo: 'Take a photo',
	photoShort: 'Photo',
	openBoard: 'Open board',
	back: 'To the question',
	outline: {
		loading: 'Loading the results',
		show: 'See the results',
		counted: 'Counted. Votes cannot be changed any more.',
		revealed: 'Revealed: all cards lie on the board.',
	},
}
