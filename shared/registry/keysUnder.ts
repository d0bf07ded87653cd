import type * as Y from 'yjs'

/** What stands behind a prefix in the keys of a map, in a fixed order, where the value is allowed. */
export const keysUnder = (stored: Y.Map<unknown>, prefix: string, isAllowed: (value: unknown) => boolean): string[] =>
	[...stored.entries()]
		.flatMap(([key, value]) =>
			key.startsWith(prefix) && key.length > prefix.length && isAllowed(value) ? [key.slice(prefix.length)] : [],
		)
		.sort()
