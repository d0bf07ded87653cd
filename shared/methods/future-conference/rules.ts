import type { Method } from '../method.ts'

export const rules = {
	notHeard: {
		de: 'Kleingruppen, die aus einem Schritt keine Karte ins Plenum gebracht haben.',
		en: 'Small groups that have brought no card from a step into the plenary.',
	},
	noGoal: {
		de: 'Sätze der Konferenz, über die alle einig sind und aus denen kein Ziel geworden ist.',
		en: 'Sentences of the conference on which all agree and which have become no goal.',
	},
	goalNoTask: {
		de: 'Ziele aus der Konferenz, für die keine Maßnahme vereinbart ist, auch nicht für ein Ziel darunter.',
		en: 'Goals of the conference for which no task is agreed on, nor for any goal below them.',
	},
	openBefore: {
		de: 'Fragen der Vorbereitung, die nicht geklärt sind, obwohl der Tag vorbei ist, bis zu dem sie es sein sollten.',
		en: 'Questions of the preparation that are not settled although the day by which they were to be has passed.',
	},
	differing: {
		de: 'Sätze der Konferenz, über die nicht alle einig sind. Sie werden nicht überstimmt und bleiben stehen.',
		en: 'Sentences of the conference on which not all agree. They are not outvoted and remain.',
	},
} as const satisfies Method['rules']
