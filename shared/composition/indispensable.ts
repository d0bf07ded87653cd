import type * as Y from 'yjs'
import { type Actor, type DetailPatch, isNamed, listActors, type Term } from '../registry/index.ts'
import { isOnBoard } from './onBoard.ts'

/**
 * Actors no network for lone parents should begin without, and what shows them; whom that does not show, people name
 * (`isPartner`). After the handbook "Unterstützungsnetzwerke für Alleinerziehende" (BMFSFJ, 2013), stakeholder analysis.
 */
export const indispensable = {
	jobCentre: {
		name: { de: 'Jobcenter oder Grundsicherungsstelle', en: 'Job centre' },
		looksLike: ({ name, kind, legalBasis = '' }: Actor) =>
			/job\s?-?cent|grundsicherung|sozialagentur/iu.test(name) ||
			(kind === 'authority' && /\bSGB\s*II\b/iu.test(legalBasis)),
	},
	youthOffice: {
		name: { de: 'Jugendamt', en: 'Youth welfare office' },
		looksLike: ({ name, kind, legalBasis = '' }: Actor) =>
			/jugend.*amt|amt.*jugend|fach(bereich|dienst|stelle).*jugend|youth (welfare )?office/iu.test(name) ||
			(kind === 'authority' && /\bSGB\s*VIII\b/iu.test(legalBasis)),
	},
	equality: {
		name: { de: 'Gleichstellungsbeauftragte', en: 'Equal opportunities officer' },
		looksLike: ({ name }: Actor) => /gleichstellung|chancengleichheit|equal(ity| opportunit)/iu.test(name),
	},
	womensCentre: {
		name: { de: 'Frauen- oder Mütterzentrum', en: 'Women’s or mothers’ centre' },
		looksLike: ({ name }: Actor) =>
			/(frauen|mütter).*(zentrum|haus|treff)|(women|mothers).*(centre|center|refuge)/iu.test(name),
	},
	selfHelp: {
		name: { de: 'Selbsthilfe der Zielgruppe', en: 'Self-help of the target group' },
		looksLike: ({ kind }: Actor) => kind === 'selfHelp',
	},
} as const satisfies Record<string, { name: Term; looksLike: (actor: Actor) => boolean }>
export type IndispensableId = keyof typeof indispensable

const partnerIds = Object.keys(indispensable) as IndispensableId[]

/** What the indispensable are called. */
export const partnerNames = Object.fromEntries(partnerIds.map((id) => [id, indispensable[id].name])) as Readonly<
	Record<IndispensableId, Term>
>

/** Whether an actor is this partner: it looks like it, or people said so. */
export const isPartner = (actor: Actor, id: IndispensableId): boolean =>
	indispensable[id].looksLike(actor) || isSaidToBe(actor, id)

/** Whether people said that an actor is this partner. */
export const isSaidToBe = ({ standsFor = [] }: Pick<Actor, 'standsFor'>, id: string): boolean => standsFor.includes(id)

/** What is to be changed of an actor so that it is said to be a partner, or no longer. */
export function saidToBe({ standsFor = [] }: Pick<Actor, 'standsFor'>, id: string, isSo: boolean): DetailPatch {
	const others = standsFor.filter((each) => each !== id)
	const all = isSo ? [...others, id].sort() : others
	return { standsFor: all.length > 0 ? all : undefined }
}

/** Everybody in the registry of whom people said that they are one of these partners. */
export const saidPartners = (doc: Y.Doc, ids: readonly string[] = partnerIds): Actor[] =>
	listActors(doc).filter((actor) => isNamed(actor) && ids.some((id) => isSaidToBe(actor, id)))

/** From how many actors on it is worth saying who is missing or outweighed: an empty table is not a finding. */
export const enoughToCompare = 4

/**
 * Those of the indispensable that nobody of these who takes part is, once there are enough of them. `said` are others of
 * whom people said that they are one.
 */
export function missingAmong(actors: readonly Actor[], said: readonly Actor[] = []): IndispensableId[] {
	if (actors.length < enoughToCompare) return []
	return partnerIds.filter(
		(id) =>
			!actors.some((actor) => isOnBoard(actor) && isPartner(actor, id)) &&
			!said.some((actor) => isOnBoard(actor) && isSaidToBe(actor, id)),
	)
}
