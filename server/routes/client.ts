import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { extname, join, sep } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import { getMimeType } from 'hono/utils/mime'
import { Refusal } from '../../shared/protocol/refusals.ts'
import type { AppContext, Handler } from './deps.ts'

type Encoding = 'br' | 'gzip' | 'identity'

const compress: Record<Exclude<Encoding, 'identity'>, (bytes: Buffer) => Promise<Buffer>> = {
	br: (bytes) =>
		promisify(brotliCompress)(bytes, {
			params: { [constants.BROTLI_PARAM_QUALITY]: 9, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length },
		}),
	gzip: (bytes) => promisify(gzip)(bytes, { level: 9 }),
}

/** The built client: a closed list of files, read once, so that no path from outside ever reaches the disk. */
export interface ClientFiles {
	has(path: string): boolean
	/** `encoding` falls back to identity for files that compression does not make smaller. */
	read(path: string, encoding: Encoding): Promise<{ bytes: Buffer; encoding: Encoding; type: string; etag: string }>
}

/** Opens the client in `folder`, or undefined if it is not built. Compressed forms are made on first demand and kept. */
export function openClientFiles(folder: string): ClientFiles | undefined {
	const names = listing(folder)
	if (!names.includes('/index.html')) return undefined
	const etags = new Map(names.map((name) => [name, etagOf(readFileSync(join(folder, name)))]))
	const compressed = new Map<string, Promise<Buffer>>()

	return {
		has: (path) => etags.has(path),
		async read(path, wanted) {
			const etag = etags.get(path)
			if (etag === undefined) throw new Refusal('notFound')
			const type = getMimeType(path) ?? 'application/octet-stream'
			const encoding = compressible.has(extname(path)) ? wanted : 'identity'
			const load = () => readFile(join(folder, path))
			if (encoding === 'identity') return { bytes: await load(), encoding, type, etag }
			const key = `${encoding} ${path}`
			const form = compressed.get(key) ?? load().then(compress[encoding])
			compressed.set(key, form)
			form.catch(() => compressed.delete(key))
			return { bytes: await form, encoding, type, etag }
		},
	}
}

/** Every address that is no file of the client belongs to one of its pages: the client's own routes decide which. */
export function clientFile(files: ClientFiles | undefined): Handler {
	return async (c) => {
		const { path } = c.req
		const isFile = files?.has(path) === true && path !== '/index.html'
		// A name with an ending that is not there is a file of an older build, not a page.
		if (!files || (!isFile && extname(path) !== '' && path !== '/index.html')) throw new Refusal('notFound')
		const { bytes, encoding, type, etag } = await files.read(isFile ? path : '/index.html', acceptedBy(c))

		c.header('ETag', etag)
		c.header('Vary', 'Accept-Encoding')
		c.header('Cache-Control', path.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache')
		if (c.req.header('if-none-match') === etag) return c.body(null, 304)
		if (encoding !== 'identity') c.header('Content-Encoding', encoding)
		return c.body(new Uint8Array(bytes), 200, { 'Content-Type': type })
	}
}

const compressible = new Set(['.html', '.js', '.css', '.json', '.svg', '.txt', '.webmanifest', '.md'])

function acceptedBy(c: AppContext): Encoding {
	const accepted = c.req.header('accept-encoding') ?? ''
	if (/\bbr\b(?!;q=0(\.0+)?(,|$))/.test(accepted)) return 'br'
	return /\bgzip\b(?!;q=0(\.0+)?(,|$))/.test(accepted) ? 'gzip' : 'identity'
}

/** Paths as a browser asks for them. */
function listing(folder: string): string[] {
	try {
		const entries = readdirSync(folder, { recursive: true, withFileTypes: true })
		const files = entries.filter((entry) => entry.isFile())
		return files.map((file) => join(file.parentPath, file.name).slice(folder.length).split(sep).join('/'))
	} catch {
		return []
	}
}

/** Weak, since the compressed forms share it. */
const etagOf = (bytes: Buffer) => `W/"${createHash('sha256').update(bytes).digest('base64url').slice(0, 22)}"`
