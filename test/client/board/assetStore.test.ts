import { expect, test } from 'vitest'
import { assetStoreOf } from '../../../client/board/content/assetStore.ts'
import { noPictures } from '../../../client/pictures/PicturesContext.ts'
import type { PictureState, Pictures } from '../../../client/pictures/pictures.ts'
import { createValue } from '../../../client/sync/value.ts'
import { pictureAsset } from '../../../shared/board/pictureAsset.ts'

const [print, preview] = ['a'.repeat(64), 'b'.repeat(64)]
const photo = { name: print, preview, width: 2560, height: 1920, type: 'image/webp', bytes: 800_000 } as const
const asset = pictureAsset('asset:1', photo, 'Wand')

/** Pictures of which some are here and the others never come; and which of them were asked for. */
function pictures(here: readonly string[]) {
	const asked: string[] = []
	const stateOf = (name: string) =>
		createValue<PictureState>(here.includes(name) ? { is: 'here', url: `blob:${name}` } : { is: 'coming' })
	const fetch = async (name: string) => {
		asked.push(name)
		return here.includes(name) ? `blob:${name}` : undefined
	}
	return { asked, pictures: { ...noPictures, stateOf, fetch } satisfies Pictures }
}

const at = (screenScale: number, more: object = {}) =>
	({
		screenScale,
		steppedScreenScale: screenScale,
		dpr: 1,
		networkEffectiveType: null,
		shouldResolveToOriginal: false,
		...more,
	}) as const

const resolve = (of: Pictures, context: ReturnType<typeof at>, record: object = asset) =>
	assetStoreOf(of).resolve?.(record as never, context)

test('[IMAGE7] a board that is looked at from far fetches previews and nothing else', async () => {
	const { asked, pictures: both } = pictures([print, preview])
	expect(await resolve(both, at(0.15))).toBe(`blob:${preview}`)
	expect(asked).toEqual([preview])
})

test('[IMAGE7] from near the large one is fetched, and the small one is shown until it has come', async () => {
	const { asked, pictures: small } = pictures([preview])
	expect(await resolve(small, at(1))).toBe(`blob:${preview}`)
	expect(asked).toEqual([preview, print])
	expect(await resolve(pictures([print, preview]).pictures, at(1))).toBe(`blob:${print}`)
})

test('[IMAGE7] what is copied or printed is the large one, as long as it can be had', async () => {
	const original = at(0.1, { shouldResolveToOriginal: true })
	expect(await resolve(pictures([print, preview]).pictures, original)).toBe(`blob:${print}`)
	expect(await resolve(pictures([preview]).pictures, original)).toBe(`blob:${preview}`)
	expect(await resolve(pictures([]).pictures, original)).toBeNull()
})

test('[IMAGE7] what lies elsewhere is not fetched, what an older document holds itself is shown', async () => {
	const { asked, pictures: none } = pictures([])
	const lying = (src: string | null) => ({ ...asset, props: { ...asset.props, src } })
	for (const src of ['https://fremd.example/spur.png', 'asset:../links', 'blob:x', null]) {
		expect(await resolve(none, at(1), lying(src))).toBeNull()
	}
	expect(asked).toEqual([])
	expect(await resolve(none, at(1), lying('data:image/png;base64,AAAA'))).toBe('data:image/png;base64,AAAA')
})
