import type { Term } from '../registry/index.ts'

/** A word of the trade and what is meant by it here. */
export interface GlossaryEntry {
	readonly id: string
	readonly word: Term
	readonly meaning: Term
	/** entries that belong to it */
	readonly see: readonly GlossaryWord[]
}

const words = {
	actor: {
		word: { de: 'Akteur', en: 'Actor' },
		meaning: {
			de: 'Eine Organisation, ein Gremium oder eine Person, die im Netzwerk mitwirkt, mitwirken soll oder von ihm berührt wird. Alle stehen im Beteiligtenverzeichnis.',
			en: 'An organisation, body or person that takes part in the network, should take part, or is touched by it. All of them are in the registry of actors.',
		},
	},
	autonomy: {
		word: { de: 'Autonomie', en: 'Autonomy' },
		meaning: {
			de: 'Jede Organisation entscheidet weiterhin selbst über ihre Aufgaben, ihr Geld und ihr Personal. Ein Netzwerk kann verabreden, aber nicht anweisen.',
			en: 'Each organisation goes on deciding about its own tasks, money and staff. A network can agree on things, but it cannot give orders.',
		},
		see: ['steering'],
	},
	serviceChain: {
		word: { de: 'Dienstleistungskette', en: 'Service chain' },
		meaning: {
			de: 'Alle Hilfen, die ein Mensch auf seinem Weg braucht, so verbunden, dass zwischen den Organisationen keine Lücke entsteht.',
			en: 'All the support a person needs along the way, linked so that no gap opens between the organisations.',
		},
		see: ['handover'],
	},
	decisionLevel: {
		word: { de: 'Entscheidungsebene', en: 'Decision level' },
		meaning: {
			de: 'Menschen, die für ihre Organisation etwas zusagen dürfen: Leitung, Vorstand, Amtsleitung.',
			en: 'People who may promise something on behalf of their organisation: heads, boards, directors of an office.',
		},
		see: ['operativeLevel'],
	},
	operativeLevel: {
		word: { de: 'operative Ebene', en: 'Operative level' },
		meaning: {
			de: 'Menschen, die täglich mit den Ratsuchenden arbeiten. Sie wissen, wie es wirklich läuft.',
			en: 'People who work with those seeking advice every day. They know how things really go.',
		},
		see: ['decisionLevel'],
	},
	informationNetwork: {
		word: { de: 'Informationsnetzwerk', en: 'Information network' },
		meaning: {
			de: 'Die lockerste Form: Man kennt sich, tauscht sich aus und vermittelt Ratsuchende weiter. Die Abläufe im eigenen Haus ändern sich dadurch nicht.',
			en: 'The loosest form: people know each other, exchange news and refer people to one another. Procedures inside each house stay as they are.',
		},
		see: ['productionNetwork'],
	},
	productionNetwork: {
		word: { de: 'Produktionsnetzwerk', en: 'Production network' },
		meaning: {
			de: 'Die verbindlichste Form: Mehrere Organisationen erbringen auf Dauer eine gemeinsame Leistung und richten auch ihre inneren Abläufe danach aus.',
			en: 'The most binding form: several organisations deliver a common service in the long run and adapt their inner procedures to it.',
		},
		see: ['informationNetwork'],
	},
	cooperation: {
		word: { de: 'Kooperation', en: 'Cooperation' },
		meaning: {
			de: 'Zwei oder mehr Organisationen arbeiten für einen bestimmten Zweck zusammen und bleiben dabei selbstständig. In einem Netzwerk laufen viele Kooperationen zusammen.',
			en: 'Two or more organisations work together for a certain purpose and stay independent. Many cooperations come together in a network.',
		},
		see: ['network'],
	},
	network: {
		word: { de: 'Netzwerk', en: 'Network' },
		meaning: {
			de: 'Selbstständige Partner, die auf Dauer verbunden sind, weil sie gemeinsam etwas erreichen wollen, das niemand allein schafft.',
			en: 'Independent partners who stay connected because together they want to reach something nobody reaches alone.',
		},
		see: ['cooperation', 'networkManagement'],
	},
	networkManagement: {
		word: { de: 'Netzwerkmanagement', en: 'Network management' },
		meaning: {
			de: 'Alles, was nötig ist, damit ein Netzwerk arbeiten kann. Vier Aufgaben gehören dazu: Selektion, Allokation, Regulation und Evaluation.',
			en: 'Everything it takes for a network to work. Four tasks belong to it: selection, allocation, regulation and evaluation.',
		},
		see: ['selection', 'allocation', 'regulation', 'evaluation'],
	},
	selection: {
		word: { de: 'Selektion', en: 'Selection' },
		meaning: {
			de: 'Wer soll dabei sein? Partner auswählen, ansprechen und aufnehmen und, wenn es sein muss, auch verabschieden.',
			en: 'Who shall be part of it? Choosing partners, approaching and admitting them and, if need be, parting with them.',
		},
		see: ['networkManagement'],
	},
	allocation: {
		word: { de: 'Allokation', en: 'Allocation' },
		meaning: {
			de: 'Wer übernimmt was? Aufgaben, Zuständigkeiten und Mittel unter den Partnern verteilen.',
			en: 'Who takes on what? Sharing tasks, responsibilities and means among the partners.',
		},
		see: ['networkManagement'],
	},
	regulation: {
		word: { de: 'Regulation', en: 'Regulation' },
		meaning: {
			de: 'Wie gehen wir miteinander um? Regeln und Absprachen vereinbaren und darauf achten, dass sie gelten.',
			en: 'How do we deal with each other? Agreeing on rules and arrangements and seeing to it that they hold.',
		},
		see: ['networkManagement'],
	},
	evaluation: {
		word: { de: 'Evaluation', en: 'Evaluation' },
		meaning: {
			de: 'Was hat es gebracht? Ergebnisse und Zusammenarbeit regelmäßig gemeinsam prüfen und daraus lernen.',
			en: 'What has come of it? Looking at results and cooperation together, regularly, and learning from it.',
		},
		see: ['networkManagement'],
	},
	product: {
		word: { de: 'Produkt', en: 'Product' },
		meaning: {
			de: 'Ein Ergebnis gemeinsamer Arbeit, das die Zielgruppe nutzen kann: eine Anlaufstelle, ein Wegweiser, ein Laufzettel.',
			en: 'A result of common work that the target group can use: a drop-in centre, a guide to services, a routing slip.',
		},
		see: ['project'],
	},
	project: {
		word: { de: 'Projekt', en: 'Project' },
		meaning: {
			de: 'Eine gemeinsame Aufgabe mit Anfang und Ende, eigenem Ziel und eigenen Mitteln.',
			en: 'A common task with a beginning and an end, a goal and means of its own.',
		},
		see: ['product'],
	},
	reciprocity: {
		word: { de: 'Reziprozität', en: 'Reciprocity' },
		meaning: {
			de: 'Geben und Nehmen: Wer etwas einbringt, darf erwarten, dass etwas zurückkommt – nicht sofort und nicht genau aufgerechnet.',
			en: 'Give and take: those who bring something in may expect something in return – not at once, and not counted to the penny.',
		},
	},
	rotation: {
		word: { de: 'Rotationssystem', en: 'Rotation system' },
		meaning: {
			de: 'Eine Aufgabe geht reihum, zum Beispiel die Moderation oder die Rolle des Gastgebers. So verteilen sich Last und Einfluss.',
			en: 'A task goes round, for instance the moderation or the part of the host. So burden and influence are shared.',
		},
	},
	steering: {
		word: { de: 'Steuerung', en: 'Steering' },
		meaning: {
			de: 'Dafür sorgen, dass die gemeinsamen Ziele im Blick bleiben: planen, abstimmen, nachhalten. In einem Netzwerk geht das durch Vereinbarung, nicht durch Weisung.',
			en: 'Keeping the common goals in view: planning, coordinating, following up. In a network this works by agreement, not by order.',
		},
		see: ['steeringGroup', 'autonomy'],
	},
	steeringGroup: {
		word: { de: 'Steuerungsgruppe', en: 'Steering group' },
		meaning: {
			de: 'Ein kleiner Kreis, der zwischen den Treffen plant und entscheidet. Die Mitglieder haben dafür einen Auftrag ihrer Organisation.',
			en: 'A small circle that plans and decides between the meetings. Its members have a mandate from their organisations.',
		},
		see: ['steering', 'decisionLevel'],
	},
	tendering: {
		word: { de: 'Vergabeverfahren', en: 'Tendering procedure' },
		meaning: {
			de: 'Der vorgeschriebene Weg, auf dem eine Behörde Leistungen einkauft. Partner werden dabei zeitweise zu Mitbewerbern; das gehört offen besprochen.',
			en: 'The prescribed way in which a public authority buys services. It turns partners into competitors for a time, which should be talked about openly.',
		},
	},
	handover: {
		word: { de: 'Schnittstelle', en: 'Handover' },
		meaning: {
			de: 'Die Stelle, an der ein Mensch oder eine Aufgabe von einer Organisation zur nächsten übergeht. Hier zeigt sich, ob es reibungslos läuft, unklar bleibt oder abbricht.',
			en: 'The point where a person or a task passes from one organisation to the next. Here it shows whether things run smoothly, stay unclear or break off.',
		},
		see: ['serviceChain'],
	},
	quickWin: {
		word: { de: 'Quick Win', en: 'Quick win' },
		meaning: {
			de: 'Ein kleiner, früher Erfolg, den alle sehen können. Er zeigt, dass sich die gemeinsame Arbeit lohnt.',
			en: 'A small, early success that everybody can see. It shows that working together is worth it.',
		},
	},
} as const satisfies Record<string, { word: Term; meaning: Term; see?: readonly string[] }>
export type GlossaryWord = keyof typeof words

/** The words of the glossary in the alphabetical order of a language. */
export function glossary(locale: keyof Term): GlossaryEntry[] {
	return (Object.keys(words) as GlossaryWord[])
		.map((id) => ({ id, see: [], ...words[id] }))
		.sort((a, b) => a.word[locale].localeCompare(b.word[locale], locale))
}
