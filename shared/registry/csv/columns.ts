import type { ActorProperty } from '../actors/actor.ts'
import type { Term } from '../term.ts'

/** What a file can say of an actor; several fields or groups stand in one cell. */
type ActorTarget = 'name' | 'groups' | Exclude<ActorProperty, 'moreFields' | 'standsFor'>

/**
 * What a column of a file can be: a part of the actor, a column of cells of the table (`c.<column id>`), or one that the
 * table gets with it (`n.<heading>`).
 */
export type Target = ActorTarget | `c.${string}` | `n.${string}`

/** The columns of an actor in a file, in the order in which they are written, with other words people use for them. */
export const actorColumns = {
	name: {
		header: { de: 'Name', en: 'Name' },
		also: [
			'Beteiligte',
			'Beteiligte/r',
			'Beteiligte*r',
			'Akteur',
			'Organisation',
			'Institution',
			'Einrichtung',
			'Actor',
			'Netzwerkpartner',
			'Partner',
			'Träger',
			'Stelle',
			'Organization',
		],
	},
	shortName: {
		header: { de: 'Kürzel', en: 'Short name' },
		also: ['Kurzname', 'Abkürzung', 'Kurzbezeichnung', 'Abbreviation'],
	},
	kind: { header: { de: 'Art', en: 'Kind' }, also: ['Typ', 'Organisationsform', 'Art der Organisation', 'Type'] },
	field: {
		header: { de: 'Feld', en: 'Field' },
		also: ['Felder', 'Handlungsfeld', 'Politikfeld', 'Themenfeld', 'Arbeitsfeld', 'Bereich', 'Fields'],
	},
	level: { header: { de: 'Ebene', en: 'Level' }, also: ['Hierarchieebene'] },
	involvement: { header: { de: 'Beteiligung', en: 'Involvement' }, also: ['Einbindung', 'Grad der Beteiligung'] },
	legalBasis: { header: { de: 'Rechtsgrundlage', en: 'Legal basis' }, also: ['Rechtskreis', 'Gesetz'] },
	groups: {
		header: { de: 'Gruppen', en: 'Groups' },
		also: ['Gruppe', 'Kreis', 'Gremium', 'Gremien', 'Fachgruppe', 'Arbeitsgruppe', 'Group', 'Circle'],
	},
	contact: {
		header: { de: 'Ansprechperson', en: 'Contact person' },
		also: [
			'Ansprechpartner',
			'Ansprechpartnerin',
			'Ansprechpartner/in',
			'Ansprechpartner*in',
			'Kontakt',
			'Kontaktperson',
			'Erreichbar',
			'Telefon',
			'E-Mail',
			'Contact',
			'Phone',
			'Email',
		],
	},
	note: {
		header: { de: 'Bemerkung', en: 'Note' },
		also: [
			'Bemerkungen',
			'Anmerkung',
			'Anmerkungen',
			'Notiz',
			'Notizen',
			'Hinweis',
			'Kommentar',
			'Notes',
			'Comment',
			'Remarks',
		],
	},
} as const satisfies Record<ActorTarget, { header: Term; also: readonly string[] }>

export const actorTargets = Object.keys(actorColumns) as ActorTarget[]

/** A column of cells that a table offers as a target beside the actor's own. */
export interface CellColumn {
	id: string
	header: Term
}
