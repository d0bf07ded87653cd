import * as Y from 'yjs'
import { command } from '../../lib/command.ts'
import { isBack, mapIn, newEntry, orderBefore } from '../../lib/entries.ts'
import { newId } from '../../lib/ids.ts'
import { keysAt } from '../../lib/order.ts'
import type { Random } from '../../lib/random.ts'
import { removeEntry, type Trashed } from '../../lib/trash.ts'
import { wordKey } from '../../registry/index.ts'
import { tidied } from '../../text/field.ts'
import { textFields } from '../../text/fields.ts'
import { columnOf, columnsMap } from './table.ts'

/** The most that can be chosen from: a list people read. */
export const mostOptions = 60

/** What lies under `options` of a column of choices: those of a method by their ids, people's own by their labels. */
export function newOptions(
	options: readonly { readonly id?: string; readonly label?: string }[],
	random: Random,
): Y.Map<unknown> {
	const { keys } = keysAt([], 0, Math.min(options.length, mostOptions))
	return new Y.Map(
		keys.map((order, i) => {
			const { id = newId(random), label } = options[i] ?? {}
			return [id, newEntry({ order, label: label === undefined ? undefined : tidied(textFields.tableOption, label) })]
		}),
	)
}

/**
 * Adds a choice behind all others and gives its id; one of this name that is there already is meant, one that was taken away comes
 * back with all cells that held it, and a blank name adds none. Two people who add at once have both.
 */
export const addOption = command(
	'plenum',
	(
		doc: Y.Doc,
		tableId: string,
		column: string,
		label: string,
		{ random = Math.random }: { random?: Random } = {},
	): string | undefined => {
		const words = tidied(textFields.tableOption, label)
		const known = columnOf(doc, tableId, column)
		const stored = optionsMap(doc, tableId, column)
		const same = known?.options.find((option) => wordKey(option.label ?? '') === wordKey(words))
		if (!words || !known || !stored || same) return same?.id
		if (known.options.length >= mostOptions) return undefined
		const former = [...stored].find(
			([, option]) => option instanceof Y.Map && wordKey(String(option.get('label') ?? '')) === wordKey(words),
		)
		if (former && isBack(stored, former[0])) return former[0]
		const id = newId(random)
		stored.set(id, newEntry({ order: orderBefore(stored, known.options, undefined), label: words }))
		return id
	},
)

/** Gives a choice of people's own another name, in every cell. Those of a method keep their words, and blank names change nothing. */
export const renameOption = command(
	'plenum',
	(doc: Y.Doc, tableId: string, column: string, option: string, label: string): void => {
		const stored = mapIn(optionsMap(doc, tableId, column), option)
		const words = tidied(textFields.tableOption, label)
		const before = stored?.get('label')
		if (typeof before === 'string' && words && words !== before) stored?.set('label', words)
	},
)

/** Puts a choice before the choice `before`, or at the end. */
export const moveOption = command(
	'plenum',
	(doc: Y.Doc, tableId: string, column: string, option: string, before: string | undefined): void => {
		const stored = optionsMap(doc, tableId, column)
		const moved = mapIn(stored, option)
		if (!stored || !moved || before === option) return
		const others = (columnOf(doc, tableId, column)?.options ?? []).filter(({ id }) => id !== option)
		moved.set('order', orderBefore(stored, others, before))
	},
)

/** Takes a choice of people's own away: cells that hold it read as empty, until a choice of this name is added again. */
export const removeOption = command(
	'plenum',
	(doc: Y.Doc, tableId: string, column: string, option: string, trashed: Trashed): void => {
		const stored = optionsMap(doc, tableId, column)
		if (typeof mapIn(stored, option)?.get('label') === 'string') removeEntry(stored, option, trashed)
	},
)

function optionsMap(doc: Y.Doc, tableId: string, column: string): Y.Map<unknown> | undefined {
	const options = mapIn(columnsMap(doc, tableId), column)?.get('options')
	return options instanceof Y.Map ? (options as Y.Map<unknown>) : undefined
}
