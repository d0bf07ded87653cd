import * as Y from 'yjs'
import { isObject } from '../lib/json.ts'
import { pictureNameOf, pictureSrc, readDataUrl } from '../pictures/index.ts'
import type { Migration } from './migration.ts'

/**
 * In the first layout a picture lay in the document itself, as a `data:` URL in the base of its asset. Now it lies beside it,
 * and the asset names it. What is no picture by its bytes stays where it is.
 */
export const picturesOut: Migration = {
	to: 2,
	migrate(doc) {
		const taken = new Map<string, Uint8Array>()
		for (const entry of doc.getMap('records').values()) {
			const base: unknown = entry instanceof Y.Map ? entry.get('b') : undefined
			if (!(entry instanceof Y.Map) || !isObject(base) || base.typeName !== 'asset') continue
			if (isObject(base.props)) {
				const named = takeOut(base.props.src, taken)
				if (named) entry.set('b', { ...base, props: { ...base.props, ...named } })
			}
			// As changed since: tldraw does so when it has pasted something.
			const named = takeOut(entry.get('p.src'), taken)
			for (const [key, value] of Object.entries(named ?? {})) entry.set(`p.${key}`, value)
		}
		return taken
	},
}

/** What its asset says of a picture from now on. */
function takeOut(src: unknown, taken: Map<string, Uint8Array>) {
	const picture = typeof src === 'string' ? readDataUrl(src) : undefined
	if (!picture) return undefined
	const { bytes, type: mimeType } = picture
	const name = pictureNameOf(bytes)
	taken.set(name, bytes)
	return { src: pictureSrc(name), mimeType, fileSize: bytes.length }
}
