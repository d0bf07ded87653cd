import type { Texts } from '../../texts/texts.ts'

const de = {
	title: 'Mitmachen',
	ready: 'Fertig',
	speak: 'Wortmeldung',
}

const en: typeof de = {
	title: 'Take part',
	ready: 'Done',
	speak: 'Raise hand',
}

export const takePartTexts = { de, en } satisfies Texts<typeof de>
