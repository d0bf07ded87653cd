import sans from '@fontsource-variable/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-wght-normal.woff2?url'
import { getAssetUrlsByImport } from '@tldraw/assets/imports.vite'

const own = getAssetUrlsByImport()

/** Everything tldraw loads, from this server; its sans and serif faces are the one face of the house. */
export const assetUrls = {
	...own,
	fonts: {
		...own.fonts,
		...Object.fromEntries(
			['sans', 'serif'].flatMap((family) =>
				['', '_bold', '_italic', '_italic_bold'].map((style) => [`tldraw_${family}${style}`, sans]),
			),
		),
	},
}
