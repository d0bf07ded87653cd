import { wordsIn } from '../../../../shared/blocks/table/index.ts'
import { useLocale } from '../../../texts/locale.ts'
import { ComparedRowHead } from './ComparedRowHead.tsx'
import { type ComparedParts, columnOf } from './ComparedTable.tsx'
import { DiffCell } from './DiffWords.tsx'

/** The comparison on a narrow screen: one card per row, with the cells that changed, or all that say anything. */
export function ComparedCards({ rows, columns, words, changesOnly }: ComparedParts & { changesOnly: boolean }) {
	const locale = useLocale()
	return (
		<ul className="table-cards">
			{rows.map(({ id, pair }) => (
				<li key={id} className="table-compared-card">
					<ComparedRowHead pair={pair} words={words} />
					<dl>
						{columns.map((column) => {
							const before = column.before ? wordsIn(pair.before, column.before) : ''
							const after = column.after ? wordsIn(pair.after, column.after) : ''
							if (before === after && (changesOnly || !after)) return null
							return (
								<div key={columnOf(column).id}>
									<dt>{words.column(columnOf(column))[locale]}</dt>
									<dd>
										<DiffCell before={before} after={after} />
									</dd>
								</div>
							)
						})}
					</dl>
				</li>
			))}
		</ul>
	)
}
