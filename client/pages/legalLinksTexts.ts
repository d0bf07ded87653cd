import type { Texts } from '../texts/texts.ts'

const de = {
	label: 'Über diesen Server',
	links: [
		['/speicherung', 'Was wo gespeichert wird'],
		['/barrierefreiheit', 'Barrierefreiheit'],
		['/datenschutz', 'Datenschutz'],
		['/impressum', 'Impressum'],
		['/lizenzen', 'Lizenzen'],
	],
}

const en: typeof de = {
	label: 'About this server',
	links: [
		['/speicherung', 'What is stored where'],
		['/barrierefreiheit', 'Accessibility'],
		['/datenschutz', 'Privacy'],
		['/impressum', 'Imprint'],
		['/lizenzen', 'Licences'],
	],
}

export const legalLinksTexts = { de, en } satisfies Texts<typeof de>
