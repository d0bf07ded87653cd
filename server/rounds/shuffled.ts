import type { Random } from '../../shared/lib/random.ts'

/** In an order that tells nothing about the one given, as far as `random` cannot be guessed. */
export function shuffled<Item>(items: readonly Item[], random: Random): Item[] {
	const all = [...items]
	for (let last = all.length - 1; last > 0; last--) {
		const other = Math.floor(random() * (last + 1))
		const [a, b] = [all[last], all[other]]
		if (a !== undefined && b !== undefined) [all[last], all[other]] = [b, a]
	}
	return all
}
