import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import type { FontFiles } from '../../../client/documents/pdf/fontBook.ts'

const folder = resolve(
	import.meta.dirname,
	'../../../node_modules/@fontsource/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-',
)
const look = (weight: number, style: string) =>
	['latin', 'latin-ext'].map((part) => new Uint8Array(readFileSync(`${folder}${part}-${weight}-${style}.woff`)))

/** The typeface of the product, as pages load it. */
export const projectFonts: FontFiles = {
	regular: look(400, 'normal'),
	bold: look(700, 'normal'),
	italic: look(400, 'italic'),
	boldItalic: look(700, 'italic'),
}
