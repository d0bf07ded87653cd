import { describe, expect, it } from 'vitest'
import { seededRandom } from '../../../shared/lib/random.ts'
import {
	isPictureName,
	pictureNamed,
	pictureNameOf,
	pictureSrc,
	readDataUrl,
	readPicture,
} from '../../../shared/pictures/index.ts'
import { dataUrl, jpegFile, pngFile, traces, webpFile } from '../../helpers/pictureFiles.ts'

const files: [string, string, (options: { tells?: boolean; width?: number; height?: number }) => Buffer][] = [
	['a JPEG', 'jpeg', jpegFile],
	['a PNG', 'png', pngFile],
	['a WebP', 'webp', webpFile],
	['a lossless WebP', 'webp', (options) => webpFile({ ...options, lossless: true })],
]

describe.each(files)('%s', (_, kind, file) => {
	it('[PICTURE7] without anything to tell stays as it is', () => {
		const bytes = file({})
		const picture = readPicture(bytes)
		expect(picture).toMatchObject({ type: `image/${kind}`, width: 800, height: 600 })
		expect(bytes.equals(picture?.bytes ?? new Uint8Array())).toBe(true)
		expect(readDataUrl(dataUrl(kind, bytes))).toEqual(picture)
	})

	it('[PICTURE7] loses where and by whom it was taken, and keeps what draws it', () => {
		const told = file({ tells: true })
		for (const trace of traces) expect(told.includes(trace)).toBe(true)
		const picture = readPicture(told)
		expect(picture).toMatchObject({ width: 800, height: 600 })
		const bytes = Buffer.from(picture?.bytes ?? [])
		for (const trace of traces) expect(bytes.includes(trace)).toBe(false)
		expect(bytes.includes('pixel') || (bytes.includes('first') && bytes.includes('second'))).toBe(true)
		expect(readPicture(bytes)).toEqual(picture)
	})

	it('that unfolds to more than a phone can hold, or to nothing, is none', () => {
		expect(readPicture(file({ width: 16_000 }))).toBeUndefined()
		if (kind !== 'webp') expect(readPicture(file({ height: 0 }))).toBeUndefined()
	})

	it('under another name is none', () => {
		for (const other of ['jpeg', 'png', 'webp', 'svg+xml', 'gif'].filter((each) => each !== kind)) {
			expect(readDataUrl(dataUrl(other, file({})))).toBeUndefined()
		}
	})

	it('[PICTURE7] damaged anywhere is none or a bare one, and is read in no time', () => {
		const random = seededRandom(7)
		for (let i = 0; i < 500; i++) {
			const bytes = file({ tells: true })
			const length = random() < 0.5 ? bytes.length : Math.floor(random() * bytes.length)
			for (let n = 0; n < 3; n++) bytes[Math.floor(random() * bytes.length)] = Math.floor(random() * 256)
			const picture = readPicture(bytes.subarray(0, length))
			if (picture) expect(readPicture(picture.bytes)).toEqual(picture)
		}
	})
})

it('what is no picture is none', () => {
	for (const src of [
		'',
		'data:,',
		'data:image/jpeg;base64,',
		'data:image/png;base64,AAAA',
		'https://fremd.example/x.png',
	]) {
		expect(readDataUrl(src)).toBeUndefined()
	}
	for (const bytes of ['', '<svg/>', 'GIF89a', 'RIFF....WEBP']) expect(readPicture(Buffer.from(bytes))).toBeUndefined()
	expect(readDataUrl(`data:image/svg+xml;base64,${btoa('<svg onload="alert(1)"/>')}`)).toBeUndefined()
})

it('[PICTURE7] a JPEG that says two sizes is none', () => {
	const [small, large] = [jpegFile(), jpegFile({ width: 60_000, height: 60_000 })]
	const frame = large.subarray(large.indexOf(Buffer.from([0xff, 0xc2])), large.indexOf(Buffer.from([0xff, 0xc4])))
	const scan = small.indexOf(Buffer.from([0xff, 0xda]))
	expect(readPicture(small)).toBeDefined()
	expect(readPicture(Buffer.concat([small.subarray(0, scan), frame, small.subarray(scan)]))).toBeUndefined()
})

it('[PICTURE1] a picture is called by its bytes, and a document names it and nothing else', () => {
	const name = pictureNameOf(Buffer.from('abc'))
	expect(name).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad')
	expect(pictureNamed(pictureSrc(name))).toBe(name)
	for (const src of [
		undefined,
		null,
		7,
		'',
		name,
		'asset:',
		`asset:${name}x`,
		`asset:../${name}`,
		`ASSET:${name}`,
		`picture:${name}`,
	]) {
		expect(pictureNamed(src)).toBeUndefined()
	}
	for (const no of ['', '..', name.toUpperCase(), `${name.slice(1)}/`, `${name}\n`])
		expect(isPictureName(no)).toBe(false)
})
