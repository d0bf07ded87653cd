// `npm run chaos:<kind>`: builds what is missing, then does harm and looks at what is left; see docs/chaos.md. Node 20
// reads no TypeScript, so vite, which is there anyway, loads it.
import { join } from 'node:path'
import { runnerImport } from 'vite'
import { prepared, root } from '../../server/start/prepare.mjs'

process.chdir(root)
// Every device that is open listens for the end of the process.
process.setMaxListeners(0)
if (await prepared()) {
	const settings = { root, configFile: /** @type {const} */ (false), logLevel: /** @type {const} */ ('warn') }
	const { module } = await runnerImport(join(root, 'test', 'chaos', 'chaos.ts'), settings)
	process.exit(await module.chaos(process.argv.slice(2)))
} else process.exitCode = 1
