import * as encoding from 'lib0/encoding'
import type { Random } from '../../shared/lib/random.ts'

/** Whom an attacker speaks for, and what of others they can refer to. */
export interface Attacker {
	/** own Yjs client, and how many clocks of it the server has taken */
	client: number
	clock: number
	/** somebody honest's Yjs client, and how many clocks there are of it */
	victim: number
	victimClock: number
	/** names of the root types that are written; ones of their own unless said otherwise */
	roots?: Roots
}

interface Roots {
	map: string
	list: string
	text: string
}
type Who = Attacker & { roots: Roots }
const ownRoots: Roots = { map: 'notes', list: 'list', text: 'minutes' }

export interface HostileUpdate {
	/** what kind of attack it is */
	kind: string
	/** Yjs update, V1, or what looks like one */
	update: Uint8Array
	/** how many of the attacker's clocks it takes up */
	clocks: number
}

const content = { gc: 0, deleted: 1, json: 2, text: 4, embed: 5, format: 6, type: 7, any: 8, doc: 9, skip: 10 }
const hasOrigin = 0x80
const hasRightOrigin = 0x40
const hasParentKey = 0x20

type Write = (out: encoding.Encoder) => void
interface Shape {
	/** structs, one after the other; the attacker's clock goes on by one with each unless said otherwise */
	structs: Write[]
	clocks?: number
	deletions?: [client: number, ranges: [clock: number, length: number][]][]
}

/** One attack of a random kind and size, at most `bytes` large. Made to be understood by Yjs, and to be dear. */
export function hostileUpdate(random: Random, attacker: Attacker, bytes: number): HostileUpdate {
	const kinds = Object.keys(attacks) as (keyof typeof attacks)[]
	const kind = kinds[Math.floor(random() * kinds.length)] ?? 'sameKey'
	// As many small ones as large ones.
	const size = Math.max(1, Math.floor(bytes ** random()))
	const {
		structs,
		clocks = structs.length,
		deletions = [],
	} = attacks[kind](random, { roots: ownRoots, ...attacker }, size)
	let update = encoded(attacker, structs, deletions)
	if (update.length > bytes) update = update.slice(0, bytes)
	if (random() < 0.05) update = damaged(update, random)
	return { kind, update, clocks }
}

const below = (random: Random, limit: number) => Math.floor(random() * limit)
const id = (out: encoding.Encoder, client: number, clock: number) => {
	encoding.writeVarUint(out, client)
	encoding.writeVarUint(out, clock)
}
const inRoot = (info: number, root: string, key?: string) => (out: encoding.Encoder) => {
	encoding.writeUint8(out, info | (key === undefined ? 0 : hasParentKey))
	encoding.writeVarUint(out, 1)
	encoding.writeVarString(out, root)
	if (key !== undefined) encoding.writeVarString(out, key)
}
const one = (out: encoding.Encoder) => {
	encoding.writeVarUint(out, 1)
	encoding.writeUint8(out, 120)
}
const times = (count: number, write: (i: number) => Write): Write[] => Array.from({ length: count }, (_, i) => write(i))

const attacks = {
	/** thousands of values under one key: each searches all before it */
	sameKey: (_random: Random, { roots }: Who, size: number): Shape => ({
		structs: times(size / 12, () => (out) => {
			inRoot(content.any, roots.map, 'key')(out)
			one(out)
		}),
	}),
	/** thousands of things beside the same one: each is compared with all others */
	sharedOrigin: (random: Random, { victim, victimClock }: Who, size: number): Shape => ({
		structs: times(size / 16, () => (out) => {
			encoding.writeUint8(out, content.any | hasOrigin | hasRightOrigin)
			id(out, victim, below(random, Math.min(3, victimClock)))
			id(out, victim, below(random, victimClock))
			one(out)
		}),
	}),
	/** a list in which everything stands at the beginning, each beside another right neighbour */
	sharedBeginning: (random: Random, { client, clock, roots }: Who, size: number): Shape => ({
		structs: times(size / 12, (i) => (out) => {
			if (i === 0) inRoot(content.any, roots.list)(out)
			else {
				encoding.writeUint8(out, content.any | hasRightOrigin)
				id(out, client, clock + below(random, i))
			}
			one(out)
		}),
	}),
	/** single deletions all over somebody's text, in any order */
	deletions: (random: Random, { victim, victimClock }: Who, size: number): Shape => {
		const ranges = Array.from({ length: Math.min(size / 4, victimClock / 2) }, (_, i): [number, number] => [i * 2, 1])
		const order = random()
		if (order < 0.3) ranges.reverse()
		else if (order < 0.5) ranges.sort(() => random() - 0.5)
		return { structs: [], deletions: [[victim, ranges]] }
	},
	/** deletions of what nobody has ever written */
	strangeDeletions: (random: Random, _who: Who, size: number): Shape => ({
		structs: [],
		deletions: times(size / 8, () => () => {}).map((_, i) => [below(random, 2 ** 32) + i, [[below(random, 1000), 1]]]),
	}),
	/** spans that say only that something was there */
	hollow: (random: Random, _who: Who, size: number): Shape => {
		const lengths = Array.from({ length: Math.max(1, size / 3) }, () => 1 + below(random, random() < 0.1 ? 2 ** 40 : 5))
		return {
			structs: lengths.map((length) => (out) => {
				encoding.writeUint8(out, random() < 0.5 ? content.gc : content.gc)
				encoding.writeVarUint(out, length)
			}),
			clocks: lengths.reduce((sum, length) => sum + length, 0),
		}
	},
	/** one value of very many, or in very many within each other */
	values: (random: Random, { roots }: Who, size: number): Shape => {
		const isDeep = random() < 0.5
		return {
			structs: [
				(out) => {
					inRoot(content.any, roots.map, 'value')(out)
					encoding.writeVarUint(out, 1)
					if (isDeep)
						for (let depth = 0; depth < size / 2; depth++) encoding.writeUint8Array(out, Uint8Array.of(117, 1))
					else {
						encoding.writeUint8(out, 117)
						encoding.writeVarUint(out, size)
						for (let i = 1; i < size; i++) encoding.writeUint8(out, 126)
					}
					encoding.writeUint8(out, 126)
				},
			],
		}
	},
	/** JSON within JSON */
	json: (random: Random, { roots }: Who, size: number): Shape => ({
		structs: [
			(out) => {
				inRoot(random() < 0.5 ? content.embed : content.json, roots.list)(out)
				const deep = '['.repeat(size / 2) + ']'.repeat(size / 2)
				encoding.writeVarString(out, deep || '[]')
			},
		],
	}),
	/** types within types, each the parent of the next */
	nestedTypes: (_random: Random, { client, clock, roots }: Who, size: number): Shape => ({
		structs: times(size / 14, (i) => (out) => {
			if (i === 0) inRoot(content.type, roots.map, 'nest')(out)
			else {
				encoding.writeUint8(out, content.type | hasParentKey)
				encoding.writeVarUint(out, 0)
				id(out, client, clock + i - 1)
				encoding.writeVarString(out, 'k')
			}
			encoding.writeVarUint(out, 1)
		}),
	}),
	/** a text of nothing but formatting marks, which Yjs tidies up after every change */
	marks: (random: Random, { client, clock, roots }: Who, size: number): Shape => ({
		structs: times(size / 18, (i) => (out) => {
			if (i === 0) inRoot(content.format, roots.text)(out)
			else {
				encoding.writeUint8(out, content.format | hasOrigin)
				id(out, client, clock + i - 1)
			}
			encoding.writeVarString(out, random() < 0.5 ? 'bold' : `m${below(random, 50)}`)
			encoding.writeVarString(out, random() < 0.5 ? 'true' : 'null')
		}),
	}),
	/** a long text, cut where an emoji is */
	longText: (random: Random, { roots }: Who, size: number): Shape => {
		const text = (random() < 0.5 ? '😀' : 'x').repeat(size / 4)
		return {
			structs: [
				(out) => {
					inRoot(content.text, roots.text)(out)
					encoding.writeVarString(out, text || 'x')
				},
			],
			clocks: Math.max(1, text.length),
		}
	},
	/** everything after a gap */
	gap: (_random: Random, { roots }: Who, size: number): Shape => ({
		structs: [
			(out) => {
				encoding.writeUint8(out, content.skip)
				encoding.writeVarUint(out, size)
			},
			(out) => {
				inRoot(content.any, roots.map, 'late')(out)
				one(out)
			},
		],
		clocks: 0,
	}),
	/** a document within the document */
	document: (_random: Random, { roots }: Who): Shape => ({
		structs: [
			(out) => {
				inRoot(content.doc, roots.map, 'doc')(out)
				encoding.writeVarString(out, 'guid')
				encoding.writeAny(out, {})
			},
		],
	}),
} satisfies Record<string, (random: Random, who: Who, size: number) => Shape>

function encoded(who: Attacker, structs: Write[], deletions: NonNullable<Shape['deletions']>): Uint8Array {
	return encoding.encode((out) => {
		encoding.writeVarUint(out, structs.length > 0 ? 1 : 0)
		if (structs.length > 0) {
			encoding.writeVarUint(out, structs.length)
			id(out, who.client, who.clock)
			for (const write of structs) write(out)
		}
		encoding.writeVarUint(out, deletions.length)
		for (const [client, ranges] of deletions) {
			encoding.writeVarUint(out, client)
			encoding.writeVarUint(out, ranges.length)
			for (const [clock, length] of ranges) id(out, clock, length)
		}
	})
}

/** Some bytes flipped, or the end missing. */
function damaged(update: Uint8Array, random: Random): Uint8Array {
	const bytes = update.slice(0, random() < 0.5 ? update.length : below(random, update.length + 1))
	for (let i = 0; i < 3 && bytes.length > 0; i++) bytes[below(random, bytes.length)] = below(random, 256)
	return bytes
}
