import type { Texts } from '../../../texts/texts.ts'

/** The tools stand there with the map; what reading a file says comes with that. */
const de = {
	export: 'Exportieren',
	exportRelations: 'Beziehungen',
	import: 'Einlesen',
	file: 'Beziehungen',
}

const en: typeof de = {
	export: 'Export',
	exportRelations: 'Relations',
	import: 'Import',
	file: 'Relations',
}

export const csvToolTexts = { de, en } satisfies Texts<typeof de>
