import { useEffect, useRef } from 'react'
import { useRoom } from '../../../sync/RoomContext.ts'
import { useTexts } from '../../../texts/texts.ts'
import { Icon } from '../../../ui/icon.tsx'
import { Menu, type MenuItem } from '../../../ui/Menu.tsx'
import type { Sort } from '../arrange/arrangement.ts'
import { sortLabel } from '../arrange/sortLabel.ts'
import { hasCells, type ShownColumn } from '../columns.ts'
import { tableTexts } from '../texts.ts'
import { ColumnName } from './ColumnName.tsx'
import type { ColumnActions } from './useColumnActions.ts'

/** How the rows of a view are sorted, where they can be. */
export interface Sorting {
	readonly sort: Sort | undefined
	onSort(next: Sort | undefined): void
}

/** The head of a column: its name, and a menu of what can be done with it. Arrow up from the first row leads here. */
export function ColumnHead({
	column,
	columns,
	actions,
	sorting,
}: {
	column: ShownColumn
	columns: readonly ShownColumn[]
	actions: ColumnActions
	sorting: Sorting | undefined
}) {
	const texts = useTexts(tableTexts)
	const { mayWrite } = useRoom()
	const { id, label, question } = column
	const sorted = sorting?.sort?.by === id ? sorting.sort : undefined
	const groups = [
		sorting ? sortItems(column, columns, sorting, texts) : [],
		...(mayWrite && hasCells(column) ? columnItems(column, columns, actions, texts.columns) : []),
	].filter((items) => items.length > 0)
	const isNamed = actions.naming?.column === id
	const button = useFocusAfterNaming(isNamed)
	return (
		<th
			scope="col"
			title={question}
			data-head={id}
			aria-sort={sorted && (sorted.backwards ? 'descending' : 'ascending')}
			data-naming={isNamed || undefined}
		>
			{isNamed && <ColumnName label={label} onEnd={actions.endNaming} />}
			{!isNamed && groups.length === 0 && label}
			{!isNamed && groups.length > 0 && (
				<Menu
					trigger={
						<button
							ref={button}
							type="button"
							tabIndex={-1}
							className="table-head"
							aria-label={texts.columns.menu(column.aside ? `${label} ${column.aside}` : label)}
						>
							<span>
								{label}
								{column.aside && ' '}
								{column.aside && <small>{column.aside}</small>}
							</span>
							{sorted && <Icon name={sorted.backwards ? 'up' : 'down'} size={16} />}
							<span className="table-head-more">
								<Icon name="more" size={16} />
							</span>
						</button>
					}
					groups={groups}
				/>
			)}
		</th>
	)
}

/** The field is gone once the name is taken: the head has the focus then, unless the person went elsewhere. */
function useFocusAfterNaming(isNamed: boolean) {
	const button = useRef<HTMLButtonElement>(null)
	const was = useRef(isNamed)
	useEffect(() => {
		if (was.current && !isNamed && document.activeElement === document.body) button.current?.focus()
		was.current = isNamed
	}, [isNamed])
	return button
}

type Sentences = ReturnType<typeof useTexts<(typeof tableTexts)['de']>>

function sortItems(
	{ id }: ShownColumn,
	columns: readonly ShownColumn[],
	{ sort, onSort }: Sorting,
	texts: Sentences,
): MenuItem[] {
	const items = [false, true].map((backwards): MenuItem => {
		const chosen = { by: id, backwards }
		return { label: sortLabel(chosen, columns, texts), icon: backwards ? 'up' : 'down', onSelect: () => onSort(chosen) }
	})
	return sort?.by === id
		? [...items, { label: texts.sort.own, icon: 'undo', onSelect: () => onSort(undefined) }]
		: items
}

function columnItems(
	{ id, own, shows }: ShownColumn,
	columns: readonly ShownColumn[],
	actions: ColumnActions,
	texts: Sentences['columns'],
): MenuItem[][] {
	const words = columns.filter(hasCells).map((column) => column.id)
	const at = words.indexOf(id)
	const moves: MenuItem[] = []
	if (at > 0) moves.push({ label: texts.left, icon: 'back', onSelect: () => actions.move(id, -1) })
	if (at < words.length - 1) moves.push({ label: texts.right, icon: 'forward', onSelect: () => actions.move(id, 1) })
	return [
		[
			...(own ? [{ label: texts.rename, icon: 'edit' as const, onSelect: () => actions.rename(id) }] : []),
			...(shows === 'choice'
				? [{ label: texts.options, icon: 'list' as const, onSelect: () => actions.editOptions(id) }]
				: []),
			...moves,
			{ label: texts.addBeside, icon: 'plus', onSelect: () => actions.add('text', words[at + 1]) },
		],
		[
			{ label: texts.hide, icon: 'hidden', onSelect: () => actions.hide(id) },
			...(own
				? [{ label: texts.remove, icon: 'trash' as const, danger: true, onSelect: () => actions.remove(id) }]
				: []),
		],
	]
}
