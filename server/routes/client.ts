import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { extname, join, sep } from 'node:path'
import { serveStatic } from '@hono/node-server/serve-static'
import type { MiddlewareHandler } from 'hono'
import { Refusal } from '../../shared/protocol/refusals.ts'
import type { AppEnv } from './deps.ts'
import { isCompressedForm } from './precompress.ts'

/**
 * Hands out the client that was built into `folder`; undefined if it is not built. What there is, is read once: no path from
 * outside ever reaches the disk. Compressed forms lie beside the files, made by the build.
 */
export function serveClient(folder: string): MiddlewareHandler<AppEnv> | undefined {
	const etags = new Map(listing(folder).map((name) => [name, etagOf(readFileSync(join(folder, name)))]))
	if (!etags.has('/index.html')) return undefined
	const file = serveStatic({ root: folder, precompressed: true })
	const page = serveStatic({ root: folder, path: 'index.html', precompressed: true })

	return async function client(c, next) {
		const { path } = c.req
		const isFile = etags.has(path)
		// A name with an ending that is not there is a file of an older build. Every other address belongs to one of the pages:
		// the client's own routes decide which.
		if (!isFile && extname(path) !== '') throw new Refusal('notFound')
		const etag = etags.get(isFile ? path : '/index.html') ?? ''

		c.header('ETag', etag)
		c.header('Cache-Control', path.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache')
		// Asked here and not of the answer: a file that is opened and not sent would stay open.
		const isKnown = c.req.header('if-none-match') === etag
		const answer = isKnown ? c.body(null, 304) : await (isFile ? file : page)(c, next)
		// The library says it only of compressed forms.
		answer?.headers.set('Vary', 'Accept-Encoding')
		return answer
	}
}

/** Paths as a browser asks for them. */
function listing(folder: string): string[] {
	try {
		const entries = readdirSync(folder, { recursive: true, withFileTypes: true })
		const files = entries.filter((entry) => entry.isFile() && !isCompressedForm(entry.name))
		return files.map((file) => join(file.parentPath, file.name).slice(folder.length).split(sep).join('/'))
	} catch {
		return []
	}
}

/** Weak, since the compressed forms share it. */
const etagOf = (bytes: Buffer) => `W/"${createHash('sha256').update(bytes).digest('base64url').slice(0, 22)}"`
