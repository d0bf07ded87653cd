import { readdir, readFile, writeFile } from 'node:fs/promises'
import { extname, join } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'

const compressible = new Set(['.html', '.js', '.css', '.json', '.svg', '.txt', '.webmanifest', '.md'])

/** What `serveStatic` looks for beside a file, by its ending. */
const forms: Record<string, (bytes: Buffer) => Promise<Buffer>> = {
	'.br': (bytes) =>
		promisify(brotliCompress)(bytes, {
			params: { [constants.BROTLI_PARAM_QUALITY]: 10, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length },
		}),
	'.gz': (bytes) => promisify(gzip)(bytes, { level: 9 }),
}

export const isCompressedForm = (name: string) => extname(name) in forms

/** Part of the build: writes the compressed forms of the client in `folder` beside its files, where they are smaller. */
export async function precompress(folder: string): Promise<void> {
	const entries = await readdir(folder, { recursive: true, withFileTypes: true })
	for (const entry of entries) {
		if (!entry.isFile() || !compressible.has(extname(entry.name))) continue
		const path = join(entry.parentPath, entry.name)
		const bytes = await readFile(path)
		for (const [ending, compress] of Object.entries(forms)) {
			const form = await compress(bytes)
			if (form.length < bytes.length) await writeFile(path + ending, form)
		}
	}
}
