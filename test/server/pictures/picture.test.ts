import { describe, expect, it } from 'vitest'
import { readPicture } from '../../../server/pictures/picture.ts'
import { seededRandom } from '../../../shared/lib/random.ts'
import { dataUrl, jpegFile, pngFile, traces, webpFile } from '../../helpers/pictureFiles.ts'

const bytesOf = (src: string | undefined) => Buffer.from(src?.split(',')[1] ?? '', 'base64')

const files: [string, string, (options: { tells?: boolean; width?: number; height?: number }) => Buffer][] = [
	['a JPEG', 'jpeg', jpegFile],
	['a PNG', 'png', pngFile],
	['a WebP', 'webp', webpFile],
	['a lossless WebP', 'webp', (options) => webpFile({ ...options, lossless: true })],
]

describe.each(files)('%s', (_, kind, file) => {
	it('[HAND15] without anything to tell stays as it is', () => {
		const bytes = file({})
		const picture = readPicture(dataUrl(kind, bytes))
		expect(picture).toMatchObject({ width: 800, height: 600 })
		expect(bytesOf(picture?.src).equals(bytes)).toBe(true)
	})

	it('[HAND15] loses where and by whom it was taken, and keeps what draws it', () => {
		const told = file({ tells: true })
		for (const trace of traces) expect(told.includes(trace)).toBe(true)
		const picture = readPicture(dataUrl(kind, told))
		expect(picture).toMatchObject({ width: 800, height: 600 })
		const bytes = bytesOf(picture?.src)
		for (const trace of traces) expect(bytes.includes(trace)).toBe(false)
		expect(bytes.includes('pixel') || (bytes.includes('first') && bytes.includes('second'))).toBe(true)
		expect(readPicture(picture?.src ?? '')).toEqual(picture)
	})

	it('that unfolds to more than a phone can hold, or to nothing, is none', () => {
		expect(readPicture(dataUrl(kind, file({ width: 16_000 })))).toBeUndefined()
		if (kind !== 'webp') expect(readPicture(dataUrl(kind, file({ height: 0 })))).toBeUndefined()
	})

	it('under another name is none', () => {
		for (const other of ['jpeg', 'png', 'webp', 'svg+xml', 'gif'].filter((each) => each !== kind)) {
			expect(readPicture(dataUrl(other, file({})))).toBeUndefined()
		}
	})

	it('[HAND15] damaged anywhere is none or a bare one, and is read in no time', () => {
		const random = seededRandom(7)
		for (let i = 0; i < 500; i++) {
			const bytes = file({ tells: true })
			const length = random() < 0.5 ? bytes.length : Math.floor(random() * bytes.length)
			for (let n = 0; n < 3; n++) bytes[Math.floor(random() * bytes.length)] = Math.floor(random() * 256)
			const picture = readPicture(dataUrl(kind, bytes.subarray(0, length)))
			if (picture) expect(readPicture(picture.src)).toEqual(picture)
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
		expect(readPicture(src)).toBeUndefined()
	}
	expect(readPicture(`data:image/svg+xml;base64,${btoa('<svg onload="alert(1)"/>')}`)).toBeUndefined()
})
