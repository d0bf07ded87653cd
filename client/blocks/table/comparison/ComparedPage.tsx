import { useState } from 'react'
import { useRoom } from '../../../sync/RoomContext.ts'
import { useTexts } from '../../../texts/texts.ts'
import { Button } from '../../../ui/Button.tsx'
import { EmptyState } from '../../../ui/EmptyState.tsx'
import { Icon } from '../../../ui/icon.tsx'
import { SegmentedSwitch } from '../../../ui/SegmentedSwitch.tsx'
import { ownView } from '../ownView.ts'
import { ComparedCards } from './ComparedCards.tsx'
import { ComparedTable } from './ComparedTable.tsx'
import { comparedRows } from './comparedRows.ts'
import { countChanges } from './countChanges.ts'
import { comparisonTexts } from './texts.ts'
import type { Compared } from './useComparison.ts'
import { useStateWords } from './useStateWords.ts'
import './comparison.css'

/** A stand and today, row by row and word by word, to read and to print. */
export function ComparedPage({
	tableId,
	title,
	compared,
	narrow,
}: {
	tableId: string
	title: string
	compared: Compared
	narrow: boolean
}) {
	const { doc } = useRoom()
	const texts = useTexts(comparisonTexts)
	const words = useStateWords(tableId)
	const [which, choose] = useState<'changed' | 'all'>('changed')
	const { stand, comparison, changes } = compared
	const all = comparedRows(comparison)
	const rows = which === 'all' ? all : all.filter(({ isChanged }) => isChanged)
	const view = ownView(doc, tableId)
	const end = () => {
		const { compared: _, ...rest } = view.get()
		view.set(rest)
	}
	const parts = { tableId, rows, columns: comparison.columns, words }
	return (
		<>
			<div className="table-compared-head">
				<Icon name="compare" size={20} />
				<p role="status">
					<b>{texts.since(stand.label, stand.kept)}:</b> {texts.summary(countChanges(changes))}
				</p>
				<p className="table-legend">
					<span className="table-diff">
						<ins>
							<span className="table-diff-sign">{texts.legend.added}</span>
						</ins>{' '}
						<del>
							<span className="table-diff-sign">{texts.legend.removed}</span>
						</del>
					</span>
				</p>
				<span className="table-compared-tools">
					<SegmentedSwitch
						label={texts.which}
						options={[
							{ value: 'changed', label: texts.changed },
							{ value: 'all', label: texts.all },
						]}
						value={which}
						onChange={choose}
					/>
					<Button icon="print" onClick={() => print()}>
						{texts.print}
					</Button>
					<Button icon="close" onClick={end}>
						{texts.end}
					</Button>
				</span>
			</div>
			{rows.length === 0 && changes.length === 0 && <EmptyState missing={texts.nothing} todo={texts.nothingTodo} />}
			{rows.length > 0 && (
				// biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
				<section className="table-scroll" tabIndex={0} aria-label={texts.caption(title, stand.label)}>
					{narrow ? (
						<ComparedCards {...parts} changesOnly={which === 'changed'} />
					) : (
						<ComparedTable {...parts} caption={texts.caption(title, stand.label)} />
					)}
				</section>
			)}
		</>
	)
}
