import type { Texts } from '../../texts/texts.ts'

const de = {
	title: 'Der Probelauf ist zu Ende.',
	safe: 'Was darin entstanden ist, wurde gelöscht. In der echten Werkstatt ist alles wie vorher.',
	goesBack: 'Gleich steht hier wieder die echte Werkstatt.',
	mayClose: 'Sie können diese Seite schließen oder in der echten Werkstatt weitermachen.',
	mayCloseHere: 'Sie können diese Seite schließen. In die echte Werkstatt führt ihr eigener Link oder Code.',
	back: 'Zur echten Werkstatt',
	toStart: 'Zur Startseite',
}

const en: typeof de = {
	title: 'The rehearsal is over.',
	safe: 'What came of it was deleted. In the real workshop everything is as it was.',
	goesBack: 'In a moment the real workshop will be here again.',
	mayClose: 'You can close this page, or go on in the real workshop.',
	mayCloseHere: 'You can close this page. The real workshop has a link or code of its own.',
	back: 'To the real workshop',
	toStart: 'To the start page',
}

export const endedTexts = { de, en } satisfies Texts<typeof de>
