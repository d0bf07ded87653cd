/*
 * Several ids under keys of their own, in the order people named them: who stands first answers for the rest. Each key holds a
 * number; two people who name somebody at the same moment give the same one, and ids decide.
 */

/** Ids by the number each was named with: who has none was named first. */
export function inNamedOrder(named: readonly (readonly [id: string, at: unknown])[]): string[] {
	const rank = (at: unknown) => (typeof at === 'number' ? at : 0)
	return [...named].sort(([a, x], [b, y]) => rank(x) - rank(y) || (a < b ? -1 : 1)).map(([id]) => id)
}

/** The number for whoever is named after all these. */
export const nextNamed = (values: Iterable<unknown>): number =>
	Math.max(0, ...[...values].map((value) => (typeof value === 'number' ? value : 0))) + 1
