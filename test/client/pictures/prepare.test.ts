import { afterEach, expect, test, vi } from 'vitest'
import { fitted, preparePicture } from '../../../client/pictures/prepare.ts'
import { jpegFile, pngFile, webpFile } from '../../helpers/pictureFiles.ts'

afterEach(() => {
	vi.unstubAllGlobals()
	vi.restoreAllMocks()
})

test.each([
	[4000, 3000, 1600, { width: 1600, height: 1200 }],
	[3000, 4000, 1600, { width: 1200, height: 1600 }],
	[800, 600, 1600, { width: 800, height: 600 }],
	[10_000, 1, 1600, { width: 1600, height: 1 }],
])('[FORM7] a photo of %i × %i keeps its proportions and grows no larger', (width, height, longest, small) => {
	expect(fitted(width, height, longest)).toEqual(small)
})

test.each([
	['that writes WebP', ['image/webp', 'image/jpeg'], 'image/webp'],
	['that writes none, and PNG instead, as WebKit does', ['image/jpeg'], 'image/jpeg'],
])('[FORM7] a browser %s has its photos on the board', async (_, written, type) => {
	draw(written)
	const prepared = await preparePicture(new Blob([new Uint8Array(jpegFile())], { type: 'image/jpeg' }))
	expect(prepared?.picture.type).toBe(type)
})

/** A canvas that writes these types, and PNG where it is asked for another. */
function draw(written: readonly string[]): void {
	const files: Record<string, () => Buffer> = { 'image/webp': webpFile, 'image/jpeg': jpegFile, 'image/png': pngFile }
	vi.stubGlobal(
		'Image',
		class {
			readonly naturalWidth = 800
			readonly naturalHeight = 600
			decode = async () => {}
		},
	)
	vi.stubGlobal(
		'URL',
		class extends URL {
			static override createObjectURL = () => 'blob:photo'
			static override revokeObjectURL = () => {}
		},
	)
	const context = { fillRect: () => {}, drawImage: () => {} } as unknown as CanvasRenderingContext2D
	vi.spyOn(HTMLCanvasElement.prototype, 'getContext').mockReturnValue(context as never)
	vi.spyOn(HTMLCanvasElement.prototype, 'toBlob').mockImplementation((done, asked = 'image/png') => {
		const type = written.includes(asked) ? asked : 'image/png'
		done(new Blob([new Uint8Array(files[type]?.() ?? [])], { type }))
	})
}
