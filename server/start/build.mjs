import { join } from 'node:path'
import { hashOf, isStamped, stamp, unstamp } from './stamp.mjs'
import { Hindrance, run, say } from './step.mjs'

/** Everything the built product depends on; `server/start` itself is never built. */
const sources = ['client', 'server', 'shared', 'package-lock.json', 'vite.config.ts', 'tsconfig.json']

/**
 * Builds client and server into `dist`, unless exactly these sources were built last.
 * @param {string} root
 * @returns {Promise<void>}
 * @throws {Hindrance}
 */
export async function ensureBuilt(root) {
	const file = join(root, 'dist', '.built')
	const wanted = hashOf(root, sources, (path) => !path.startsWith('server/start/') && !path.endsWith('.md'))
	if (isStamped(file, wanted)) return

	say('Netzwerkstatt wird gebaut …', 'Building …')
	unstamp(file)
	const vite = join(root, 'node_modules', 'vite', 'bin', 'vite.js')
	const { ok, output } = await run(process.execPath, [vite, 'build', '--app', '--logLevel', 'warn'], {
		cwd: root,
		env: { ...process.env, NODE_ENV: 'production' },
	})
	if (!ok) throw new Hindrance('Der Bau ist gescheitert.', 'The build failed.', output)
	stamp(file, wanted)
}
