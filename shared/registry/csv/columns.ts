import type { ActorProperty } from '../actor.ts'
import { type Term, wordKey } from '../terms.ts'

/** What a column of a file can be: a part of the actor, or a column of cells of the table (`c.<column id>`). */
export type Target = 'name' | ActorProperty | `c.${string}`

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
		],
	},
	shortName: {
		header: { de: 'Kürzel', en: 'Short name' },
		also: ['Kurzname', 'Abkürzung', 'Kurzbezeichnung', 'Abbreviation'],
	},
	kind: { header: { de: 'Art', en: 'Kind' }, also: ['Typ', 'Organisationsform', 'Art der Organisation', 'Type'] },
	field: { header: { de: 'Feld', en: 'Field' }, also: ['Handlungsfeld', 'Politikfeld', 'Themenfeld', 'Arbeitsfeld'] },
	level: { header: { de: 'Ebene', en: 'Level' }, also: ['Hierarchieebene'] },
	involvement: { header: { de: 'Beteiligung', en: 'Involvement' }, also: ['Einbindung', 'Grad der Beteiligung'] },
	legalBasis: { header: { de: 'Rechtsgrundlage', en: 'Legal basis' }, also: ['Rechtskreis', 'Gesetz'] },
	circle: { header: { de: 'Kreis', en: 'Circle' }, also: ['Gruppe', 'Gremium', 'Fachgruppe', 'Group'] },
	contact: {
		header: { de: 'Ansprechperson', en: 'Contact person' },
		also: ['Ansprechpartner', 'Ansprechpartnerin', 'Ansprechpartner/in', 'Ansprechpartner*in', 'Kontakt', 'Contact'],
	},
} as const satisfies Record<'name' | ActorProperty, { header: Term; also: readonly string[] }>

export const actorTargets = Object.keys(actorColumns) as ('name' | ActorProperty)[]

/** A column of cells that a table offers as a target beside the actor's own. */
export interface CellColumn {
	id: string
	header: Term
}

/**
 * What each column of a file most likely is, by its heading in either language; undefined for "nicht übernehmen". No
 * target is proposed twice: the first column with a fitting heading has it.
 */
export function proposeMapping(headings: readonly string[], cells: readonly CellColumn[]): (Target | undefined)[] {
	const taken = new Set<Target>()
	return headings.map((heading) => {
		const target = targetNamed(heading, cells)
		if (target === undefined || taken.has(target)) return undefined
		taken.add(target)
		return target
	})
}

function targetNamed(heading: string, cells: readonly CellColumn[]): Target | undefined {
	const wanted = headingKey(heading)
	if (!wanted) return undefined
	const own = actorTargets.find((target) => {
		const { header, also } = actorColumns[target]
		return [header.de, header.en, ...also].some((word) => headingKey(word) === wanted)
	})
	if (own) return own
	const cell = cells.find(({ header }) => headingKey(header.de) === wanted || headingKey(header.en) === wanted)
	return cell && `c.${cell.id}`
}

/** Headings are written as "Kürzel:", "kuerzel" or "Beteiligte / r". */
function headingKey(heading: string): string {
	return wordKey(heading)
		.replaceAll('ä', 'ae')
		.replaceAll('ö', 'oe')
		.replaceAll('ü', 'ue')
		.replaceAll('ß', 'ss')
		.replace(/[^\p{L}\p{N}]/gu, '')
}
