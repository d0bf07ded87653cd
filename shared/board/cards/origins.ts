import { lyingIn, type Records, readCard, readCluster } from './lying.ts'

/**
 * The numbers of the small groups that something on a board comes from, each once, the lowest first: its own, and of a
 * cluster or area also those of everything in it. It is not stored, so what is put together can be taken apart again.
 */
export function originsOf(records: Records, id: string): readonly number[] {
	const found = new Set<number>()
	const passed = new Set<string>()
	const look = (at: string) => {
		const record = records.get(at)
		if (!record || passed.has(at)) return
		passed.add(at)
		const { group } = readCard(record) ?? readCluster(record) ?? {}
		if (group !== undefined) found.add(group)
		for (const child of lyingIn(records, at)) look(child.id)
	}
	look(id)
	return [...found].sort((a, b) => a - b)
}
