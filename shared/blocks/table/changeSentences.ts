import { assertNever } from '../../lib/assertNever.ts'
import { involvements, kinds, levels, type Term } from '../../registry/index.ts'
import { type TableChange, wordsIn } from './comparison.ts'
import { isOpen, withoutMark } from './open.ts'
import type { ColumnState, RowState, StateDetail } from './state.ts'

/** How what a state only names by id is called. */
export interface StateWords {
	column(column: ColumnState): Term
	field(id: string): Term
	/** what a cell that is none of words says: a choice of the method by its name, a day as people write it */
	cell(column: ColumnState, words: string): Term
}

/** A difference as a sentence; it says all that changed, word for word. */
export function changeSentence(change: TableChange, words: StateWords): Term {
	switch (change.kind) {
		case 'columnNew':
			return about(words.column(change.column), (q) => ({
				de: `Spalte ${q.de} ist neu.`,
				en: `Column ${q.en} is new.`,
			}))
		case 'columnGone':
			return about(words.column(change.column), (q) => ({
				de: `Spalte ${q.de} ist nicht mehr da.`,
				en: `Column ${q.en} is no longer there.`,
			}))
		case 'columnRenamed': {
			const [before, after] = [quoted(words.column(change.before)), quoted(words.column(change.after))]
			return {
				de: `Spalte ${before.de} heißt jetzt ${after.de}.`,
				en: `Column ${before.en} is now called ${after.en}.`,
			}
		}
		case 'rowNew':
			return about(nameOf(change.row), (q) => ({ de: `${q.de} ist neu dabei.`, en: `${q.en} is new.` }))
		case 'rowGone':
			return about(nameOf(change.row), (q) => ({
				de: `${q.de} ist nicht mehr dabei.`,
				en: `${q.en} is no longer there.`,
			}))
		case 'renamed': {
			const [before, after] = [quoted(nameOf(change.before)), quoted(nameOf(change.after))]
			return change.after.name === ''
				? { de: `${before.de} hat keinen Namen mehr.`, en: `${before.en} no longer has a name.` }
				: { de: `${before.de} heißt jetzt ${after.de}.`, en: `${before.en} is now called ${after.en}.` }
		}
		case 'detail':
			return changedDetail(change.before, change.after, change.detail, words)
		case 'cell':
			return changedCell(change.before, change.after, change.column, words)
		default:
			return assertNever(change)
	}
}

const properties: Record<StateDetail, Term> = {
	kind: { de: 'Art', en: 'kind' },
	field: { de: 'Feld', en: 'field' },
	level: { de: 'Ebene', en: 'level' },
	involvement: { de: 'Beteiligung', en: 'involvement' },
}

function changedDetail(before: RowState, after: RowState, detail: StateDetail, words: StateWords): Term {
	const name = quoted(nameOf(after))
	const [was, is] = [detailOf(before, detail, words), detailOf(after, detail, words)].map(
		(term) => term && quoted(term),
	)
	const property = properties[detail]
	const lead = { de: `${name.de}, ${property.de}:`, en: `${name.en}, ${property.en}:` }
	if (!was) return { de: `${lead.de} jetzt ${is?.de}.`, en: `${lead.en} now ${is?.en}.` }
	if (!is) return { de: `${lead.de} nicht mehr ${was.de}.`, en: `${lead.en} no longer ${was.en}.` }
	return { de: `${lead.de} erst ${was.de}, jetzt ${is.de}.`, en: `${lead.en} first ${was.en}, now ${is.en}.` }
}

function detailOf(row: RowState, detail: StateDetail, words: StateWords): Term | undefined {
	switch (detail) {
		case 'kind':
			return row.kind && kinds[row.kind]
		case 'level':
			return row.level && levels[row.level]
		case 'involvement':
			return row.involvement && involvements[row.involvement]
		case 'field':
			return row.field === undefined ? undefined : words.field(row.field)
		default:
			return assertNever(detail)
	}
}

function changedCell(before: RowState, after: RowState, column: ColumnState, words: StateWords): Term {
	const [name, label] = [quoted(nameOf(after)), words.column(column)]
	const [was, is] = [before, after].map((row) => said(wordsIn(row, column), (text) => words.cell(column, text)))
	const lead = { de: `${name.de}, ${label.de}:`, en: `${name.en}, ${label.en}:` }
	if (!was) return { de: `${lead.de} neu ${is?.de}.`, en: `${lead.en} new ${is?.en}.` }
	if (!is) return { de: `${lead.de} nicht mehr ${was.de}.`, en: `${lead.en} no longer ${was.en}.` }
	return { de: `${lead.de} erst ${was.de}, jetzt ${is.de}.`, en: `${lead.en} first ${was.en}, now ${is.en}.` }
}

/** What a cell says, as a sentence quotes it; undefined if it says nothing. */
function said(words: string, shown: (words: string) => Term): Term | undefined {
	if (!words) return undefined
	if (!isOpen(words)) return quoted(shown(words))
	const rest = withoutMark(words)
	if (!rest) return { de: 'noch offen', en: 'still open' }
	return { de: `noch offen: „${rest}“`, en: `still open: “${rest}”` }
}

const nameOf = ({ name }: RowState): Term =>
	name ? { de: name, en: name } : { de: 'Zeile ohne Namen', en: 'Row without a name' }

const quoted = ({ de, en }: Term): Term => ({ de: `„${de}“`, en: `“${en}”` })

const about = (thing: Term, sentence: (quotation: Term) => Term): Term => sentence(quoted(thing))
