import type { Texts } from '../../../texts/texts.ts'

/** The tools stand there with the map; what reading a file says comes with that. */
const de = {
	export: 'Exportieren',
	exportRelations: 'Beziehungen',
	import: 'Einlesen',
	file: 'Beziehungen',
	network: { graphml: 'Netzwerk als GraphML (Gephi, yEd)', gexf: 'Netzwerk als GEXF (Gephi)' },
	networkFile: 'Netzwerk',
}

const en: typeof de = {
	export: 'Export',
	exportRelations: 'Relations',
	import: 'Import',
	file: 'Relations',
	network: { graphml: 'Network as GraphML (Gephi, yEd)', gexf: 'Network as GEXF (Gephi)' },
	networkFile: 'Network',
}

export const csvToolTexts = { de, en } satisfies Texts<typeof de>
