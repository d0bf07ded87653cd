/** By which entries of two lists are met, wherever they stand; undefined: by where they stand. */
export type NameOf = (entry: object) => unknown

const idOrKey: NameOf = (entry: { readonly id?: unknown; readonly key?: unknown }) => entry.id ?? entry.key

/**
 * `now`, with every part that says the same as in `before` replaced by what it was there: what says the same stays the same
 * object, all the way down. Plain objects, lists, maps and sets are compared by what is in them, a property that is
 * undefined like one that is missing; everything else, such as a shared type, by what it is.
 */
export function keepSame<T>(before: T | undefined, now: T, nameOf?: NameOf): T
export function keepSame(before: unknown, now: unknown, nameOf = idOrKey): unknown {
	if (Object.is(before, now) || typeof before !== 'object' || typeof now !== 'object' || !before || !now) return now
	if (Array.isArray(before)) return Array.isArray(now) ? keepList(before, now, nameOf) : now
	if (before instanceof Map) return now instanceof Map ? keepMap(before, now, nameOf) : now
	if (before instanceof Set) return now instanceof Set && isSameList([...before], [...now]) ? before : now
	return isPlain(before) && isPlain(now) ? keepObject(before, now, nameOf) : now
}

/** Whether two values say the same. */
export const saysSame = (a: unknown, b: unknown): boolean => Object.is(keepSame(a, b), a)

type List = readonly unknown[]
type Entries = ReadonlyMap<unknown, unknown>
type Plain = Readonly<Record<string, unknown>>

function keepList(before: List, now: List, nameOf: NameOf): List {
	const name = (entry: unknown, i: number) => (typeof entry === 'object' && entry ? nameOf(entry) : undefined) ?? i
	let known: Entries | undefined
	const kept = now.map((entry, i) => {
		const own = name(entry, i)
		// Mostly nothing has moved; and where a name stands twice, the same place counts.
		if (i < before.length && name(before[i], i) === own) return keepSame(before[i], entry, nameOf)
		known ??= new Map(before.map((each, j) => [name(each, j), each]))
		return keepSame(known.get(own), entry, nameOf)
	})
	return isSameList(before, kept) ? before : kept
}

function keepMap(before: Entries, now: Entries, nameOf: NameOf): Entries {
	const kept = new Map([...now].map(([key, value]) => [key, keepSame(before.get(key), value, nameOf)]))
	const isSame =
		isSameList([...before.keys()], [...kept.keys()]) && isSameList([...before.values()], [...kept.values()])
	return isSame ? before : kept
}

function keepObject(before: Plain, now: Plain, nameOf: NameOf): Plain {
	const keys = Object.keys(now)
	const kept = keys.map((key) => keepSame(ownOf(before, key), now[key], nameOf))
	const isSame = kept.every((value, i) => Object.is(value, ownOf(before, keys[i] as string)))
	if (isSame && countSaid(kept) === countSaid(Object.values(before))) return before
	return Object.fromEntries(keys.map((key, i) => [key, kept[i]]))
}

const countSaid = (values: List): number => values.reduce<number>((n, value) => (value === undefined ? n : n + 1), 0)

const isSameList = (a: List, b: List): boolean => a.length === b.length && a.every((entry, i) => Object.is(entry, b[i]))

const ownOf = (object: Plain, key: string): unknown => (Object.hasOwn(object, key) ? object[key] : undefined)

function isPlain(value: object): value is Plain {
	const prototype = Object.getPrototypeOf(value)
	return prototype === Object.prototype || prototype === null
}
