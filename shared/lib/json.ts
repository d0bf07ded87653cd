export type Json = null | boolean | number | string | readonly Json[] | JsonObject
export interface JsonObject {
	readonly [key: string]: Json
}

/** Whether two JSON values say the same, whatever the order of their keys. */
export function sameJson(a: Json | undefined, b: Json | undefined): boolean {
	if (a === b) return true
	if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false
	if (isList(a) || isList(b)) {
		return isList(a) && isList(b) && a.length === b.length && a.every((value, i) => sameJson(value, b[i]))
	}
	const keys = Object.keys(a)
	return keys.length === Object.keys(b).length && keys.every((key) => Object.hasOwn(b, key) && sameJson(a[key], b[key]))
}

export function isObject(value: unknown): value is JsonObject {
	return typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Uint8Array)
}

/** How many something says there are: a whole number, 0 if it cannot be reckoned with. */
export const countOf = (value: unknown): number =>
	typeof value === 'number' && Number.isFinite(value) ? Math.max(0, Math.round(value)) : 0

function isList(value: Json): value is readonly Json[] {
	return Array.isArray(value)
}
