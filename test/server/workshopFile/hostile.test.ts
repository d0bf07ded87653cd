// Files that somebody has made by hand: each is refused in words of its own, beside an honest one that is opened.

import { createHash } from 'node:crypto'
import { unzipSync, type Zippable, zipSync } from 'fflate'
import { beforeAll, describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { workerHere } from '../../../server/worker/worker.ts'
import type { Source } from '../../../server/workshopFile/archive.ts'
import { manifestOf } from '../../../server/workshopFile/manifest.ts'
import { openWorkshopFile } from '../../../server/workshopFile/reading.ts'
import { foundWorkshop } from '../../../shared/methods/foundWorkshop.ts'
import type { RefusalId } from '../../../shared/protocol/refusals.ts'
import { bundled } from '../../../shared/updates/bundle.ts'
import { jpegFile } from '../../helpers/pictureFiles.ts'

type Parts = Record<string, Uint8Array>
type Manifest = ReturnType<typeof manifestOf>
type Writable<T> = { -readonly [Key in keyof T]: T[Key] }

const digestOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')
const sourceOf = (bytes: Uint8Array): Source => ({
	size: bytes.length,
	read: async (at, length) => Buffer.from(bytes.subarray(at, Math.max(at, at + length))),
})
const open = (file: Uint8Array) => openWorkshopFile(sourceOf(file), workerHere)
const update = (write: (doc: Y.Doc) => void): Uint8Array => {
	const doc = new Y.Doc()
	write(doc)
	return Y.encodeStateAsUpdate(doc)
}

let plenum: Uint8Array
beforeAll(() => {
	plenum = foundWorkshop({ template: 'network-map', locale: 'de', title: 'Auenbrück' }).plenum ?? new Uint8Array()
})

interface Made {
	/** changes what the manifest says, after it was made to fit the parts */
	manifest?: (manifest: Writable<Manifest>) => object
	/** changes the parts, after the manifest was made */
	parts?: (parts: Parts) => void
	room?: Uint8Array
	version?: Uint8Array
	picture?: Uint8Array
	roleCards?: string
}

/** A file like those the product writes, but for what is made otherwise. */
function made({ manifest = (said) => said, parts: change = () => {}, ...own }: Made = {}): Uint8Array {
	const { room = plenum, version = bundled([plenum]), picture = jpegFile(), roleCards = '[]' } = own
	const cards = Buffer.from(roleCards)
	const said = manifestOf({
		...{ form: 'whole', title: 'Netzwerk Auenbrück', locale: 'de', founded: 1, created: 2 },
		rooms: [{ room: 'plenum', epoch: 0, bytes: room.length, sha256: digestOf(room) }],
		versions: [
			{
				...{ id: 'abc', room: 'plenum', time: 1, reason: 'byHand', present: 1, changes: 1, epoch: 0 },
				...{ bytes: version.length, sha256: digestOf(version) },
			},
		],
		pictures: [{ name: digestOf(picture), bytes: picture.length }],
		roleCards: { bytes: cards.length, sha256: digestOf(cards) },
	})
	const parts: Parts = {
		'rooms/plenum.yjs': room,
		'versions/abc.yjs': version,
		[`pictures/${digestOf(picture)}`]: picture,
		'role-cards.json': cards,
		'manifest.json': Buffer.from(JSON.stringify(manifest(said))),
	}
	change(parts)
	return zipSync(parts as Zippable)
}

/** Writes into the list at the end of an archive, at the entry of this name. */
function relisted(file: Uint8Array, name: string, write: (view: DataView, at: number) => void): Uint8Array {
	const copy = new Uint8Array(file)
	const at = Buffer.from(copy).lastIndexOf(name) - 46
	write(new DataView(copy.buffer), at)
	return copy
}

const zeros = (mb: number) => new Uint8Array(mb * 1024 * 1024)
const card = (side: object) => JSON.stringify([{ play: 'p', part: 'm', side }])

const hostile: [name: string, file: () => Uint8Array, refused: RefusalId][] = [
	['nothing at all', () => new Uint8Array(), 'fileForeign'],
	['one byte', () => Uint8Array.of(0x50), 'fileForeign'],
	['a picture', () => jpegFile(), 'fileForeign'],
	['a text that begins as an archive does', () => Buffer.from('PK\u0003\u0004 und so weiter'), 'fileDamaged'],
	['an archive of something else', () => zipSync({ 'word/document.xml': Buffer.from('<w/>') }), 'fileForeign'],
	['another product', () => made({ manifest: (m) => ({ ...m, product: 'Miro' }) }), 'fileForeign'],
	['a manifest that is no JSON', () => made({ parts: (p) => (p['manifest.json'] = Buffer.from('{')) }), 'fileForeign'],
	['a manifest that is a list', () => made({ parts: (p) => (p['manifest.json'] = Buffer.from('[]')) }), 'fileForeign'],
	['a later format', () => made({ manifest: (m) => ({ ...m, format: 2 }) }), 'fileNewer'],
	['a later layout of documents', () => made({ manifest: (m) => ({ ...m, documents: 99 }) }), 'fileNewer'],
	['half of a file', () => made().subarray(0, 2_000), 'fileDamaged'],
	['a file without its last byte', () => made().subarray(0, -1), 'fileDamaged'],
	[
		'a changed byte in a document',
		() =>
			made({
				parts: (p) => (p['rooms/plenum.yjs'] = plenum.with(plenum.length >> 1, 1 ^ (plenum[plenum.length >> 1] ?? 0))),
			}),
		'fileDamaged',
	],
	[
		'a missing picture',
		() => made({ parts: (p) => delete p[Object.keys(p).find((name) => name.startsWith('pic')) ?? ''] }),
		'fileDamaged',
	],
	['a part nobody speaks of', () => made({ parts: (p) => (p['rooms/desk.yjs'] = plenum) }), 'fileDamaged'],
	[
		'a part that leads out of the folder',
		() => made({ parts: (p) => (p['../../links/data.mdb'] = plenum) }),
		'fileDamaged',
	],
	[
		'a room that leads out of the folder',
		() => made({ manifest: (m) => ({ ...m, rooms: [{ ...m.rooms[0], room: '../../desk' }] }) }),
		'fileDamaged',
	],
	[
		'a version that leads out of the folder',
		() => made({ manifest: (m) => ({ ...m, versions: [{ ...m.versions[0], id: '../abc' }] }) }),
		'fileDamaged',
	],
	[
		'a picture that leads out of the folder',
		() => made({ manifest: (m) => ({ ...m, pictures: [{ name: '../../in-use', bytes: 1 }] }) }),
		'fileDamaged',
	],
	[
		'no boards',
		() => made({ manifest: (m) => ({ ...m, rooms: [], counts: { ...m.counts, rooms: 0 } }) }),
		'fileDamaged',
	],
	['a room twice', () => made({ manifest: (m) => ({ ...m, rooms: [...m.rooms, ...m.rooms] }) }), 'fileDamaged'],
	['other counts', () => made({ manifest: (m) => ({ ...m, counts: { ...m.counts, versions: 7 } }) }), 'fileDamaged'],
	[
		'a title that turns the direction of reading',
		() => made({ manifest: (m) => ({ ...m, title: 'Netz\u202ewerk' }) }),
		'fileDamaged',
	],
	['an endless title', () => made({ manifest: (m) => ({ ...m, title: 'x'.repeat(10_000) }) }), 'fileDamaged'],
	['a bomb: a document of zeros', () => made({ room: zeros(40) }), 'fileTooLarge'],
	['a bomb: a version of zeros', () => made({ version: zeros(100) }), 'fileTooLarge'],
	[
		'a bomb that says it is small',
		() =>
			relisted(
				made({
					manifest: (m) => ({ ...m, rooms: m.rooms.map((room) => ({ ...room, bytes: 1_000 })) }),
					parts: (p) => (p['rooms/plenum.yjs'] = zeros(40)),
				}),
				'rooms/plenum.yjs',
				(view, at) => view.setUint32(at + 24, 1_000, true),
			),
		'fileDamaged',
	],
	['a bomb of a manifest', () => made({ parts: (p) => (p['manifest.json'] = zeros(3)) }), 'fileTooLarge'],
	[
		'more parts than there may be',
		() => zipSync(Object.fromEntries(Array.from({ length: 3_000 }, (_, i) => [`p${i}`, new Uint8Array()]))),
		'fileTooLarge',
	],
	[
		'parts that lie over each other',
		() =>
			['rooms/plenum.yjs', 'versions/abc.yjs', 'role-cards.json'].reduce(
				(file, name) => relisted(file, name, (view, at) => view.setUint32(at + 20, file.length - 10, true)),
				made(),
			),
		'fileDamaged',
	],
	[
		'a part that lies beyond the end',
		() => relisted(made(), 'rooms/plenum.yjs', (view, at) => view.setUint32(at + 42, 0x7fffffff, true)),
		'fileDamaged',
	],
	[
		'a locked part',
		() => relisted(made(), 'rooms/plenum.yjs', (view, at) => view.setUint16(at + 8, 1, true)),
		'fileDamaged',
	],
	[
		'a part packed in another way',
		() => relisted(made(), 'rooms/plenum.yjs', (view, at) => view.setUint16(at + 10, 14, true)),
		'fileDamaged',
	],
	['a document that is none', () => made({ room: Buffer.from('no document') }), 'fileDamaged'],
	[
		'a document of which a part is missing',
		() => {
			const doc = new Y.Doc()
			doc.getMap('records').set('a', 1)
			const before = Y.encodeStateVector(doc)
			doc.getMap('records').set('b', 2)
			return made({ room: Y.encodeStateAsUpdate(doc, before) })
		},
		'fileDamaged',
	],
	[
		'a key that reaches into prototypes',
		() => made({ room: update((doc) => doc.getMap('records').set('__proto__', 1)) }),
		'fileDamaged',
	],
	[
		'a document inside the document',
		() => made({ room: update((doc) => doc.getMap('records').set('a', new Y.Doc())) }),
		'fileDamaged',
	],
	[
		'types a thousand deep',
		() =>
			made({
				room: update((doc) => {
					let map = doc.getMap('records')
					for (let depth = 0; depth < 1_000; depth++) map = map.set('a', new Y.Map())
				}),
			}),
		'fileDamaged',
	],
	['a version that ends too early', () => made({ version: bundled([plenum]).subarray(0, -3) }), 'fileDamaged'],
	['a version that is no document', () => made({ version: bundled([Buffer.from('no document')]) }), 'fileDamaged'],
	['a picture that is a page', () => made({ picture: Buffer.from('<script>alert(1)</script>') }), 'fileDamaged'],
	['a picture that tells who took it', () => made({ picture: jpegFile({ tells: true }) }), 'fileDamaged'],
	['role cards that are none', () => made({ roleCards: '{"a":1}' }), 'fileDamaged'],
	[
		'a role card of a part that leads elsewhere',
		() => made({ roleCards: card({ knows: 'x' }).replace('"m"', '"m/../../round"') }),
		'fileDamaged',
	],
]

describe('a file made by hand', { timeout: 30_000 }, () => {
	test('[WFILE3] the honest control is opened', async () => {
		const { manifest } = await open(made({ roleCards: card({ knows: 'Der Bescheid liegt da.' }) }))
		expect(manifest).toMatchObject({ title: 'Netzwerk Auenbrück', counts: { rooms: 1, versions: 1, pictures: 1 } })
		expect(Object.keys(unzipSync(made()))).toHaveLength(5)
	})

	for (const [name, file, refused] of hostile) {
		test(`[WFILE3] ${name} is refused: ${refused}`, async () => {
			await expect(open(file())).rejects.toMatchObject({ id: refused })
		})
	}

	test('[WFILE4] what unpacks to a thousand times its size costs no more than it says', async () => {
		const file = made({ room: zeros(40) })
		expect(file.length).toBeLessThan(200_000)
		const before = process.memoryUsage().arrayBuffers
		await expect(open(file)).rejects.toMatchObject({ id: 'fileTooLarge' })
		expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(8 * 1024 * 1024)
	})

	test('[WFILE3] cut off anywhere, a file is refused in words and nothing breaks', async () => {
		const file = made()
		for (let length = 0; length < file.length; length += Math.max(1, file.length >> 6)) {
			await expect(open(file.subarray(0, length)), `${length} bytes`).rejects.toMatchObject({
				id: expect.stringMatching(/^file(Foreign|Damaged|TooLarge)$/),
			})
		}
	})
})
