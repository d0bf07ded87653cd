import { type Field, fieldNamed } from '../actors/fields.ts'
import { type Involvement, involvements, type Kind, kinds, type Level, levels } from '../actors/terms.ts'
import { type Term, termNamed, wordKey } from '../term.ts'
import { listIn } from './listCell.ts'
import { isMisspelled } from './misspelled.ts'

/** Properties of an actor whose words are on a list. */
export type ListedProperty = 'kind' | 'field' | 'level' | 'involvement'

/** Those with the fewest words first: a column that fits several lists is the more particular one. */
export const listedProperties: readonly ListedProperty[] = ['involvement', 'level', 'kind', 'field']

const lists: Record<Exclude<ListedProperty, 'field'>, Record<string, Term>> = {
	kind: kinds,
	level: levels,
	involvement: involvements,
}

/** The entries of a property's list with their labels: what is possible. */
export function choicesOf(property: ListedProperty, fields: readonly Field[]): { id: string; label: Term }[] {
	if (property === 'field') return fields.map(({ id, label }) => ({ id, label }))
	return Object.entries(lists[property]).map(([id, label]) => ({ id, label }))
}

/** The entry of a property's list that is called so. */
export const meantBy = (property: ListedProperty, words: string, fields: readonly Field[]): string | undefined =>
	property === 'field' ? fieldNamed(fields, words)?.id : termNamed(lists[property], words)

/** The fields a cell names: it may be one, or several with a sign between them. */
export const partsOf = (cell: string, fields: readonly Field[]): string[] =>
	fieldNamed(fields, cell)
		? [cell]
		: listIn(cell).flatMap(({ words, isQuoted }) =>
				isQuoted || fieldNamed(fields, words)
					? [words]
					: words
							.split(partingFields)
							.map((part) => part.trim())
							.filter(Boolean),
			)

/** Signs that part fields in one cell where nobody wrote a semicolon. */
const partingFields = /[,/|]/u

/**
 * What is proposed for words that are on no list: the entry they misspell, else one that such words usually mean, or
 * undefined. Earlier rules go before later ones: a "Wohlfahrtsverband" is an association, although "Wohlfahrt" alone speaks of a provider.
 */
export function proposedFor(property: ListedProperty, words: string, fields: readonly Field[]): string | undefined {
	const said = wordKey(words)
	const misspelled = choicesOf(property, fields).find(({ label: { de, en } }) =>
		[de, en].some((label) => isMisspelled(said, wordKey(label))),
	)
	if (misspelled) return misspelled.id
	const proposed = usual[property].find(([, sign]) => sign.test(said))?.[0]
	return property === 'field' ? fields.find(({ id }) => id === proposed)?.id : proposed
}

type Usual<Id> = readonly (readonly [Id, RegExp])[]

const usual: { kind: Usual<Kind>; level: Usual<Level>; involvement: Usual<Involvement>; field: Usual<string> } = {
	kind: [
		[
			'network',
			/gremium|netzwerk|runder tisch|arbeitskreis|arbeitsgemeinschaft|beirat|ausschuss|bündnis|committee|council$/u,
		],
		['selfHelp', /selbsthilfe|initiative|ehrenamt|self-help/u],
		['counselling', /beratung|counsel|advice/u],
		['chamber', /kammer|chamber/u],
		['politics', /politik|fraktion|partei|gemeinderat|stadtrat|kreistag|bürgermeister|politic|party|mayor/u],
		[
			'facility',
			/^einrichtung|kita|kindergarten|krippe|^schule|grundschule|klinik|krankenhaus|daycare|nursery|clinic|hospital|facility/u,
		],
		['educationProvider', /schule|bildung|akademie|universität|school|education/u],
		['association', /verband|gewerkschaft|innung|association|union/u],
		[
			'provider',
			/verein|e\. ?v\.?$|ggmbh|träger|wohlfahrt|gemeinnützig|stiftung|kirche|charity|foundation|non-profit/u,
		],
		['company', /unternehmen|firma|betrieb|gmbh|wirtschaft|arbeitgeber|business|employer/u],
		[
			'authority',
			/amt$|ämter|behörde|verwaltung|kommun|öffentlich|jobcenter|ministerium|authority|council|government/u,
		],
		['person', /person|privat/u],
	],
	level: [
		['both', /beide|both/u],
		['decision', /entscheid|leitung|führung|strateg|politi|decision|management/u],
		['operative', /operativ|fachebene|fachkr|praxis|sachbearbeit|arbeitsebene|umsetzung|operational|staff/u],
	],
	involvement: [
		['missing', /fehl|nicht dabei|inaktiv|^nein$|missing|inactive/u],
		['wished', /wunsch|gewünscht|angefragt|geplant|interess|potenziell|potentiell|wish|invited|planned/u],
		['addressee', /adressat|zielgruppe|target group/u],
		['surroundings', /umfeld|umgebung/u],
		['active', /aktiv|mitglied|dabei|^ja$|active|member/u],
	],
	field: [
		['care', /betreuung|kita|tagespflege|childcare/u],
		['education', /bildung|schul|school|training/u],
		['health', /gesund|medizin|pflege|health/u],
		['housing', /wohn|miete|housing/u],
		['money', /finanz|schuld|geld|financ|debt/u],
		['work', /arbeit|beschäftig|beruf|labour|employment/u],
		['family', /famil|alleinerz|jugend|kinder/u],
		['social', /sozial|social/u],
	],
}
