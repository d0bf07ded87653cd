import type { Term } from '../registry/terms.ts'

/** What a workshop can be founded from, in the order in which the start page offers it. Loads nothing but words. */
export const templateIds = ['stakeholder-analysis', 'empty', 'demo'] as const
export type TemplateId = (typeof templateIds)[number]

export const templateTexts: Record<TemplateId, { title: Term; line: Term }> = {
	'stakeholder-analysis': {
		title: { de: 'Beteiligtenanalyse', en: 'Stakeholder analysis' },
		line: {
			de: 'Wer gehört dazu? Ziele, Interessen, Ressourcen und Widerstände in einer Tabelle.',
			en: 'Who belongs to it? Goals, interests, resources and resistances in one table.',
		},
	},
	empty: {
		title: { de: 'Leeres Board', en: 'Empty board' },
		line: {
			de: 'Eine freie Arbeitsfläche für Karten, Texte und Pfeile.',
			en: 'A free surface for cards, texts and arrows.',
		},
	},
	demo: {
		title: { de: 'Beispiel Lindenau', en: 'Example: Lindenau' },
		line: {
			de: 'Eine gefüllte Werkstatt aus einer erfundenen Stadt: 18 Beteiligte, Netzwerkbild, Dienstleistungskette.',
			en: 'A filled workshop from an invented town: 18 actors, a network map, a service chain.',
		},
	},
}
