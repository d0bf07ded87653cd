/** "Jonas A." for "Jonas Ahlers": enough to know each other by, short enough for a cursor. */
export function shortName(name: string, unnamed: string): string {
	const [first, ...rest] = name.trim().split(/\s+/)
	if (!first) return unnamed
	const last = rest.at(-1)
	return last ? `${first} ${[...last][0]?.toUpperCase()}.` : first
}
