import type * as Y from 'yjs'

/*
 * An actor keeps one key for each group it is in, so that people who put it into two groups at once have both been heard,
 * and an actor who comes back from the trash is where it was.
 */

/** Whether whoever comes for an organisation can decide in a group; called by `authorityWords`. */
export const authorities = ['decides', 'canBringAbout', 'none'] as const
export type Authority = (typeof authorities)[number]

/** What an actor says of one group: in it, and if that is known with which authority. */
export type Membership = Authority | true

const prefix = 'g.'

const isMembership = (value: unknown): value is Membership =>
	value === true || (authorities as readonly unknown[]).includes(value)

export const membershipKey = (group: string) => prefix + group

/** The groups an actor names, by id; it may name some that are gone. */
export function membershipsIn(actor: Y.Map<unknown>): ReadonlyMap<string, Membership> {
	const found = [...actor.entries()].flatMap(([key, value]): [string, Membership][] =>
		key.startsWith(prefix) && key.length > prefix.length && isMembership(value)
			? [[key.slice(prefix.length), value]]
			: [],
	)
	return new Map(found.sort(([a], [b]) => (a < b ? -1 : 1)))
}

/** Puts an actor into exactly these groups; in which it stays, it keeps its authority. */
export function writeMemberships(actor: Y.Map<unknown>, groups: readonly string[]): void {
	for (const group of membershipsIn(actor).keys()) if (!groups.includes(group)) actor.delete(membershipKey(group))
	for (const group of groups) if (group && !actor.has(membershipKey(group))) actor.set(membershipKey(group), true)
}
