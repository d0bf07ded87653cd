import { type BoardRecord, isObject, type Json, type JsonObject } from './record.ts'

/**
 * One record as independent properties, the unit in which two people's changes are merged. The parts of `props` and
 * `meta` count one by one (`p.color`, `m.foo`); an object below them counts as a whole. x and y are one property
 * (`xy`): as two they would never merge in the document and cost 18 bytes for every move, for ever (decision 004).
 */
export type Properties = Map<string, Json>

export const positionKey = 'xy'
export const richTextKey = 'p.richText'

const groups = { p: 'props', m: 'meta' } as const

/** Every property but the id. */
export function propertiesOf(record: BoardRecord): Properties {
	const properties: Properties = new Map()
	const { x, y, props, meta, id: _, ...rest } = record
	for (const [key, value] of Object.entries(rest)) if (value !== undefined) properties.set(key, value)
	if (typeof x === 'number' && typeof y === 'number') properties.set(positionKey, [x, y])
	for (const [prefix, group] of [['p', props] as const, ['m', meta] as const]) {
		if (!isObject(group)) continue
		for (const [key, value] of Object.entries(group)) {
			if (value !== undefined) properties.set(`${prefix}.${key}`, value)
		}
	}
	return properties
}

/** What is written once when the record is made: everything but position and rich text, which have places of their own. */
export function baseOf(record: BoardRecord): JsonObject {
	const { x, y, ...base } = record
	if (!isObject(base.props) || !('richText' in base.props)) return defined(base)
	const { richText: _, ...props } = base.props
	return defined({ ...base, props })
}

/** The record that results from its base and the properties changed since; `undefined` takes a property away. */
export function recordOf(
	id: string,
	base: JsonObject,
	changed: Iterable<readonly [key: string, value: Json | undefined]>,
): BoardRecord {
	const top: Record<string, Json> = { ...base }
	const nested: Record<'p' | 'm', Record<string, Json>> = {
		p: isObject(base.props) ? { ...base.props } : {},
		m: isObject(base.meta) ? { ...base.meta } : {},
	}
	for (const [key, value] of changed) {
		if (key === positionKey) {
			if (Array.isArray(value)) [top.x, top.y] = value
			continue
		}
		const prefix = key.slice(0, 2)
		if (prefix === 'p.' || prefix === 'm.') put(nested[prefix[0] as 'p' | 'm'], key.slice(2), value)
		else put(top, key, value)
	}
	for (const prefix of ['p', 'm'] as const) {
		const group = groups[prefix]
		if (isObject(base[group]) || Object.keys(nested[prefix]).length > 0) top[group] = nested[prefix]
	}
	return { ...top, id, typeName: String(top.typeName) }
}

function put(target: Record<string, Json>, key: string, value: Json | undefined) {
	// Keys come from other people's devices.
	if (key === '__proto__') return
	if (value === undefined) delete target[key]
	else target[key] = value
}

/** Without keys whose value is undefined: they are not JSON, and would look like removed properties later. */
function defined(value: JsonObject): JsonObject {
	return Object.fromEntries(
		Object.entries(value).flatMap(([key, part]) => {
			if (part === undefined) return []
			return [[key, (key === 'props' || key === 'meta') && isObject(part) ? defined(part) : part]]
		}),
	)
}
