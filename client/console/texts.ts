import type { Texts } from '../texts/texts.ts'

const de = {
	notYours: 'Den Ablauf führt die Moderation.',
	notYoursTodo: 'Was gerade dran ist, sehen Sie oben in der Leiste.',
	console: 'Ablauf der Moderation',
	parts: 'Teile des Ablaufs',
	step: 'Schritt',
	play: 'Planspiel',
	agenda: 'Ablauf',
	room: 'Raum',
}

const en: typeof de = {
	notYours: 'The moderation runs the agenda.',
	notYoursTodo: 'The bar at the top tells what is on at the moment.',
	console: 'Console of the moderation',
	parts: 'Parts of the console',
	step: 'Step',
	play: 'Planning game',
	agenda: 'Agenda',
	room: 'Room',
}

export const consoleTexts = { de, en } satisfies Texts<typeof de>
