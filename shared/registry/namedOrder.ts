/*
 * Several ids under keys of their own, in the order people named them: who stands first answers for the rest. Each key holds a
 * whole number; two people who name somebody at the same moment give the same one, and ids decide. Whatever else a device wrote
 * there counts as 0.
 */

/** Ids by the number each was named with: who has none was named first. */
export const inNamedOrder = (named: readonly (readonly [id: string, at: unknown])[]): string[] =>
	[...named].sort(([a, x], [b, y]) => rank(x) - rank(y) || (a < b ? -1 : 1)).map(([id]) => id)

/** The number for whoever is named after all these. */
export function nextNamed(values: Iterable<unknown>): number {
	let highest = 0
	for (const value of values) highest = Math.max(highest, rank(value))
	return highest + 1
}

/** Nobody names a billion; a higher number is forged, and nothing could be named behind the highest there is. */
const rank = (at: unknown): number => (Number.isInteger(at) && Math.abs(at as number) < 1e9 ? (at as number) : 0)
