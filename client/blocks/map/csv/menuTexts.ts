import type { Texts } from '../../../texts/texts.ts'

/** The menu stands there with the map; what reading a file says comes with that. */
const de = {
	menu: 'Einlesen und exportieren',
	export: 'Exportieren',
	import: 'Einlesen …',
	file: 'Beziehungen',
}

const en: typeof de = {
	menu: 'Import and export',
	export: 'Export',
	import: 'Import …',
	file: 'Relations',
}

export const csvMenuTexts = { de, en } satisfies Texts<typeof de>
