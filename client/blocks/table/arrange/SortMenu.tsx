import { useTexts } from '../../../texts/texts.ts'
import { Tool } from '../../../ui/Tool.tsx'
import { hasCells, type ShownColumn } from '../columns.ts'
import { tableTexts } from '../texts.ts'
import { details, type Sort } from './arrangement.ts'
import { sortLabel } from './sortLabel.ts'

/** The order of the rows on this screen: the common one, by what is known of the actors, or by what is still open. */
export function SortMenu({
	sort,
	columns,
	hasDetails,
	onSort,
}: {
	sort: Sort | undefined
	/** whether rows are about actors, of whom details are known */
	hasDetails: boolean
	columns: readonly ShownColumn[]
	onSort: (next: Sort | undefined) => void
}) {
	const texts = useTexts(tableTexts)
	const item = (by: string) => {
		const chosen = { by, backwards: false }
		return {
			label: sortLabel(chosen, columns, texts),
			...(sort?.by === by && !sort.backwards && { icon: 'check' as const }),
			onSelect: () => onSort(chosen),
		}
	}
	return (
		<Tool
			rank={3}
			kind="plain"
			icon="sort"
			label={texts.sort.button}
			groups={[
				[
					{
						label: texts.sort.own,
						...(!sort && { icon: 'check' as const }),
						onSelect: () => onSort(undefined),
					},
				],
				['name', ...(hasDetails ? details : [])].map(item),
				columns.filter((column) => hasCells(column) || column.shows === 'sum').map(({ id }) => item(id)),
				sort
					? [
							{
								label: texts.sort.turn,
								...(sort.backwards && { icon: 'check' as const }),
								onSelect: () => onSort({ ...sort, backwards: !sort.backwards }),
							},
						]
					: [],
			].filter((group) => group.length > 0)}
		/>
	)
}
