import italic from '@fontsource/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-400-italic.woff?url'
import regular from '@fontsource/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-400-normal.woff?url'
import boldItalic from '@fontsource/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-700-italic.woff?url'
import bold from '@fontsource/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-700-normal.woff?url'
import extItalic from '@fontsource/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-ext-400-italic.woff?url'
import extRegular from '@fontsource/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-ext-400-normal.woff?url'
import extBoldItalic from '@fontsource/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-ext-700-italic.woff?url'
import extBold from '@fontsource/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-ext-700-normal.woff?url'
import emoji from '@fontsource/noto-emoji/files/noto-emoji-emoji-400-normal.woff?url'
import emojiBold from '@fontsource/noto-emoji/files/noto-emoji-emoji-700-normal.woff?url'
import cyrillic from '@fontsource/noto-sans/files/noto-sans-cyrillic-400-normal.woff?url'
import cyrillicBold from '@fontsource/noto-sans/files/noto-sans-cyrillic-700-normal.woff?url'
import cyrillicExt from '@fontsource/noto-sans/files/noto-sans-cyrillic-ext-400-normal.woff?url'
import cyrillicExtBold from '@fontsource/noto-sans/files/noto-sans-cyrillic-ext-700-normal.woff?url'
import greek from '@fontsource/noto-sans/files/noto-sans-greek-400-normal.woff?url'
import greekBold from '@fontsource/noto-sans/files/noto-sans-greek-700-normal.woff?url'
import type { FontFiles } from './fontBook.ts'

const addresses: FontAddresses = {
	regular: [regular, extRegular],
	bold: [bold, extBold],
	italic: [italic, extItalic],
	boldItalic: [boldItalic, extBoldItalic],
}
type FontAddresses = Readonly<Record<keyof FontFiles, readonly string[]>>

/** Signs the typeface of the product lacks: files of another one, upright only. */
const further: readonly { signs: RegExp; regular: readonly string[]; bold: readonly string[] }[] = [
	{ signs: /\p{Script=Cyrillic}/u, regular: [cyrillic, cyrillicExt], bold: [cyrillicBold, cyrillicExtBold] },
	{ signs: /\p{Script=Greek}/u, regular: [greek], bold: [greekBold] },
	{ signs: /\p{Extended_Pictographic}/u, regular: [emoji], bold: [emojiBold] },
]

/**
 * The typeface of the product from this server, and for what else is written in `words` (names in Cyrillic or Greek letters, emoji) the files that have
 * it, if any; throws if one of them cannot be had.
 */
export async function fetchProjectFonts(words: string): Promise<FontFiles> {
	const needed = further.filter(({ signs }) => signs.test(words))
	const upright = needed.flatMap((each) => each.regular)
	const heavy = needed.flatMap((each) => each.bold)
	const wanted: FontAddresses = {
		regular: [...addresses.regular, ...upright],
		bold: [...addresses.bold, ...heavy],
		italic: [...addresses.italic, ...upright],
		boldItalic: [...addresses.boldItalic, ...heavy],
	}
	const looks = await Promise.all(
		Object.entries(wanted).map(async ([look, files]) => [look, await Promise.all(files.map(fetchFile))] as const),
	)
	return Object.fromEntries(looks) as unknown as FontFiles
}

async function fetchFile(address: string): Promise<Uint8Array> {
	const answer = await fetch(address)
	if (!answer.ok) throw new Error(`${address}: ${answer.status}`)
	return new Uint8Array(await answer.arrayBuffer())
}
