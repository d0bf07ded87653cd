import type { Term } from '../../registry/index.ts'

interface NetworkType {
	readonly label: Term
	/** what it asks of its members */
	readonly asks: Term
}

/** The line of network types from loose to binding, on which each organisation marks where we are and want to be. */
export const networkTypes = {
	information: {
		label: { de: 'Informationsnetzwerk', en: 'Information network' },
		asks: {
			de: 'Sie tauschen Wissen aus und verweisen aufeinander. In Ihrer Organisation ändert sich dadurch nichts.',
			en: 'You share what you know and refer people to each other. Nothing changes inside your organisation.',
		},
	},
	milieu: {
		label: { de: 'Milieubildendes Netzwerk', en: 'Network with a shared outlook' },
		asks: {
			de: 'Sie stehen hinter einem gemeinsamen Leitsatz und treten zusammen in der Öffentlichkeit auf.',
			en: 'You stand behind one guiding idea and appear in public together.',
		},
	},
	project: {
		label: { de: 'Projektbezogenes Netzwerk', en: 'Project network' },
		asks: {
			de: 'Sie übernehmen eine gemeinsame Aufgabe auf Zeit und geben eigene Mittel oder Arbeitszeit dazu.',
			en: 'You take on a common task for a limited time and add means or working hours of your own.',
		},
	},
	informalProduction: {
		label: { de: 'Informelles Produktionsnetzwerk', en: 'Informal production network' },
		asks: {
			de: 'Sie verzahnen Ihre Hilfen dauerhaft, aber informell. Das trägt, solange die Menschen bleiben, die sich kennen und vertrauen.',
			en: 'You interlock your services for good, but informally. It holds as long as the people stay who know and trust each other.',
		},
	},
	production: {
		label: { de: 'Produktionsnetzwerk', en: 'Production network' },
		asks: {
			de: 'Sie erbringen Leistungen auf Dauer und verbindlich zusammen, schriftlich vereinbart, und passen dafür Abläufe in der eigenen Organisation an.',
			en: 'You provide services together, lasting and binding, agreed in writing, and adapt how your own house works.',
		},
	},
} as const satisfies Record<string, NetworkType>
export type NetworkTypeId = keyof typeof networkTypes

/** From loose to binding. */
export const networkTypeIds = Object.keys(networkTypes) as NetworkTypeId[]

export const isNetworkType = (value: unknown): value is NetworkTypeId =>
	typeof value === 'string' && Object.hasOwn(networkTypes, value)
