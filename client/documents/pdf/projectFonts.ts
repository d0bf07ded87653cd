import italic from '@fontsource/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-400-italic.woff?url'
import regular from '@fontsource/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-400-normal.woff?url'
import boldItalic from '@fontsource/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-700-italic.woff?url'
import bold from '@fontsource/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-700-normal.woff?url'
import extItalic from '@fontsource/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-ext-400-italic.woff?url'
import extRegular from '@fontsource/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-ext-400-normal.woff?url'
import extBoldItalic from '@fontsource/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-ext-700-italic.woff?url'
import extBold from '@fontsource/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-ext-700-normal.woff?url'
import type { FontFiles } from './fontBook.ts'

const addresses = {
	regular: [regular, extRegular],
	bold: [bold, extBold],
	italic: [italic, extItalic],
	boldItalic: [boldItalic, extBoldItalic],
}

/** The typeface of the product from this server; throws if one of its files cannot be had. */
export async function fetchProjectFonts(): Promise<FontFiles> {
	const looks = await Promise.all(
		Object.entries(addresses).map(async ([look, files]) => [look, await Promise.all(files.map(fetchFile))] as const),
	)
	return Object.fromEntries(looks) as unknown as FontFiles
}

async function fetchFile(address: string): Promise<Uint8Array> {
	const answer = await fetch(address)
	if (!answer.ok) throw new Error(`${address}: ${answer.status}`)
	return new Uint8Array(await answer.arrayBuffer())
}
