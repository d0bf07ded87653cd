import type { Actor, Term } from '../registry/index.ts'
import { isOnBoard } from './onBoard.ts'

/**
 * Actors no network for lone parents should begin without, and how to recognise them. After the handbook
 * "Unterstützungsnetzwerke für Alleinerziehende" (BMFSFJ, 2013), stakeholder analysis.
 */
export const indispensable = {
	jobCentre: {
		name: { de: 'Jobcenter oder Grundsicherungsstelle', en: 'Job centre' },
		isMeant: ({ name, kind, legalBasis = '' }: Actor) =>
			/job\s?-?cent|grundsicherung|sozialagentur/iu.test(name) ||
			(kind === 'authority' && /\bSGB\s*II\b/iu.test(legalBasis)),
	},
	youthOffice: {
		name: { de: 'Jugendamt', en: 'Youth welfare office' },
		isMeant: ({ name, kind, legalBasis = '' }: Actor) =>
			/jugend.*amt|amt.*jugend|fach(bereich|dienst|stelle).*jugend|youth (welfare )?office/iu.test(name) ||
			(kind === 'authority' && /\bSGB\s*VIII\b/iu.test(legalBasis)),
	},
	equality: {
		name: { de: 'Gleichstellungsbeauftragte', en: 'Equal opportunities officer' },
		isMeant: ({ name }: Actor) => /gleichstellung|chancengleichheit|equal(ity| opportunit)/iu.test(name),
	},
	womensCentre: {
		name: { de: 'Frauen- oder Mütterzentrum', en: 'Women’s or mothers’ centre' },
		isMeant: ({ name }: Actor) =>
			/(frauen|mütter).*(zentrum|haus|treff)|(women|mothers).*(centre|center|refuge)/iu.test(name),
	},
	selfHelp: {
		name: { de: 'Selbsthilfe der Zielgruppe', en: 'Self-help of the target group' },
		isMeant: ({ kind }: Actor) => kind === 'selfHelp',
	},
} as const satisfies Record<string, { name: Term; isMeant: (actor: Actor) => boolean }>
export type IndispensableId = keyof typeof indispensable

/** From how many actors on it is worth saying who is missing or outweighed: an empty table is not a finding. */
export const enoughToCompare = 4

/** Those of the indispensable that nobody of these who takes part looks like, once there are enough of them. */
export function missingAmong(actors: readonly Actor[]): IndispensableId[] {
	if (actors.length < enoughToCompare) return []
	return (Object.keys(indispensable) as IndispensableId[]).filter(
		(id) => !actors.some((actor) => isOnBoard(actor) && indispensable[id].isMeant(actor)),
	)
}
