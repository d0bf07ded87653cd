import type { Texts } from '../../texts/texts.ts'

const de = {
	label: 'Board',
	/** what one writes on the canvas in */
	field: 'Text',
	loading: 'Board wird geladen',
	brokenShape: 'Dieses Element lässt sich hier nicht anzeigen. Sein Inhalt bleibt erhalten.',
	/** a frame that nobody has named */
	frame: 'Rahmen',
}

const en: typeof de = {
	label: 'Board',
	field: 'Text',
	loading: 'Loading the board',
	brokenShape: 'This item cannot be shown here. Its content is kept.',
	frame: 'Frame',
}

export const lookTexts = { de, en } satisfies Texts<typeof de>
