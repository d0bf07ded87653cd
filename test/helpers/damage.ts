import * as Y from 'yjs'
import { plenumMaps } from '../../shared/board/plenum.ts'
import type { Random } from '../../shared/lib/random.ts'

/*
 * What another program, a later version, an old file or ill will may leave in a workshop's maps: entries and parts of
 * them that are gone, of another type, empty, absurd, or refer in circles.
 */

const pick = <T>(from: readonly T[], random: Random): T | undefined => from[Math.floor(random() * from.length)]

/** Plain values no field expects all of. */
const strange: readonly unknown[] = [
	null,
	true,
	0,
	-1e300,
	Number.NaN,
	Number.POSITIVE_INFINITY,
	'',
	' ',
	'x',
	'toString',
	'a0>b0',
	[],
	[null, 'x', [1]],
	{},
	{ phase: 7, order: null },
	{ state: [], method: {}, found: { key: 'x', rule: 'x', title: {}, sentence: 'x' } },
	{ type: 'doc', content: [{ type: 'text', text: 5 }, null, { type: 'x', content: 'x' }] },
	new Uint8Array([1, 2]),
]

/** Shared types where others belong. */
const strangeTypes: readonly (() => unknown)[] = [
	() => new Y.Map(),
	() => new Y.Map([['order', 'a0']]),
	() => new Y.Array(),
	() => new Y.Text('Text'),
	() => new Y.XmlFragment(),
]

/** Damages one thing somewhere in these maps: as a rule those people change in a workshop. */
export function damageSomewhere(doc: Y.Doc, random: Random, maps: readonly string[] = plenumMaps): void {
	const filled = maps.map((name) => doc.getMap(name)).filter(({ size }) => size > 0)
	const top = pick(filled, random)
	if (top) doc.transact(() => damageIn(top, filled, random))
}

function damageIn(map: Y.Map<unknown>, filled: readonly Y.Map<unknown>[], random: Random): void {
	const key = pick([...map.keys()], random)
	if (key === undefined || random() < 0.04) {
		map.set(pick(['', 'toString', 'c.', 'n.', 'w.x', 'actual/', 'v', 'order'], random) ?? '', strangeValue(random))
		return
	}
	const value = map.get(key)
	const chance = random()
	if (value instanceof Y.Map && chance < 0.85) damageIn(value, filled, random)
	else if (value instanceof Y.Text && chance < 0.3) value.insertEmbed(0, { strange: [] })
	else if (value instanceof Y.XmlFragment && chance < 0.5) damageText(value, random)
	else if (chance < 0.35) map.delete(key)
	else if (chance < 0.5) map.set(key, somethingElse(filled, random))
	else if (chance < 0.7 && typeof value === 'object' && value !== null && !(value instanceof Y.AbstractType))
		map.set(key, damagedJson(value, random))
	else map.set(key, strangeValue(random))
}

const strangeValue = (random: Random): unknown =>
	random() < 0.3 ? pick(strangeTypes, random)?.() : pick(strange, random)

/** An id or a value from elsewhere: right in kind and wrong in place. This is how circles come about. */
function somethingElse(filled: readonly Y.Map<unknown>[], random: Random): unknown {
	const map = pick(filled, random)
	const key = pick([...(map?.keys() ?? [])], random)
	const entry = key === undefined ? undefined : map?.get(key)
	if (random() < 0.6 || !(entry instanceof Y.Map)) return key ?? null
	const value = pick([...entry.values()], random)
	return value instanceof Y.AbstractType ? (value.clone() as unknown) : (value ?? null)
}

function damageText(text: Y.XmlFragment, random: Random): void {
	const part = pick(text.toArray(), random)
	if (part instanceof Y.XmlElement && random() < 0.6) damageText(part, random)
	else if (part instanceof Y.XmlText && random() < 0.5) part.insertEmbed(0, { strange: true })
	else if (part instanceof Y.XmlText) part.insert(0, 'x', { strange: null, bold: 'x' })
	else text.insert(0, [random() < 0.5 ? new Y.XmlElement('strange') : new Y.XmlText('loose')])
}

/** The same JSON with something in it replaced. */
function damagedJson(value: object, random: Random): unknown {
	const key = pick(Object.keys(value), random)
	if (key === undefined) return pick(strange, random)
	const part: unknown = Reflect.get(value, key)
	const damaged = typeof part === 'object' && part !== null ? damagedJson(part, random) : pick(strange, random)
	return Object.assign(Array.isArray(value) ? [...value] : { ...value }, { [key]: damaged })
}
