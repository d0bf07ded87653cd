import type * as Y from 'yjs'
import { type CellValue, setCell } from '../../../../shared/blocks/table/index.ts'
import {
	type Actor,
	changeActor,
	type DetailPatch,
	type Field,
	fieldsOfActor,
	involvements,
	kinds,
} from '../../../../shared/registry/index.ts'
import type { Locale } from '../../../texts/locale.ts'
import { type Detail, details } from '../arrange/arrangement.ts'
import type { ShownColumn } from '../columns.ts'
import type { tableTexts } from '../texts.ts'
import { type Layout, none } from './pivot.ts'

/** What is laid out: a row, whom it is about, and what its cells hold that are none of words. */
export interface PivotCard {
	readonly id: string
	readonly name: string
	readonly isGone: boolean
	readonly actor: Actor | undefined
	readonly values: Readonly<Record<string, CellValue>>
}

/** By what rows are laid out as cards: a detail of their actors, or a column of choices. */
export interface Axis extends Layout<PivotCard> {
	readonly id: string
	readonly label: string
	/** what a choice is called, and what it asks for */
	labelOf(choice: string): { readonly label: string; readonly hint?: string | undefined }
	/** Makes a card hold a choice, or `none`. Part of a step. */
	move(doc: Y.Doc, tableId: string, card: PivotCard, choice: string): void
	/** whether its choices follow one another */
	readonly isWay: boolean
}

/** Everything a table can be laid out by: its own columns of choices first. */
export function axesOf(
	columns: readonly ShownColumn[],
	{ hasActors, fields }: { readonly hasActors: boolean; readonly fields: readonly Field[] },
	texts: (typeof tableTexts)[Locale],
	locale: Locale,
): Axis[] {
	return [
		...columns.filter(({ shows }) => shows === 'choice').map((column) => columnAxis(column, texts)),
		...(hasActors ? details.map((detail) => detailAxis(detail, fields, texts, locale)) : []),
	]
}

function columnAxis({ id, label, options }: ShownColumn, texts: (typeof tableTexts)[Locale]): Axis {
	return {
		id: `column:${id}`,
		label,
		isWay: true,
		choices: options.map((option) => option.id),
		choiceOf: ({ values }) => (values[id] === undefined ? undefined : String(values[id])),
		labelOf: (choice) => options.find((option) => option.id === choice) ?? { label: texts.filter.noneOf },
		move: (doc, tableId, card, choice) => setCell(doc, tableId, card.id, id, choice === none ? undefined : choice),
	}
}

function detailAxis(
	detail: Detail,
	fields: readonly Field[],
	texts: (typeof tableTexts)[Locale],
	locale: Locale,
): Axis {
	const labels: Readonly<Record<string, string>> = {
		field: () => Object.fromEntries(fields.map(({ id, short }) => [id, short[locale]])),
		level: () => ({ decision: texts.levels.decision, both: texts.levels.both, operative: texts.levels.operative }),
		kind: () => Object.fromEntries(Object.entries(kinds).map(([id, term]) => [id, term[locale]])),
		involvement: () => Object.fromEntries(Object.entries(involvements).map(([id, term]) => [id, term[locale]])),
	}[detail]()
	return {
		id: detail,
		label: texts.filter.details[detail],
		isWay: false,
		choices: Object.keys(labels),
		// An actor that works in several fields stands with the one it is shown by.
		choiceOf: ({ actor }) => actor && (detail === 'field' ? fieldsOfActor(actor)[0] : actor[detail]),
		labelOf: (choice) => ({ label: labels[choice] ?? texts.filter.none[detail] }),
		move(doc, _, { actor }, choice) {
			if (actor) changeActor(doc, actor.id, patchOf(actor, detail, choice))
		},
	}
}

/** What to change of an actor whose card was put to a choice: the field it is shown by, with the others it works in kept. */
export function patchOf(actor: Actor, detail: Detail, choice: string): DetailPatch {
	const value = choice === none ? undefined : choice
	if (detail !== 'field') return { [detail]: value }
	if (value === undefined) return { field: undefined, moreFields: undefined }
	const others = (actor.moreFields ?? []).filter((id) => id !== value)
	return { field: value, moreFields: others.length > 0 ? others : undefined }
}
