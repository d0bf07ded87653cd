import type { LoadedFiles } from './serviceWorker.ts'

/** From now on this page opens again without a connection, with everything it has loaded until then. */
export async function keepPage(): Promise<void> {
	await navigator.serviceWorker.register('/serviceWorker.js')
	const registration = await navigator.serviceWorker.ready
	const build = Array.from(document.querySelectorAll('script[src]'), (script) => script.getAttribute('src')).join(' ')
	const observer = new PerformanceObserver((loaded) => {
		const files = loaded.getEntries().flatMap(({ name }) => assetAt(name))
		if (files.length > 0) registration.active?.postMessage({ build, files } satisfies LoadedFiles)
	})
	observer.observe({ type: 'resource', buffered: true })
}

function assetAt(address: string): string[] {
	const { origin, pathname } = new URL(address)
	return origin === location.origin && pathname.startsWith('/assets/') ? [pathname] : []
}
