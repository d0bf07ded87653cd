import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { serveClient } from '../../../server/routes/client.ts'
import { precompress } from '../../../server/routes/precompress.ts'
import { runApp } from '../../helpers/runningApp.ts'

const page = '<!doctype html><title>Netzwerkstatt</title>'
const script = `console.log(${'"moin";'.repeat(500)})`
let folder: string

beforeAll(async () => {
	folder = await mkdtemp(join(tmpdir(), 'netzwerkstatt-client-'))
	await mkdir(join(folder, 'assets'))
	await writeFile(join(folder, 'index.html'), page)
	await writeFile(join(folder, 'assets/index-4f7a.js'), script)
	await writeFile(join(folder, 'assets/font-77ab.woff2'), 'font')
	await writeFile(join(folder, 'favicon.svg'), '<svg/>')
	await writeFile(`${folder}-beside.txt`, 'not for the public')
	await precompress(folder)
})
afterAll(async () => {
	await rm(folder, { recursive: true })
	await rm(`${folder}-beside.txt`)
})

const asking = () => runApp({ client: serveClient(folder) ?? fail() })
const fail = (): never => {
	throw new Error('the client was not found')
}

describe('the client', () => {
	it('answers every page with the one HTML file, which no cache keeps without asking', async () => {
		const { ask } = asking()
		for (const path of ['/', '/index.html', '/w/k3Jx9', '/w/k3Jx9/table', '/beitreten', '/w/Stra%C3%9Fe', '/w//x']) {
			const { status, raw, headers } = await ask('GET', path)
			expect([status, raw], path).toEqual([200, page])
			expect(headers.get('cache-control')).toBe('no-cache')
			expect(headers.get('content-type')).toContain('text/html')
			const again = await ask('GET', path, { headers: { 'if-none-match': headers.get('etag') ?? '' } })
			expect([again.status, again.raw]).toEqual([304, ''])
		}
	})

	it('lets browsers keep what carries a hash in its name for ever', async () => {
		const { headers, raw } = await asking().ask('GET', '/assets/index-4f7a.js')
		expect(raw).toBe(script)
		expect(headers.get('cache-control')).toBe('public, max-age=31536000, immutable')
		expect(headers.get('content-type')).toContain('javascript')
		expect((await asking().ask('GET', '/favicon.svg')).headers.get('cache-control')).toBe('no-cache')
	})

	it('compresses what gains by it, in the form the browser takes', async () => {
		const bytes = async (path: string, accepted: string) => {
			const answer = await asking().ask('GET', path, { headers: { 'accept-encoding': accepted } })
			return { encoding: answer.headers.get('content-encoding'), bytes: answer.bytes }
		}
		const brotli = await bytes('/assets/index-4f7a.js', 'gzip, deflate, br')
		expect(brotli.encoding).toBe('br')
		expect(brotliDecompressSync(brotli.bytes).toString()).toBe(script)
		const gzip = await bytes('/assets/index-4f7a.js', 'gzip, br;q=0')
		expect(gzip.encoding).toBe('gzip')
		expect(gunzipSync(gzip.bytes).toString()).toBe(script)
		const plain = await asking().ask('GET', '/assets/index-4f7a.js')
		expect([plain.headers.get('content-encoding'), plain.headers.get('vary')]).toEqual([null, 'Accept-Encoding'])
		expect((await bytes('/assets/font-77ab.woff2', 'br')).encoding).toBeNull()
	})

	it('gives out nothing but its own files', async () => {
		const { ask } = asking()
		const beside = `/..%2f${folder.split('/').at(-1)}-beside.txt`
		for (const path of [
			beside,
			'/%2e%2e/etc/passwd.txt',
			'/assets/old-1111.js',
			'/assets/index-4f7a.js.br',
			'/.env.local',
			'/assets/..%5c..%5cx.txt',
		]) {
			const { status, raw } = await ask('GET', path)
			expect(status, path).toBe(404)
			expect(raw).not.toContain('not for the public')
		}
	})

	it('is no page for what belongs to programs', async () => {
		const { ask } = asking()
		for (const path of ['/api', '/api/', '/api/nowhere', '/sync/x/plenum']) {
			expect((await ask('GET', path)).body, path).toMatchObject({ error: { id: 'notFound' } })
		}
		expect((await ask('POST', '/w/x')).status).toBe(404)
	})

	it('is simply not there while it is not built', async () => {
		expect(serveClient(join(folder, 'nowhere'))).toBeUndefined()
		expect((await runApp().ask('GET', '/')).body).toMatchObject({ error: { id: 'notFound' } })
	})
})
