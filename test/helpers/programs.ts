import { join, resolve } from 'node:path'

/*
 * Small programs that run in processes of their own, so that they can be killed, or end over damage. They are built once
 * before the tests of the server begin: `setup` is called by vitest.
 */

const entries = {
	appender: 'test/server/log/appender.ts',
	filler: 'test/server/log/filler.ts',
	serverReading: 'test/server/operate/serverReading.ts',
	lmdbReader: 'server/operate/lmdbReader.ts',
	worker: 'server/worker/main.ts',
} as const

const root = resolve(import.meta.dirname, '../..')
/** A place from which they find the packages. */
const outDir = join(root, 'dist', 'test-programs')

/** The path of a program as plain JavaScript. */
export const program = (name: keyof typeof entries): string => join(outDir, `${name}.js`)

export async function setup(): Promise<void> {
	// Only here: no test that asks for a path should load all of vite.
	const { build } = await import('vite')
	await build({
		configFile: false,
		root,
		logLevel: 'silent',
		build: { ssr: true, outDir, rolldownOptions: { input: { ...entries } } },
	})
}
