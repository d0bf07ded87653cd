/**
 * Lets pages open without a connection: keeps the files of the program that pages have loaded, build by build, and the HTML
 * that names them. With a connection every load is what the server has now. Of workshops it knows nothing: their documents
 * lie in copies of their own, and answers of the API never come this way.
 */

/** TypeScript's own types for this place exclude those of pages. */
interface Scope {
	addEventListener(type: 'install', listener: () => void): void
	addEventListener(type: 'fetch', listener: (event: FetchEvent) => void): void
	addEventListener(type: 'message', listener: (event: MessageEvent<LoadedFiles> & Lasting) => void): void
	skipWaiting(): Promise<void>
	readonly location: Location
}
interface Lasting {
	waitUntil(work: Promise<unknown>): void
}
interface FetchEvent {
	readonly request: Request
	respondWith(answer: Promise<Response>): void
}

/** What a page tells when it has loaded something. */
export interface LoadedFiles {
	/** the paths of the scripts its HTML names: they carry hashes over all others */
	readonly build: string
	/** paths below `/assets/` */
	readonly files: readonly string[]
}

/** Milliseconds that the server has to answer before a page opens as it was kept: on dead Wi-Fi no answer ever comes. */
const patience = 5_000
const home = '/'
const pageCache = 'netzwerkstatt.page'
const buildCaches = 'netzwerkstatt.build:'
const scope = self as unknown as Scope

// It goes by what pages tell it and nothing else, so another one may take its place at any moment.
scope.addEventListener('install', () => void scope.skipWaiting())

scope.addEventListener('fetch', (event) => {
	const { request } = event
	const { origin, pathname } = new URL(request.url)
	if (request.method !== 'GET' || origin !== scope.location.origin) return
	if (pathname.startsWith('/assets/')) event.respondWith(fileFor(request))
	else if (request.mode === 'navigate' && isPage(pathname)) event.respondWith(pageFor(request))
})

scope.addEventListener('message', (event) => event.waitUntil(keep(event.data)))

const isPage = (path: string) => !/^\/(api|sync|healthz|metrics)(\/|$)|\.\w+$/.test(path)

/** Names carry a hash, so whichever build kept it, it is the same file. */
async function fileFor(request: Request): Promise<Response> {
	return (await caches.match(request, { ignoreVary: true })) ?? fetch(request)
}

async function pageFor(request: Request): Promise<Response> {
	const arriving = fetch(request)
	const noAnswer = arriving.catch(() => undefined)
	const answer = await Promise.race([noAnswer, new Promise<undefined>((late) => setTimeout(late, patience))])
	// A proxy that finds no server behind it says so with these.
	if (answer && !(answer.status >= 502 && answer.status <= 504)) return answer
	return (await keptPage()) ?? answer ?? arriving
}

async function keep({ build, files }: LoadedFiles): Promise<void> {
	const cache = await caches.open(buildCaches + build)
	await Promise.allSettled(files.map((file) => add(cache, file)))
	const before = buildOf((await (await keptPage())?.text()) ?? '')
	if (before !== build) await keepPage(build, cache, before)
}

/** In the place of the build before, once everything is here that was there of it. */
async function keepPage(build: string, cache: Cache, before: string): Promise<void> {
	const page = await fetch(home, { cache: 'no-cache' })
	const html = await page.clone().text()
	// The server may have moved on since that page was loaded, and a proxy may answer with a page of its own.
	if (!page.ok || page.redirected || buildOf(html) !== build) return
	await Promise.all(filesNamedIn(html).map((file) => add(cache, file)))
	if (before) await Promise.allSettled((await counterparts(before)).map((file) => add(cache, file)))
	await (await caches.open(pageCache)).put(home, page)
	for (const name of await caches.keys()) {
		// The build before is left to windows that are still open.
		const isOver = name.startsWith(buildCaches) && name !== buildCaches + build && name !== buildCaches + before
		if (isOver) await caches.delete(name)
	}
}

/** The files of the server's build that are called like those kept of an earlier one. */
async function counterparts(before: string): Promise<string[]> {
	const had = new Set((await (await caches.open(buildCaches + before)).keys()).map(({ url }) => nameOf(url)))
	const manifest = await fetch('/.vite/manifest.json', { cache: 'no-cache' })
	if (!manifest.ok) return []
	const parts: Record<string, { file: string; css?: string[]; assets?: string[] }> = await manifest.json()
	const files = Object.values(parts).flatMap(({ file, css = [], assets = [] }) => [file, ...css, ...assets])
	return [...new Set(files)].filter((file) => had.has(nameOf(file))).map((file) => `/${file}`)
}

/** From the browser's own cache, if it is there: these files never change. */
async function add(cache: Cache, file: string): Promise<void> {
	if (!(await cache.match(file))) await cache.add(file)
}

const keptPage = async (): Promise<Response | undefined> => (await caches.open(pageCache)).match(home)
const filesNamedIn = (html: string): string[] => html.match(/\/assets\/[^"'\s]+/g) ?? []
const buildOf = (html: string): string =>
	Array.from(html.matchAll(/<script[^>]+src="([^"]+)"/g), ([, src]) => src).join(' ')
/** Without folder and hash. */
const nameOf = (path: string): string => path.replace(/^.*\//, '').replace(/-[\w-]{8}(\.\w+)$/, '$1')
