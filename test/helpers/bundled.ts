import { basename, join, resolve } from 'node:path'
import { build } from 'vite'

/** A script as plain JavaScript, at a place from which it finds the packages. */
export async function bundled(name: string, entry: string): Promise<string> {
	const outDir = resolve('node_modules/.cache/netzwerkstatt-test', name)
	await build({ configFile: false, logLevel: 'silent', build: { ssr: resolve(entry), outDir, emptyOutDir: true } })
	return join(outDir, `${basename(entry, '.ts')}.js`)
}
