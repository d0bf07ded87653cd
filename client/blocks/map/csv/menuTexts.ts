import type { Texts } from '../../../texts/texts.ts'

/** The menu stands there with the map; what reading a file says comes with that. */
const de = {
	menu: 'Ausgeben und einlesen',
	export: 'Als CSV ausgeben',
	import: 'Aus einer Datei einlesen …',
	file: 'Beziehungen',
}

const en: typeof de = {
	menu: 'Export and read in',
	export: 'Export as CSV',
	import: 'Read from a file …',
	file: 'Relations',
}

export const csvMenuTexts = { de, en } satisfies Texts<typeof de>
