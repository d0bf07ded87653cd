import type { Words } from './entry.ts'

/** What a network is, and the kinds there are, from loose to binding. */
export const networks = {
	network: {
		word: { de: 'Netzwerk', en: 'Network' },
		meaning: {
			de: 'Selbstständige Partner, die auf Dauer verbunden sind, weil sie gemeinsam etwas erreichen wollen, das niemand allein schafft.',
			en: 'Independent partners who stay connected because together they want to reach something nobody reaches alone.',
		},
		see: ['cooperation', 'networkManagement'],
	},
	cooperation: {
		word: { de: 'Kooperation', en: 'Cooperation' },
		meaning: {
			de: 'Zwei oder mehr Organisationen arbeiten für einen bestimmten Zweck zusammen und bleiben dabei selbstständig. In einem Netzwerk laufen viele Kooperationen zusammen.',
			en: 'Two or more organisations work together for a certain purpose and stay independent. Many cooperations come together in a network.',
		},
		see: ['network'],
	},
	autonomy: {
		word: { de: 'Autonomie', en: 'Autonomy' },
		meaning: {
			de: 'Jede Organisation entscheidet weiterhin selbst über ihre Aufgaben, ihr Geld und ihr Personal. Ein Netzwerk kann verabreden, aber nicht anweisen.',
			en: 'Each organisation goes on deciding about its own tasks, money and staff. A network can agree on things, but it cannot give orders.',
		},
		see: ['steering'],
	},
	reciprocity: {
		word: { de: 'Reziprozität', en: 'Reciprocity' },
		meaning: {
			de: 'Geben und Nehmen: Wer etwas einbringt, darf erwarten, dass etwas zurückkommt – nicht sofort und nicht genau aufgerechnet.',
			en: 'Give and take: those who bring something in may expect something in return – not at once, and not counted to the penny.',
		},
	},
	informationNetwork: {
		word: { de: 'Informationsnetzwerk', en: 'Information network' },
		meaning: {
			de: 'Die lockerste Form: Man kennt sich, tauscht sich aus und vermittelt Ratsuchende weiter. Die Abläufe in der eigenen Organisation ändern sich dadurch nicht.',
			en: 'The loosest form: people know each other, exchange news and refer people to one another. Procedures inside each organisation stay as they are.',
		},
		see: ['milieuNetwork', 'productionNetwork'],
	},
	milieuNetwork: {
		word: { de: 'Milieubildendes Netzwerk', en: 'Network with a shared outlook' },
		meaning: {
			de: 'Die Partner stehen hinter einem gemeinsamen Leitsatz und treten zusammen auf, etwa in Briefen, Aktionen oder Stellungnahmen.',
			en: 'The partners stand behind one guiding idea and appear together, in letters, campaigns or statements.',
		},
		see: ['informationNetwork', 'projectNetwork'],
	},
	projectNetwork: {
		word: { de: 'Projektbezogenes Netzwerk', en: 'Project network' },
		meaning: {
			de: 'Mehrere Organisationen übernehmen für eine bestimmte Zeit eine gemeinsame Aufgabe und geben eigene Mittel oder Arbeitszeit dazu.',
			en: 'Several organisations take on a common task for a certain time and add means or working hours of their own.',
		},
		see: ['project', 'productionNetwork'],
	},
	informalProductionNetwork: {
		word: { de: 'Informelles Produktionsnetzwerk', en: 'Informal production network' },
		meaning: {
			de: 'Hilfen greifen auf Dauer ineinander, ohne dass es vereinbart ist. Das trägt, solange die Menschen bleiben, die sich kennen und vertrauen.',
			en: 'Services interlock for good without an agreement. That holds for as long as the people stay who know and trust each other.',
		},
		see: ['productionNetwork'],
	},
	productionNetwork: {
		word: { de: 'Produktionsnetzwerk', en: 'Production network' },
		meaning: {
			de: 'Die verbindlichste Form: Mehrere Organisationen erbringen auf Dauer eine gemeinsame Leistung und richten auch ihre inneren Abläufe danach aus.',
			en: 'The most binding form: several organisations deliver a common service in the long run and adapt their inner procedures to it.',
		},
		see: ['informalProductionNetwork', 'informationNetwork'],
	},
} as const satisfies Words
