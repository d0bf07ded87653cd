import { addActors, involvements, isInvolvement, isKind, kinds, listFields } from '../../registry/index.ts'
import { textFields } from '../../text/fields.ts'
import { termChoices } from '../choices.ts'
import { fieldAbove } from '../guesses.ts'
import type { Ask, NewTaken, TakingTarget } from '../target.ts'

const open = { de: 'noch offen', en: 'Still open' }

const kindAsk: Ask = {
	id: 'kind',
	label: { de: 'Art', en: 'Kind' },
	of: 'each',
	none: open,
	choices: () => termChoices(kinds),
}
const fieldAsk: Ask = {
	id: 'field',
	label: { de: 'Feld', en: 'Field' },
	of: 'each',
	none: open,
	choices: (doc) => listFields(doc).map(({ id, short }) => ({ id, label: short })),
	guess: fieldAbove,
}

/** Organisations as they are entered from words: who is missing is first of all wished for. */
const actorAsks: readonly Ask[] = [
	{
		id: 'involvement',
		label: { de: 'Beteiligung', en: 'Involvement' },
		of: 'all',
		standard: 'wished',
		none: open,
		choices: () => termChoices(involvements),
	},
	kindAsk,
	fieldAsk,
]

/** An actor as `addActors` takes it. */
function asActor({ id, text, whole, answers }: NewTaken) {
	const { kind, field, involvement } = answers
	return {
		id,
		name: text,
		...(isKind(kind) && { kind }),
		...(field !== undefined && { field }),
		...(isInvolvement(involvement) && { involvement }),
		...(whole !== undefined && { note: whole }),
	}
}

export const actorTarget: TakingTarget = {
	id: 'actor',
	kind: 'actor',
	label: { de: 'Beteiligte', en: 'Actor' },
	hint: { de: 'zum Beispiel als Wunschpartner', en: 'For example as a wished-for partner' },
	field: textFields.actorName,
	isNamed: true,
	keepsWhole: {
		de: 'Der ganze Satz bleibt als Bemerkung beim Eintrag.',
		en: 'The whole sentence stays with the entry as a note.',
	},
	asks: actorAsks,
	add: (doc, entries, random) => addActors(doc, entries.map(asActor), random),
}
