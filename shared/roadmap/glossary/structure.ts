import type { Words } from './entry.ts'

/** Who works in a network, on which level, in which groups and by which rules. */
export const structure = {
	actor: {
		word: { de: 'Akteur', en: 'Actor' },
		meaning: {
			de: 'Eine Organisation, ein Gremium oder eine Person, die im Netzwerk mitwirkt, mitwirken soll oder von ihm berührt wird. Alle stehen im Beteiligtenverzeichnis.',
			en: 'An organisation, body or person that takes part in the network, should take part, or is touched by it. All of them are in the registry of actors.',
		},
	},
	field: {
		word: { de: 'Feld', en: 'Field' },
		meaning: {
			de: 'Der Bereich der Politik, in dem eine Organisation arbeitet, zum Beispiel Arbeitsmarkt oder Familie. Ein Unterstützungsnetzwerk verbindet mehrere.',
			en: 'The field of policy in which an organisation works, such as labour market or family. A support network links several.',
		},
		see: ['actor'],
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
			de: 'Menschen, die täglich mit den Ratsuchenden arbeiten. Sie wissen, wie es in der Praxis läuft.',
			en: 'People who work with those seeking advice every day. They know how things really go.',
		},
		see: ['decisionLevel'],
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
			de: 'Eine kleine Gruppe, die zwischen den Treffen plant und entscheidet. Ihre Mitglieder können für ihre Organisation entscheiden oder Entscheidungen dort zumindest herbeiführen.',
			en: 'A small group that plans and decides between the meetings. Its members can decide for their organisations, or can at least bring decisions about there.',
		},
		see: ['steering', 'decisionLevel'],
	},
	coreNetwork: {
		word: { de: 'Kernnetzwerk', en: 'Core network' },
		meaning: {
			de: 'Die Organisationen, die regelmäßig mitarbeiten, gemeinsam entscheiden und Aufgaben übernehmen.',
			en: 'The organisations that work along regularly, decide together and take on tasks.',
		},
		see: ['informationNetwork', 'steeringGroup'],
	},
	workingGroup: {
		word: { de: 'Fachgruppe', en: 'Working group' },
		meaning: {
			de: 'Einige Organisationen, die im Auftrag des Netzwerks an einem Thema arbeiten und darüber berichten.',
			en: 'Some organisations that work on one theme on behalf of the network and report on it.',
		},
		see: ['mandate', 'steeringGroup'],
	},
	partNetwork: {
		word: { de: 'Teilnetzwerk', en: 'Part of the network' },
		meaning: {
			de: 'Ein Ausschnitt des Netzwerks, der enger zusammenarbeitet: in einem Stadtteil, zu einem Lebensbereich oder für eine Zielgruppe.',
			en: 'A part of the network that works together more closely: in a district, on an area of life or for a target group.',
		},
		see: ['workingGroup'],
	},
	mandate: {
		word: { de: 'Arbeitsauftrag', en: 'Mandate' },
		meaning: {
			de: 'Was eine Gruppe bis wann erarbeiten soll, mit welchen Mitteln, und wem sie das Ergebnis vorlegt. Er steht schriftlich fest.',
			en: 'What a group is to work out by when, with which means, and to whom it presents the result. It is in writing.',
		},
		see: ['workingGroup'],
	},
	rotation: {
		word: { de: 'Rotationssystem', en: 'Rotation system' },
		meaning: {
			de: 'Eine Aufgabe geht reihum, zum Beispiel die Moderation oder die Rolle des Gastgebers. So verteilen sich Last und Einfluss.',
			en: 'A task goes round, for instance the moderation or the part of the host. So burden and influence are shared.',
		},
	},
	rules: {
		word: { de: 'Regeln', en: 'Rules' },
		meaning: {
			de: 'Was alle miteinander vereinbart haben: wie man eintritt, entscheidet, berichtet, sich informiert und streitet. Sie werden überprüft und geändert.',
			en: 'What all have agreed on: how one joins, decides, reports, informs each other and argues. They are reviewed and changed.',
		},
		see: ['regulation'],
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
} as const satisfies Words
