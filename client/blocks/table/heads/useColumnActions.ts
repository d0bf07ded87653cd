import { useMemo, useRef, useState } from 'react'
import {
	addColumn,
	type ColumnKindId,
	columnsOf,
	hideColumn,
	moveColumn,
	removeColumn,
	renameColumn,
	showColumn,
} from '../../../../shared/blocks/table/index.ts'
import { useRoom } from '../../../sync/RoomContext.ts'
import { trashedNow } from '../../../sync/trashedNow.ts'
import { useTexts } from '../../../texts/texts.ts'
import type { ShownColumn } from '../columns.ts'
import { tableTexts } from '../texts.ts'

/** A column that is being given its name. */
interface Naming {
	readonly column: string
	/** where undo stood before the column came, if it is a new one */
	readonly since?: number
	/** whether its choices are asked for next */
	readonly asksOptions?: boolean
}

type Asking = { readonly about: 'options'; readonly column: string } | { readonly about: 'entries' }

/** What can be done with columns; each is one step of undo, for everyone. */
export interface ColumnActions {
	readonly naming: Naming | undefined
	/** Adds a column before another one, or at the right end, and asks for its name there; then for what can be chosen in it. */
	add(kind?: ColumnKindId, before?: string): void
	/** what is asked in a dialog */
	readonly asking: Asking | undefined
	editOptions(column: string): void
	/** Asks for which entries of the registry there shall be a column each. */
	askEntries(): void
	close(): void
	rename(column: string): void
	/** Takes the name, or leaves everything as it was if there is none. */
	endNaming(label: string | undefined): void
	/** Moves a column past its neighbour in sight; at the edge it stays. */
	move(column: string, by: 1 | -1): void
	hide(column: string): void
	show(column: string): void
	remove(column: string): void
}

export function useColumnActions(
	tableId: string,
	columns: readonly ShownColumn[],
	tell: (news: string) => void = () => {},
): ColumnActions {
	const { doc, history, presence } = useRoom()
	const texts = useTexts(tableTexts).columns
	const { newColumn } = texts
	const labels = useRef(columns)
	labels.current = columns
	const telling = useRef(tell)
	telling.current = tell
	const [naming, setNaming] = useState<Naming>()
	const [asking, ask] = useState<Asking>()
	const actions = useMemo(() => {
		const labelOf = (column: string) => labels.current.find(({ id }) => id === column)?.label ?? ''
		const step = (work: () => void) => {
			history.mark()
			work()
			history.mark()
		}
		return {
			add(kind: ColumnKindId = 'text', before?: string) {
				history.mark()
				const since = history.position()
				const column = addColumn(doc, tableId, newColumn, { before, kind })
				setNaming({ column, since, ...(kind === 'choice' && { asksOptions: true }) })
			},
			editOptions: (column: string) => ask({ about: 'options', column }),
			askEntries: () => ask({ about: 'entries' }),
			close: () => ask(undefined),
			rename: (column: string) => setNaming({ column }),
			move(column: string, by: 1 | -1) {
				const columns = columnsOf(doc, tableId).map(({ id }) => id)
				const at = columns.indexOf(column)
				if (at < 0 || at + by < 0 || at + by >= columns.length) return
				step(() => moveColumn(doc, tableId, column, by === -1 ? columns[at - 1] : columns[at + 2]))
			},
			hide(column: string) {
				const words = texts.hidden(labelOf(column))
				step(() => hideColumn(doc, tableId, column))
				telling.current(words)
			},
			show: (column: string) => step(() => showColumn(doc, tableId, column)),
			remove(column: string) {
				const words = texts.removed(labelOf(column))
				step(() => removeColumn(doc, tableId, column, trashedNow(presence)))
				telling.current(words)
			},
		}
	}, [doc, history, presence, tableId, newColumn, texts])
	return useMemo(
		() => ({
			...actions,
			naming,
			asking,
			endNaming(label) {
				if (!naming) return
				setNaming(undefined)
				if (label?.trim()) renameColumn(doc, tableId, naming.column, label)
				else if (naming.since !== undefined) history.rollBack(naming.since)
				history.mark()
				if (label?.trim() && naming.asksOptions) actions.editOptions(naming.column)
			},
		}),
		[doc, history, tableId, actions, naming, asking],
	)
}
