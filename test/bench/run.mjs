// `npm run bench`: builds what is missing, then runs the benchmark. Node 20 reads no TypeScript, so vite, which is there
// anyway, loads it; what is measured runs in processes of its own, as built.
import { join } from 'node:path'
import { runnerImport } from 'vite'
import { prepared, root } from '../../server/start/prepare.mjs'

process.chdir(root)
if (await prepared()) {
	const settings = { root, configFile: /** @type {const} */ (false), logLevel: /** @type {const} */ ('warn') }
	const { module } = await runnerImport(join(root, 'test', 'bench', 'bench.ts'), settings)
	process.exit(await module.bench(process.argv.slice(2)))
} else process.exitCode = 1
