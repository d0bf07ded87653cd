import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { type Random, seededRandom } from '../../../shared/lib/random.ts'
import { ScanError, scanUpdate, type UpdateBounds } from '../../../shared/updates/scanUpdate.ts'

const wide: UpdateBounds = { clients: 1e6, deletedClients: 1e6, structs: 1e6, ranges: 1e6, values: 1e6, depth: 64 }

/** Somebody uses everything Yjs has: texts with emoji and marks, nested types, plain values of all kinds, pictures. */
function everything(random: Random): Y.Doc {
	const below = (limit: number) => Math.floor(random() * limit)
	const pick = <Item>(...items: Item[]) => items[below(items.length)] as Item
	const docs = [new Y.Doc(), new Y.Doc()]
	for (let edit = 0; edit < 60; edit++) {
		const doc = pick(...docs)
		const text = doc.getText('minutes')
		const map = doc.getMap('notes')
		const list = doc.getArray('list')
		const xml = doc.getXmlFragment('xml')
		const turns = [
			() => text.insert(below(text.length + 1), pick('Grüße', '😀 Hebammen', 'x', '日本')),
			() => text.length > 0 && text.format(below(text.length), 1, { bold: pick(true, null), link: { href: 'a"b\\' } }),
			() => text.insertEmbed(0, { image: ['a', { deep: [1] }] }),
			() => text.length > 3 && text.delete(below(text.length - 2), 2),
			() =>
				map.set(pick('a', 'b', 'c'), pick<unknown>(null, 1, -7, 0.5, 2 ** 40, 'Wort', [1, [2]], { k: { v: true } })),
			() => map.set('bytes', new Uint8Array(below(300))),
			() => map.set('nested', new Y.Map([['inner', new Y.Array()]])),
			() => map.delete('a'),
			() => list.insert(below(list.length + 1), [edit, 'two', { three: 3 }]),
			() => list.length > 0 && list.delete(0),
			() => {
				const paragraph = new Y.XmlElement('paragraph')
				paragraph.setAttribute('level', '2')
				paragraph.insert(0, [new Y.XmlText('Absatz')])
				xml.insert(0, [paragraph])
			},
		]
		pick(...turns)()
		if (random() < 0.3) for (const other of docs) if (other !== doc) Y.applyUpdate(other, Y.encodeStateAsUpdate(doc))
	}
	const [first, second] = docs as [Y.Doc, Y.Doc]
	Y.applyUpdate(first, Y.encodeStateAsUpdate(second))
	return first
}

const named = (near: { client: number; clock: number } | string | null | undefined) =>
	typeof near === 'object' && near !== null ? `${near.client}/${near.clock}` : (near ?? '-')

function scanned(update: Uint8Array) {
	const structs: string[] = []
	const found = scanUpdate(update, wide, ({ client, clock, length, kind, left, right, parent, key }) => {
		const place = [left, right, parent].map(named).join(' ') + (key === undefined ? '' : ` ${key}`)
		structs.push(`${client}/${clock} ${length} ${kind === 'type' ? 'item' : kind} ${place}`)
	})
	return { structs, found }
}

/** The same, as Yjs itself decodes it. */
function decoded(update: Uint8Array) {
	const { structs, ds } = Y.decodeUpdate(update)
	const ranges = [...ds.clients.values()].flat()
	return {
		structs: structs.map((struct) => {
			const { client, clock } = struct.id
			if (!(struct instanceof Y.Item))
				return `${client}/${clock} ${struct.length} ${struct instanceof Y.GC ? 'gc' : 'skip'} - - -`
			const { origin, rightOrigin, parent, parentSub, content } = struct
			const place = [origin, rightOrigin, parent as Y.ID | string | null].map(named).join(' ')
			const key = parentSub === null ? '' : ` ${parentSub}`
			return `${client}/${clock} ${struct.length} ${content instanceof Y.ContentDeleted ? 'deleted' : 'item'} ${place}${key}`
		}),
		ranges: ranges.length,
		deleted: ranges.reduce((sum, { len }) => sum + len, 0),
	}
}

test('[SCAN1] an update is read as Yjs reads it, struct by struct', () => {
	for (let seed = 1; seed <= 40; seed++) {
		const doc = everything(seededRandom(seed))
		const known = Y.encodeStateVector(
			new Map([...Y.decodeStateVector(Y.encodeStateVector(doc))].map(([c, n]) => [c, n >> 1])),
		)
		for (const update of [Y.encodeStateAsUpdate(doc), Y.encodeStateAsUpdate(doc, known)]) {
			const { structs, found } = scanned(update)
			const { structs: expected, ranges, deleted } = decoded(update)
			expect(structs, `seed ${seed}`).toEqual(expected)
			expect([found.structs, found.ranges, found.deleted], `seed ${seed}`).toEqual([expected.length, ranges, deleted])
		}
	}
})

test('[SCAN1] whatever is done to its bytes, what both read they read alike, and nothing else is thrown', () => {
	const random = seededRandom(20_261_122)
	let both = 0
	for (let round = 0; round < 4_000; round++) {
		const update = honest[round % honest.length]?.slice() ?? new Uint8Array()
		for (let flips = 0; flips <= random() * 2; flips++)
			update[Math.floor(random() * update.length)] = Math.floor(random() * 256)
		const ours = attempt(() => scanned(update).structs)
		const theirs = attempt(() => decoded(update).structs)
		if (ours instanceof Error) expect(ours, `round ${round}`).toBeInstanceOf(ScanError)
		if (ours instanceof Error || theirs instanceof Error) continue
		both += 1
		expect(ours, `round ${round}`).toEqual(theirs)
	}
	expect(both).toBeGreaterThan(200)
})

const honest = [1, 2, 3, 4, 5].map((seed) => Y.encodeStateAsUpdate(everything(seededRandom(seed))))

function attempt<Result>(work: () => Result): Result | Error {
	try {
		return work()
	} catch (error) {
		return error as Error
	}
}

test('[SCAN2] it stops at the first bound, before the rest is looked at', () => {
	const doc = everything(seededRandom(7))
	const update = Y.encodeStateAsUpdate(doc)
	const { found } = scanned(update)
	for (const what of ['structs', 'ranges', 'values'] as const) {
		expect(() => scanUpdate(update, { ...wide, [what]: found[what] }), what).not.toThrow()
		expect(() => scanUpdate(update, { ...wide, [what]: found[what] - 1 }), what).toThrow(ScanError)
	}
	expect(() => scanUpdate(update, { ...wide, clients: 1 })).toThrow('authors')
	// Ten million structs are announced, and there are none.
	const announced = Uint8Array.of(1, 0x80, 0xad, 0xe2, 0x04, 1, 0)
	expect(() => scanUpdate(announced, { ...wide, structs: 1_000 })).toThrow('structs at once')
})
