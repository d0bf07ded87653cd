import type { RoundKey } from './kept.ts'
import { type Row, type RowStore, readingOf } from './rowStore.ts'

/** A store of rows that forgets everything at the end: for tests and trials. */
export function createMemoryRowStore(): RowStore {
	const workshops = new Map<string, Map<string, Map<string, Row>>>()
	const nothing: ReadonlyMap<string, Row> = new Map()
	const found = ({ workshop, round }: RoundKey) => workshops.get(workshop)?.get(round) ?? nothing

	function rowsFor({ workshop, round }: RoundKey): Map<string, Row> {
		const rounds = workshops.get(workshop) ?? new Map<string, Map<string, Row>>()
		workshops.set(workshop, rounds)
		const rows = rounds.get(round) ?? new Map<string, Row>()
		rounds.set(round, rows)
		return rows
	}

	return {
		read: async (at) => readingOf(new Map(found(at))),
		async decide(at, look) {
			const { answer, remove = [], put = [] } = look(readingOf(found(at)))
			if (remove.length + put.length === 0) return answer
			const rows = rowsFor(at)
			for (const key of remove) rows.delete(key)
			for (const row of put) rows.set(row.key, row)
			return answer
		},
		async erase(workshop) {
			workshops.delete(workshop)
		},
		health: () => ({ ok: true }),
		async close() {},
	}
}
