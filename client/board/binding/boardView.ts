import type { BoardRecord } from '../../../shared/board/record.ts'
import { type Arrangement, arrange, arranged, isStructural } from './view.ts'

/** The board as it is to be shown: valid records only, arranged so that they fit together. */
export interface BoardView {
	get(id: string): BoardRecord | undefined
	/** Takes over changed records; answers with the ids of all records that may now look different. */
	update(ids: Iterable<string>): Set<string>
	/** Records that are in the document and cannot be shown, in the order of their ids. They stay untouched. */
	quarantined(): string[]
	/** Those of them that are sound, but not what this program draws. */
	refused(): ReadonlySet<string>
}

export interface BoardViewSource {
	read(id: string): BoardRecord | undefined
	exists(id: string): boolean
	isValid(record: BoardRecord): boolean
}

export function createBoardView({ read, exists, isValid }: BoardViewSource): BoardView {
	const valid = new Map<string, BoardRecord>()
	const quarantined = new Set<string>()
	const refused = new Set<string>()
	let arrangement: Arrangement = { parents: new Map(), hidden: new Set(), added: new Map() }
	let isArranged = false

	return {
		get(id) {
			const record = valid.get(id)
			return record ? arranged(record, arrangement) : arrangement.added.get(id)
		},
		update(ids) {
			const affected = new Set<string>()
			let structural = !isArranged
			for (const id of ids) {
				affected.add(id)
				const before = valid.get(id)
				const stored = read(id)
				const after = stored && isValid(stored) ? stored : undefined
				structural ||= isStructural(before, after)
				if (after) valid.set(id, after)
				else valid.delete(id)
				if (!after && exists(id)) quarantined.add(id)
				else quarantined.delete(id)
				if (stored && !after) refused.add(id)
				else refused.delete(id)
			}
			if (structural) {
				const before = arrangement
				arrangement = arrange(valid)
				isArranged = true
				addDifferences(before, arrangement, affected)
			}
			return affected
		},
		quarantined: () => [...quarantined].sort(),
		refused: () => refused,
	}
}

function addDifferences(before: Arrangement, after: Arrangement, affected: Set<string>) {
	for (const [one, other] of [
		[before, after],
		[after, before],
	] as const) {
		for (const [id, parent] of one.parents) if (other.parents.get(id) !== parent) affected.add(id)
		for (const id of one.hidden) if (!other.hidden.has(id)) affected.add(id)
		for (const id of one.added.keys()) if (!other.added.has(id)) affected.add(id)
	}
}
