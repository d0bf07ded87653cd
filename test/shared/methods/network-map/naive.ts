/*
 * The measures of a network once more, written for certainty and not for speed: over a table of who works with whom.
 */

export interface NaiveNetwork {
	actors: readonly string[]
	touches(one: string, other: string): boolean
}

/** Steps from each actor to each other; Infinity if there is no way. Floyd and Warshall. */
export function distances({ actors, touches }: NaiveNetwork, without?: string): (one: string, other: string) => number {
	const there = actors.filter((actor) => actor !== without)
	const table = there.map((a) => there.map((b) => (a === b ? 0 : touches(a, b) ? 1 : Number.POSITIVE_INFINITY)))
	const at = (i: number, j: number) => table[i]?.[j] ?? Number.POSITIVE_INFINITY
	for (const k of there.keys()) {
		for (const i of there.keys()) {
			const row = table[i]
			for (const j of there.keys()) if (row) row[j] = Math.min(at(i, j), at(i, k) + at(k, j))
		}
	}
	return (one, other) => at(there.indexOf(one), there.indexOf(other))
}

/** Who hangs together, at any distance. */
export function parts(network: NaiveNetwork, without?: string): string[][] {
	const distance = distances(network, without)
	const left = new Set(network.actors.filter((actor) => actor !== without))
	const found: string[][] = []
	for (const actor of left) {
		const part = [...left].filter((other) => distance(actor, other) < Number.POSITIVE_INFINITY)
		for (const member of part) left.delete(member)
		found.push(part)
	}
	return found
}

export const partnersOf = ({ actors, touches }: NaiveNetwork, actor: string): string[] =>
	actors.filter((other) => other !== actor && touches(actor, other))

/** Whether others lose touch with each other when this actor goes. */
export function isBridge(network: NaiveNetwork, actor: string): boolean {
	const [before, after] = [distances(network), distances(network, actor)]
	const around = partnersOf(network, actor)
	return around.some((one) => around.some((other) => before(one, other) < after(one, other) && after(one, other) > 1e9))
}

/** Share of the pairs of others whose shortest ways lead through an actor; several equally short ways share a pair. */
export function shareOfWays(network: NaiveNetwork, actor: string): number {
	const { actors } = network
	const distance = distances(network)
	const ways = (from: string, to: string): number => {
		if (from === to) return 1
		return partnersOf(network, to)
			.filter((last) => distance(from, last) + 1 === distance(from, to))
			.reduce((sum, last) => sum + ways(from, last), 0)
	}
	let share = 0
	let pairs = 0
	for (const one of actors) {
		for (const other of actors) {
			if (one >= other || one === actor || other === actor) continue
			pairs++
			if (distance(one, other) === Number.POSITIVE_INFINITY) continue
			if (distance(one, actor) + distance(actor, other) !== distance(one, other)) continue
			share += (ways(one, actor) * ways(actor, other)) / ways(one, other)
		}
	}
	return share / pairs
}
