import type { TLAsset, TLAssetContext, TLAssetStore } from 'tldraw'
import { picturesOf } from '../../../shared/board/pictureAsset.ts'
import { previewSide } from '../../pictures/accepted.ts'
import type { Pictures } from '../../pictures/pictures.ts'

/** A preview is drawn at so many times its size at most: beyond that one sees it. */
const mostEnlarged = 1.25

/** For tldraw: where the pictures on a board come from. What lies on other hosts is never fetched. */
export function assetStoreOf(pictures: Pictures): TLAssetStore {
	const first = async (...names: string[]) => {
		for (const name of names) {
			const address = await pictures.fetch(name)
			if (address !== undefined) return address
		}
		return null
	}
	const isHere = (name: string) => pictures.stateOf(name).get().is === 'here'
	return {
		upload() {
			throw new Error('Files become pictures before they come onto a board')
		},
		async resolve(asset, context) {
			const { src } = asset.props
			// Older documents hold their pictures themselves.
			if (src?.startsWith('data:image/')) return src
			const { print, preview } = picturesOf({ ...asset })
			if (print === undefined) return null
			if (preview === undefined) return first(print)
			if (!wantsPrint(asset, context)) return first(preview, print)
			if (context.shouldResolveToOriginal || isHere(print)) return first(print, preview)
			// Until the large one has come the small one is shown; its place on the board asks again then.
			const small = first(preview, print)
			void pictures.fetch(print)
			return small
		},
	}
}

function wantsPrint({ props }: TLAsset, { shouldResolveToOriginal, screenScale, dpr }: TLAssetContext): boolean {
	if (shouldResolveToOriginal || !('w' in props)) return true
	return Math.max(props.w, props.h) * screenScale * dpr > previewSide * mostEnlarged
}
