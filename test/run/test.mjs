// `npm test`: everything from a fresh clone to a real browser, in about five minutes. `npm run whole`: with every story in every browser.
// Stops at the first stage that is red; the last line says how many tests passed and failed.
import { isNodeNewEnough, nodeTooOld } from '../../server/start/nodeVersion.mjs'

if (isNodeNewEnough(process.versions.node)) {
	Promise.all([import('../../server/start/prepare.mjs'), import('./runAll.mjs'), import('./stages.mjs')]).then(
		([{ root }, { runAll }, { everyday, whole }]) => runAll(process.argv[2] === 'whole' ? whole(root) : everyday(root)),
	)
} else {
	console.error(nodeTooOld(process.versions.node))
	process.exitCode = 1
}
