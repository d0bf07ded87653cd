import * as Y from 'yjs'
import { command } from '../../lib/command.ts'
import { newEntry } from '../../lib/entries.ts'
import { registryOf } from '../../lib/sharedRegistry.ts'
import { tidied } from '../../text/field.ts'
import { textFields } from '../../text/fields.ts'
import { type Term, wordKey } from '../term.ts'

/** The colours fields may have; `--nw-field-<colour>` is the token. Colour never stands without the field's letters. */
const fieldColours = ['work', 'family', 'health', 'education', 'care', 'money', 'social', 'housing'] as const
export type FieldColour = (typeof fieldColours)[number]

/** A field of policy an actor works in. `short` is for narrow columns, `letters` for symbols: two, unique in a workshop. */
export interface Field {
	id: string
	label: Term
	short: Term
	letters: string
	colour: FieldColour
	/** whether it was added in this workshop */
	added: boolean
}

const standard = (
	id: FieldColour,
	letters: string,
	label: Term,
	short: Term = { de: label.de, en: label.en },
): Field => ({ id, letters, label, short, colour: id, added: false })

/** The fields every workshop starts with, each with its two letters and its colour (`--nw-field-…`). */
export const standardFields: readonly Field[] = [
	standard(
		'work',
		'AM',
		{ de: 'arbeitsmarktpolitisch', en: 'Labour market policy' },
		{ de: 'Arbeitsmarkt', en: 'Labour market' },
	),
	standard(
		'family',
		'FP',
		{ de: 'familienpolitisch', en: 'Family policy' },
		{ de: 'Familienpolitik', en: 'Family policy' },
	),
	standard('health', 'GE', { de: 'Gesundheit', en: 'Health' }),
	standard(
		'education',
		'BA',
		{ de: 'Bildung und Ausbildung', en: 'Education and training' },
		{ de: 'Bildung', en: 'Education' },
	),
	standard('care', 'KB', { de: 'Kinderbetreuung', en: 'Childcare' }),
	standard(
		'money',
		'FI',
		{ de: 'finanzielle Situation', en: 'Financial situation' },
		{ de: 'Finanzen', en: 'Finances' },
	),
	standard(
		'social',
		'SU',
		{ de: 'soziale Unterstützung', en: 'Social support' },
		{ de: 'Soziale Unterstützung', en: 'Social support' },
	),
	standard('housing', 'WO', { de: 'Wohnen', en: 'Housing' }),
]

/** Those added in this workshop: field id -> Y.Map. Observe it, but change it only through `addField`. */
export const fieldsOf = (doc: Y.Doc): Y.Map<unknown> => registryOf(doc).getMap('fields')

/** The standard fields, then those added in this workshop by label. Equal letters of two additions are told apart here. */
export function listFields(doc: Y.Doc): Field[] {
	const fields = [...standardFields]
	for (const added of readAdded(doc))
		fields.push({ ...added, letters: freeLetters(added.letters, added.label.de, fields) })
	return fields
}

/** The field people mean by these words, in either language, long or short. */
export function fieldNamed(fields: readonly Field[], words: string): Field | undefined {
	const wanted = wordKey(words)
	return fields.find(({ label, short }) => [label.de, label.en, short.de, short.en].some((w) => wordKey(w) === wanted))
}

/**
 * Makes sure there is a field of this label and returns its id. The id follows from the label, so two people who add the
 * same field at the same time have added one. `letters` are a wish: they are changed if another field has them.
 */
export const addField = command('registry', (doc: Y.Doc, label: string, letters?: string): string => {
	const name = tidied(textFields.fieldLabel, label)
	const fields = listFields(doc)
	const known = fieldNamed(fields, name)
	if (known) return known.id
	const map = fieldsOf(doc)
	let id = `field:${wordKey(name)}`
	// Whatever the field of this id is called today, the id stays taken.
	while (map.has(id)) id += '+'
	const colour = nextColour(fields)
	map.set(id, newEntry({ label: name, letters: freeLetters(letters ?? '', name, fields), colour }))
	return id
})

/** Two letters for a new field that no other field has: its initials, or its first letter with one of the others. */
export function proposeLetters(label: string, fields: readonly Field[]): string {
	return freeLetters('', label, fields)
}

function readAdded(doc: Y.Doc): Field[] {
	const added: Field[] = []
	for (const [id, field] of fieldsOf(doc)) {
		if (!(field instanceof Y.Map)) continue
		const label = field.get('label')
		const letters = field.get('letters')
		const colour = field.get('colour')
		if (typeof label !== 'string' || !label.trim()) continue
		const both = { de: label, en: label }
		added.push({
			id,
			label: both,
			short: both,
			letters: typeof letters === 'string' ? letters : '',
			colour: fieldColours.find((known) => known === colour) ?? 'work',
			added: true,
		})
	}
	return added.sort((a, b) => (a.id < b.id ? -1 : 1))
}

function freeLetters(wish: string, label: string, fields: readonly Field[]): string {
	const taken = new Set(fields.map((field) => field.letters))
	const upper = label.toUpperCase().replace(/[^\p{L}\s]/gu, ' ')
	const initials = upper.trim().split(/\s+/u)
	const letters = [...upper.replace(/\s/gu, '')]
	const first = letters[0] ?? 'X'
	const candidates = [
		[...wish.trim().toUpperCase()].slice(0, 2).join(''),
		first + ([...(initials[1] ?? '')][0] ?? ''),
		...letters.slice(1).map((letter) => first + letter),
		...[...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'].map((letter) => first + letter),
		...[...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'].flatMap((a) => [...'123456789'].map((b) => a + b)),
	]
	return candidates.find((pair) => [...pair].length === 2 && !taken.has(pair)) ?? first + first
}

function nextColour(fields: readonly Field[]): FieldColour {
	return fieldColours[fields.length % fieldColours.length] ?? 'work'
}
