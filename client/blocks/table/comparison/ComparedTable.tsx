import { useEffect, useRef } from 'react'
import { type ColumnState, type Pair, type StateWords, wordsIn } from '../../../../shared/blocks/table/index.ts'
import { useLocale } from '../../../texts/locale.ts'
import { useTexts } from '../../../texts/texts.ts'
import { Tag } from '../../../ui/Tag.tsx'
import { useShownPlace } from '../shownPlace.ts'
import { ComparedRowHead } from './ComparedRowHead.tsx'
import type { ComparedRow } from './comparedRows.ts'
import { DiffCell, DiffWords } from './DiffWords.tsx'
import { comparisonTexts } from './texts.ts'

export interface ComparedParts {
	tableId: string
	rows: readonly ComparedRow[]
	columns: readonly Pair<ColumnState>[]
	words: StateWords
}

/** The comparison as a table; rows that came or went say so beside their names. */
export function ComparedTable({ tableId, rows, columns, words, caption }: ComparedParts & { caption: string }) {
	const texts = useTexts(comparisonTexts)
	const body = useRef<HTMLTableSectionElement>(null)
	const shown = useShownPlace(tableId, true)
	useEffect(() => {
		if (!shown) return
		const row = body.current?.querySelector(`[data-row="${CSS.escape(shown.place.row)}"]`)
		row?.scrollIntoView({ block: 'center' })
	}, [shown])
	return (
		<table
			className="table-grid table-compared"
			data-variant="page"
			style={{ '--columns': columns.length } as React.CSSProperties}
		>
			<caption className="ui-hidden-text">{caption}</caption>
			<colgroup>
				<col data-shows="name" />
				{columns.map((pair) => (
					<col key={columnOf(pair).id} />
				))}
			</colgroup>
			<thead>
				<tr>
					<th scope="col">{texts.actors}</th>
					{columns.map((pair) => (
						<th key={columnOf(pair).id} scope="col">
							<ColumnWords pair={pair} words={words} />
							{!pair.before && <Tag tone="good">{texts.columnNew}</Tag>}
							{!pair.after && <Tag tone="bad">{texts.columnGone}</Tag>}
						</th>
					))}
				</tr>
			</thead>
			<tbody ref={body}>
				{rows.map(({ id, pair }) => (
					<tr key={id} data-row={id} data-shown={shown?.place.row === id || undefined}>
						<th scope="row" className="table-cell">
							<ComparedRowHead pair={pair} words={words} />
						</th>
						{columns.map((columnPair) => (
							<td key={columnOf(columnPair).id} className="table-cell">
								<DiffCell
									before={columnPair.before ? wordsIn(pair.before, columnPair.before) : ''}
									after={columnPair.after ? wordsIn(pair.after, columnPair.after) : ''}
								/>
							</td>
						))}
					</tr>
				))}
			</tbody>
		</table>
	)
}

function ColumnWords({ pair: { before, after }, words }: { pair: Pair<ColumnState>; words: StateWords }) {
	const locale = useLocale()
	if (!before || !after) return words.column(after ?? before)[locale]
	return <DiffWords before={words.column(before)[locale]} after={words.column(after)[locale]} />
}

export const columnOf = ({ before, after }: Pair<ColumnState>): ColumnState => after ?? before
