import type { FrameTexts } from './de.ts'

/** The frame in English. */
export const en: FrameTexts = {
	product: 'Netzwerkstatt',
	language: 'Language',
	toStart: 'To the start page',
	loading: 'Loading',
	reload: 'Load the page again',

	crashed: {
		happened: 'This page has stumbled over an error.',
		safe: 'Whatever was reported as saved is saved.',
		todo: 'Load the page again. If the error stays, pass the line below on to whoever looks after the server.',
	},

	notLoaded: {
		happened: 'This part of the page could not be loaded.',
		safe: 'What was saved is saved.',
		todo: 'Check the connection to the server and load the page again.',
	},
}
