import type { ReactNode } from 'react'
import { type Comparison, slotsIn } from '../../comparing/compare.ts'
import { SectionColumn } from './SectionColumn.tsx'
import { onShelves } from './shelves.ts'

export type Side = 'before' | 'now'

/** The version at the left, today at the right, line by line at the same height, with the rule between them. */
export function Panes({
	comparison,
	columns,
	heads,
	unfolded,
	onUnfold,
	current,
}: {
	comparison: Comparison
	/** how many sections stand beside each other in a pane, at most */
	columns: number
	heads: Readonly<Record<Side, { label: string; head: ReactNode; empty: string }>>
	/** ids of the sections that are shown in full */
	unfolded: ReadonlySet<string>
	onUnfold: (section: string) => void
	/** the difference one is at */
	current: { readonly section: string; readonly slot: string } | undefined
}) {
	const beside = Math.max(1, Math.min(columns, comparison.sections.length))
	const shelves = onShelves(comparison.sections, beside)
	const pane = (side: Side) => {
		const { label, head, empty } = heads[side]
		const isEmpty = !comparison.sections.some((section) => slotsIn(section).some((slot) => slot[side]))
		return (
			<section className="versions-pane" aria-label={label} style={{ gridRow: `1 / span ${shelves.length + 2}` }}>
				<header>{head}</header>
				{isEmpty && side === 'before' && <p className="versions-pane-empty">{empty}</p>}
				{isEmpty && side === 'now' && comparison.counts.missing === 0 && <p className="versions-pane-empty">{empty}</p>}
				{shelves.map((itemStore) => (
					<ItemStore key={itemStore[0]?.id} columns={beside}>
						{itemStore.map((section) => (
							<SectionColumn
								key={section.id}
								section={section}
								side={side}
								columns={beside === 1 ? columns : 1}
								isUnfolded={unfolded.has(section.id)}
								onUnfold={() => onUnfold(section.id)}
								current={current?.section === section.id ? current.slot : undefined}
							/>
						))}
					</ItemStore>
				))}
			</section>
		)
	}
	return (
		<div className="versions-panes" style={{ gridTemplateRows: `${'auto '.repeat(shelves.length + 1)}1fr` }}>
			{pane('before')}
			{pane('now')}
		</div>
	)
}

function ItemStore({ columns, children }: { columns: number; children: ReactNode }) {
	return (
		<div className="versions-shelf" style={{ gridTemplateColumns: `repeat(${columns}, minmax(0, 1fr))` }}>
			{children}
		</div>
	)
}
