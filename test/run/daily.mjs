// `npm run daily`: the random tests of `npm test`, long enough for a night. A failure names the seed that repeats it.
import { root } from '../../server/start/prepare.mjs'
import { runAll } from './runAll.mjs'
import { daily } from './stages.mjs'

const day = 24 * 60 * 60 * 1000

await runAll(daily(root, Math.floor(Date.now() / day)))
