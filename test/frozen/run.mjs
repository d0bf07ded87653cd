// `npm run freeze -- <name>`: keeps a data folder of the product as built as a fixture; see test/fixtures/folders.
import { join } from 'node:path'
import { runnerImport } from 'vite'
import { prepared, root } from '../../server/start/prepare.mjs'

process.chdir(root)
const [name] = process.argv.slice(2)
if (!name) {
	console.error('npm run freeze -- <name>')
	process.exitCode = 1
} else if (await prepared()) {
	const settings = { root, configFile: /** @type {const} */ (false), logLevel: /** @type {const} */ ('warn') }
	const { module } = await runnerImport(join(root, 'test', 'frozen', 'freeze.ts'), settings)
	await module.freezeToday(name)
	process.exit(0)
} else process.exitCode = 1
