import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { picturesOf } from '../../../shared/board/pictureAsset.ts'
import { readRecord, writeNewRecord } from '../../../shared/board/records.ts'
import type { JsonObject } from '../../../shared/lib/json.ts'
import { plenumFormat } from '../../../shared/migrations/format.ts'
import { migrationOf } from '../../../shared/migrations/migrations.ts'
import { pictureNameOf } from '../../../shared/pictures/index.ts'
import { dataUrl, jpegFile, pngFile, traces } from '../../helpers/pictureFiles.ts'

const asset = (id: string, src: string | null, more: JsonObject = {}) => ({
	id: `asset:${id}`,
	typeName: 'asset',
	type: 'image',
	props: {
		name: 'Wand',
		src,
		w: 800,
		h: 600,
		mimeType: 'image/jpeg',
		isAnimated: false,
		fileSize: src?.length ?? 0,
		...more,
	},
	meta: { by: 'Anna' },
})

/** A workshop of the first layout, with these pictures on its boards. */
function older(...assets: ReturnType<typeof asset>[]): Y.Doc {
	const doc = new Y.Doc()
	doc.getMap('meta').set('format', 1)
	doc.transact(() => {
		for (const record of assets) writeNewRecord(doc, record)
	})
	return doc
}

const migrated = (doc: Y.Doc) => doc.transact(() => migrationOf(doc)?.(doc))
const bytes = (doc: Y.Doc) => Y.encodeStateAsUpdate(doc).length

test('[FORMAT4] a picture in a document is taken out with every byte, and named', () => {
	const [wall, logo] = [jpegFile(), pngFile()]
	const doc = older(
		asset('a', dataUrl('jpeg', wall)),
		asset('b', dataUrl('png', logo)),
		asset('c', dataUrl('jpeg', wall)),
	)
	const taken = migrated(doc)
	expect(taken).toEqual(
		new Map([wall, logo].map((file) => [pictureNameOf(new Uint8Array(file)), new Uint8Array(file)])),
	)
	const named = ['a', 'b', 'c'].map((id) => picturesOf({ ...readRecord(doc, `asset:${id}`) }).print)
	expect(named).toEqual([wall, logo, wall].map((file) => pictureNameOf(new Uint8Array(file))))
	expect(readRecord(doc, 'asset:b')).toMatchObject({
		props: { name: 'Wand', w: 800, h: 600, mimeType: 'image/png', fileSize: logo.length },
		meta: { by: 'Anna' },
	})
	expect(doc.getMap('meta').get('format')).toBe(plenumFormat)
})

test('[FORMAT4] of what lay in the document nothing stays in it', () => {
	const photo = (width: number) =>
		dataUrl(
			'jpeg',
			Buffer.concat([jpegFile({ width }).subarray(0, -2), Buffer.alloc(150_000, 7), Buffer.from([0xff, 0xd9])]),
		)
	const doc = older(...Array.from({ length: 40 }, (_, i) => asset(`p${i}`, photo(1600 - i))))
	expect(bytes(doc)).toBeGreaterThan(40 * 200_000)
	expect(migrated(doc)?.size).toBe(40)
	expect(bytes(doc)).toBeLessThan(40 * 500)
})

test('[FORMAT4] a picture that was put in the place of another is taken out, too', () => {
	const doc = older(asset('a', null))
	const entry = doc.getMap<Y.Map<unknown>>('records').get('asset:a')
	entry?.set('p.src', dataUrl('png', pngFile()))
	expect(migrated(doc)?.size).toBe(1)
	expect(picturesOf({ ...readRecord(doc, 'asset:a') }).print).toBe(pictureNameOf(new Uint8Array(pngFile())))
})

test('[FORMAT4] what tells of who took it goes, what is no picture stays, what is damaged harms nothing', () => {
	const strange = [
		'data:image/svg+xml;base64,PHN2Zy8+',
		'data:image/jpeg;base64,AAAA',
		'https://fremd.example/x.png',
		'',
	]
	const doc = older(
		asset('told', dataUrl('jpeg', jpegFile({ tells: true }))),
		...strange.map((src, i) => asset(`${i}`, src)),
	)
	const records = doc.getMap('records')
	doc.transact(() => {
		records.set('asset:number', 7)
		records.set('asset:empty', new Y.Map())
		records.set('asset:odd', new Y.Map([['b', { typeName: 'asset', props: 'none' }]]))
		records.set('shape:card', new Y.Map([['b', { typeName: 'shape', props: { src: dataUrl('jpeg', jpegFile()) } }]]))
	})
	const taken = [...(migrated(doc)?.values() ?? [])]
	expect(taken).toHaveLength(1)
	for (const trace of traces) expect(Buffer.from(taken[0] ?? []).includes(trace)).toBe(false)
	for (const [i, src] of strange.entries())
		expect(JSON.stringify(records.get(`asset:${i}`))).toContain(`"src":"${src}"`)
	expect(JSON.stringify(records.get('shape:card'))).toContain('base64')
})

test('[FORMAT4] who migrates says the same, and a second time there is nothing to do', () => {
	const doc = older(asset('a', dataUrl('jpeg', jpegFile())))
	const other = new Y.Doc()
	Y.applyUpdate(other, Y.encodeStateAsUpdate(doc))
	migrated(doc)
	migrated(other)
	expect(other.getMap('records').toJSON()).toEqual(doc.getMap('records').toJSON())
	expect(migrationOf(doc)).toBeUndefined()
})
