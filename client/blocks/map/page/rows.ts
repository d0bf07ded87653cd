import type { DifferenceKind, Picture } from '../../../../shared/blocks/map/index.ts'
import { type Relation, relationKinds, type Term, type Tie } from '../../../../shared/registry/index.ts'
import type { MapView } from '../personal.ts'

/** A relation as a list shows it: what it is like in the state that is shown, and what it becomes where both are. */
export interface Row {
	readonly relation: Relation
	readonly from: string
	readonly to: string
	readonly tie: Tie
	/** in a view of both states, the target where it differs from today */
	readonly becomes: Tie | undefined
	readonly difference: DifferenceKind | undefined
}

export const sortColumns = ['from', 'kind', 'intensity', 'to'] as const
export type SortColumn = (typeof sortColumns)[number]
export interface Order {
	readonly by: SortColumn
	readonly down: boolean
}

export interface RowsOptions {
	readonly view: MapView
	/** relation id -> how it differs; only for a view of both states */
	readonly differences: ReadonlyMap<string, DifferenceKind>
	readonly words: string
	readonly order: Order
	readonly locale: keyof Term
}

/** The relations a person looks at, searched and ordered as they wish. */
export function rowsOf({ nodes, edges }: Picture, { view, differences, words, order, locale }: RowsOptions): Row[] {
	const names = new Map(nodes.map(({ actor }) => [actor.id, actor.name]))
	const rows = edges.flatMap((relation): Row[] => {
		const { actual, target } = relation
		const isBoth = view === 'beside' || view === 'overlay'
		const tie = isBoth ? (actual ?? target) : relation[view]
		if (!tie) return []
		const difference = isBoth ? differences.get(relation.id) : undefined
		return [
			{
				relation,
				from: names.get(relation.from) ?? '',
				to: names.get(relation.to) ?? '',
				tie,
				becomes: difference && actual && target ? target : undefined,
				difference,
			},
		]
	})
	const wanted = words.toLocaleLowerCase(locale).split(/\s+/u).filter(Boolean)
	const matches = ({ from, to, tie, relation }: Row) => {
		const all = [from, to, relationKinds[tie.kind][locale], relation.about].join(' ').toLocaleLowerCase(locale)
		return wanted.every((word) => all.includes(word))
	}
	const kindOrder = Object.keys(relationKinds)
	const compare: Record<SortColumn, (a: Row, b: Row) => number> = {
		from: (a, b) => a.from.localeCompare(b.from, locale) || a.to.localeCompare(b.to, locale),
		to: (a, b) => a.to.localeCompare(b.to, locale) || a.from.localeCompare(b.from, locale),
		kind: (a, b) => kindOrder.indexOf(a.tie.kind) - kindOrder.indexOf(b.tie.kind) || compare.from(a, b),
		intensity: (a, b) => a.tie.intensity - b.tie.intensity || compare.from(a, b),
	}
	const sorted = rows.filter(matches).sort(compare[order.by])
	return order.down ? sorted.reverse() : sorted
}
