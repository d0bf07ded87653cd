import type { Texts } from '../../texts/texts.ts'

const de = {
	title: 'Der Probelauf ist beendet.',
	safe: 'Was darin entstanden ist, wurde gelöscht. In der echten Werkstatt ist alles wie vorher.',
	back: 'Zur echten Werkstatt',
	toStart: 'Zur Startseite',
}

const en: typeof de = {
	title: 'The rehearsal is over.',
	safe: 'What came of it was deleted. In the real workshop everything is as it was.',
	back: 'To the real workshop',
	toStart: 'To the start page',
}

export const endedTexts = { de, en } satisfies Texts<typeof de>
