import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import type { LoadedFiles } from '../../../client/serviceWorker/serviceWorker.ts'

/** One build of the product: the HTML that names its first files, and the parts that come later. */
interface Build {
	html: string
	files: string[]
}

const build = (mark: string, ...late: string[]): Build => ({
	html: `<script type="module" src="/assets/runtime-samesame.js"></script><script type="module" src="/assets/first-${mark}.js"></script>
		<link rel="stylesheet" href="/assets/first-${mark}.css">`,
	files: [
		`/assets/first-${mark}.js`,
		'/assets/runtime-samesame.js',
		`/assets/first-${mark}.css`,
		...late.map((part) => `/assets/${part}-${mark}.js`),
	],
})
const monday = build('mmmmmmmm', 'Board', 'Phone')
const tuesday = build('dddddddd', 'Board', 'Phone', 'Print')
const wednesday = build('wwwwwwww', 'Board')
const entryOf = ({ files: [entry = ''] }: Build) => entry

/** What the server has; away if undefined. */
let serves: Build | undefined
/** What it answers instead. */
let instead: ((path: string) => Promise<Response> | undefined) | undefined
let asked: string[]
let storage: Map<string, Map<string, Response>>

const pathOf = (request: string | { url: string }) =>
	new URL(typeof request === 'string' ? request : request.url, 'http://hall').pathname

async function fetchFromServer(request: string | { url: string }): Promise<Response> {
	const path = pathOf(request)
	asked.push(path)
	const other = instead?.(path)
	if (other) return other
	if (!serves) throw new TypeError('Failed to fetch')
	if (path === '/.vite/manifest.json') {
		return Response.json(Object.fromEntries(serves.files.map((file) => [file, { file: file.slice(1) }])))
	}
	if (path.startsWith('/assets/')) {
		return serves.files.includes(path) ? new Response(`content of ${path}`) : new Response('', { status: 404 })
	}
	return new Response(serves.html, { headers: { 'content-type': 'text/html' } })
}

function cacheNamed(name: string) {
	const kept = storage.get(name) ?? new Map<string, Response>()
	storage.set(name, kept)
	return {
		match: async (request: string | { url: string }) => kept.get(pathOf(request))?.clone(),
		keys: async () => [...kept.keys()].map((path) => ({ url: `http://hall${path}` })),
		put: async (path: string, answer: Response) => void kept.set(path, answer),
		async add(path: string) {
			const answer = await fetchFromServer(path)
			if (!answer.ok) throw new TypeError('not ok')
			kept.set(path, answer)
		},
	}
}

const heard = new Map<string, (event: unknown) => void>()

beforeAll(async () => {
	vi.stubGlobal('self', {
		addEventListener: (type: string, listener: (event: unknown) => void) => heard.set(type, listener),
		skipWaiting: async () => {},
		location: new URL('http://hall/serviceWorker.js'),
	})
	vi.stubGlobal('fetch', fetchFromServer)
	vi.stubGlobal('caches', {
		open: async (name: string) => cacheNamed(name),
		keys: async () => [...storage.keys()],
		delete: async (name: string) => storage.delete(name),
		async match(request: { url: string }) {
			for (const kept of storage.values()) if (kept.has(pathOf(request))) return kept.get(pathOf(request))?.clone()
			return undefined
		},
	})
	await import('../../../client/serviceWorker/serviceWorker.ts')
})
afterAll(() => vi.unstubAllGlobals())
beforeEach(() => {
	serves = monday
	instead = undefined
	asked = []
	storage = new Map()
})

/** A page tells what it has loaded. */
async function pageHasLoaded(build: Build, files: readonly string[] = build.files): Promise<void> {
	let done: Promise<unknown> = Promise.resolve()
	const data: LoadedFiles = { build: `/assets/runtime-samesame.js ${entryOf(build)}`, files }
	heard.get('message')?.({ data, waitUntil: (work: Promise<unknown>) => (done = work) })
	await done
}

/** What the worker answers a request with; undefined if it leaves that to the browser. */
function ask(url: string, { method = 'GET', mode = 'navigate' } = {}): Promise<Response> | undefined {
	let answer: Promise<Response> | undefined
	heard.get('fetch')?.({
		request: { url: new URL(url, 'http://hall').href, method, mode },
		respondWith: (given: Promise<Response>) => (answer = given),
	})
	return answer
}
const open = async (path: string) => (await ask(path))?.text()
const load = async (path: string) => (await ask(path, { mode: 'cors' }))?.text()
const keptFiles = () => [...storage].filter(([name]) => name.includes('build')).flatMap(([, kept]) => [...kept.keys()])

describe('a page without a connection', () => {
	test('[OFFLINE1] opens with everything it had loaded, at every address of ours', async () => {
		await pageHasLoaded(monday)
		serves = undefined
		for (const path of ['/', '/w/k3Jx9', '/w/k3Jx9/beamer', '/code']) expect(await open(path)).toBe(monday.html)
		for (const file of monday.files) expect(await load(file)).toBe(`content of ${file}`)
	})

	test('[OFFLINE1] opens when nobody answers, and when a proxy finds nobody behind it', async () => {
		await pageHasLoaded(monday)
		instead = () => Promise.resolve(new Response('Bad Gateway', { status: 502 }))
		expect(await open('/w/k3Jx9')).toBe(monday.html)
		vi.useFakeTimers()
		instead = () => new Promise(() => {})
		const opened = open('/w/k3Jx9')
		await vi.advanceTimersByTimeAsync(5_000)
		vi.useRealTimers()
		expect(await opened).toBe(monday.html)
	})

	test('[OFFLINE1] fails as it always did where nothing was kept', async () => {
		serves = undefined
		await expect(ask('/w/k3Jx9')).rejects.toThrow('Failed to fetch')
	})
})

describe('with a connection', () => {
	test('[OFFLINE2] a page is what the server has now, kept or not', async () => {
		await pageHasLoaded(monday)
		serves = tuesday
		expect(await open('/w/k3Jx9')).toBe(tuesday.html)
	})

	test('[OFFLINE2] what the server says is passed on, refusals too', async () => {
		await pageHasLoaded(monday)
		instead = () => Promise.resolve(new Response('too many', { status: 429 }))
		expect((await ask('/w/k3Jx9'))?.status).toBe(429)
	})

	test('[OFFLINE2] a file that was kept is not asked for again', async () => {
		await pageHasLoaded(monday)
		asked = []
		await load(entryOf(monday))
		expect(asked).toEqual([])
	})
})

describe('what is kept', () => {
	test('[OFFLINE3] is of the program alone: answers of the API, other houses and what is sent never come this way', async () => {
		await pageHasLoaded(monday)
		for (const path of ['/api/outline', '/api/pictures/x', '/sync/x/plenum', '/healthz', '/metrics', '/favicon.svg']) {
			expect(ask(path), path).toBeUndefined()
			expect(ask(path, { mode: 'cors' }), path).toBeUndefined()
		}
		expect(ask('/w/k3Jx9', { method: 'POST' })).toBeUndefined()
		expect(ask('https://elsewhere.example/assets/x.js', { mode: 'cors' })).toBeUndefined()
		await open('/w/k3Jx9')
		const all = [...storage.values()].flatMap((kept) => [...kept.keys()])
		expect(all.sort()).toEqual(['/', ...monday.files].sort())
	})

	test('[OFFLINE4] takes the place of an older build only with all that was there of that', async () => {
		await pageHasLoaded(monday)
		serves = tuesday
		await pageHasLoaded(tuesday, [])
		expect(keptFiles()).toEqual(expect.arrayContaining(['/assets/Board-dddddddd.js', '/assets/Phone-dddddddd.js']))
		expect(keptFiles()).not.toContain('/assets/Print-dddddddd.js')
		serves = undefined
		expect(await open('/')).toBe(tuesday.html)
	})

	test('[OFFLINE4] leaves the older build as it is while a file that the new one begins with does not come', async () => {
		await pageHasLoaded(monday)
		serves = tuesday
		instead = (path) => (path.endsWith('.css') ? Promise.reject(new TypeError('Failed to fetch')) : undefined)
		await pageHasLoaded(tuesday, []).catch(() => {})
		instead = undefined
		serves = undefined
		expect(await open('/')).toBe(monday.html)
	})

	test('[OFFLINE4] a window that has stood open since an older build keeps its files, and does not bring that build back', async () => {
		await pageHasLoaded(monday)
		serves = tuesday
		await pageHasLoaded(tuesday)
		await pageHasLoaded(monday)
		expect(await load('/assets/Board-mmmmmmmm.js')).toBe('content of /assets/Board-mmmmmmmm.js')
		serves = undefined
		expect(await open('/')).toBe(tuesday.html)
	})

	test('[OFFLINE4] is two builds at most', async () => {
		for (const each of [monday, tuesday, wednesday]) {
			serves = each
			await pageHasLoaded(each)
		}
		expect(keptFiles().some((file) => file.includes('mmmmmmmm'))).toBe(false)
		expect(keptFiles()).toEqual(expect.arrayContaining([entryOf(tuesday), entryOf(wednesday)]))
	})

	test('[OFFLINE4] is never a page that somebody else answers with, as Wi-Fi does that wants a login', async () => {
		instead = (path) => (path === '/' ? Promise.resolve(new Response('<h1>Gäste-WLAN</h1>')) : undefined)
		await pageHasLoaded(monday)
		serves = undefined
		instead = undefined
		await expect(ask('/')).rejects.toThrow('Failed to fetch')
	})
})
