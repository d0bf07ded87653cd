import type { Reading, Shelf } from './shelf.ts'

/** A shelf that forgets everything at the end: for tests and trials. */
export function createMemoryShelf(): Shelf {
	const rows = new Map<string, string>()
	const reading: Reading = {
		get: (key) => rows.get(key),
		rows: (beginning) =>
			[...rows]
				.filter(([key]) => key.startsWith(beginning))
				.map(([key, value]) => ({ key, value }))
				.sort((a, b) => (a.key < b.key ? -1 : 1)),
	}
	return {
		...reading,
		async decide(look) {
			const { answer, remove = [], put = [] } = look(reading)
			for (const key of remove) rows.delete(key)
			for (const { key, value } of put) rows.set(key, value)
			return answer
		},
		async close() {},
	}
}
