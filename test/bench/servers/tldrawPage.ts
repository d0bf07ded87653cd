import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import { extname, join } from 'node:path'
import react from '@vitejs/plugin-react'
import { build } from 'vite'
import type { BoardRecord } from '../../../shared/board/record.ts'

const types: Record<string, string> = {
	'.html': 'text/html; charset=utf-8',
	'.js': 'text/javascript',
	'.css': 'text/css',
	'.json': 'application/json',
	'.svg': 'image/svg+xml',
	'.woff2': 'font/woff2',
}

export interface TldrawPage {
	url: string
	stop(): void
}

/** Builds the page with nothing but tldraw and serves it with these records. */
export async function serveTldraw(root: string, records: readonly BoardRecord[]): Promise<TldrawPage> {
	const outDir = join(root, 'dist', 'bench')
	await build({
		configFile: false,
		root: join(root, 'test', 'bench', 'tldraw'),
		logLevel: 'error',
		plugins: [react()],
		// A page that is only measured need not be told that it is large.
		build: { outDir, emptyOutDir: true, assetsInlineLimit: 0, target: 'es2022', chunkSizeWarningLimit: 4000 },
	})
	const json = JSON.stringify(records)
	const server = createServer(async ({ url = '/' }, response) => {
		const path = url === '/' ? '/index.html' : url
		try {
			const content = path === '/records.json' ? json : await readFile(join(outDir, path))
			response.writeHead(200, { 'Content-Type': types[extname(path)] ?? 'application/octet-stream' }).end(content)
		} catch {
			response.writeHead(404).end()
		}
	})
	await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
	const address = server.address()
	if (address === null || typeof address === 'string') throw new Error('no port could be had')
	return {
		url: `http://127.0.0.1:${address.port}/`,
		stop() {
			server.close()
			server.closeAllConnections()
		},
	}
}
