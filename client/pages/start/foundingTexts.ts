import type { Texts } from '../../texts/texts.ts'

const de = {
	demoTitle: 'Beispielwerkstatt Lindenau',
	demoCopy: 'Sie bekommen eine eigene Kopie: Was Sie darin ändern, sieht sonst niemand.',
	demoOpen: 'Eigene Kopie ansehen',
	demoOpening: 'Die Kopie wird angelegt',
	newTitle: 'Neue Werkstatt',
	workshopTitle: 'Titel',
	titleMissing: 'Bitte geben Sie der Werkstatt einen Titel.',
	templateQuestion: 'Womit möchten Sie beginnen?',
	key: 'Schlüssel zum Einrichten',
	keyNote: 'Sie bekommen ihn von der Stelle, die diesen Server betreibt.',
	keyMissing: 'Bitte geben Sie den Schlüssel ein. Sie bekommen ihn von der Stelle, die diesen Server betreibt.',
	keyWrong: 'Dieser Schlüssel stimmt nicht. Bitte sehen Sie noch einmal nach.',
	found: 'Werkstatt einrichten',
	founding: 'Die Werkstatt wird eingerichtet',
	threeLinks: 'Sie erhalten drei Links: für die Moderation, zum Mitmachen, zum Lesen.',
}

const en: typeof de = {
	demoTitle: 'Example workshop Lindenau',
	demoCopy: 'You get a copy of your own: nobody else sees what you change.',
	demoOpen: 'Open a copy of your own',
	demoOpening: 'Your copy is being made',
	newTitle: 'New workshop',
	workshopTitle: 'Title',
	titleMissing: 'Please give the workshop a title.',
	templateQuestion: 'What would you like to begin with?',
	key: 'Key for setting up',
	keyNote: 'You get it from those who run this server.',
	keyMissing: 'Please enter the key. You get it from those who run this server.',
	keyWrong: 'This key is not right. Please check it.',
	found: 'Set up the workshop',
	founding: 'The workshop is being set up',
	threeLinks: 'You will get three links: for moderating, for taking part, for reading.',
}

export const foundingTexts = { de, en } satisfies Texts<typeof de>
