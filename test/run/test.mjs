// `npm test`: everything from a fresh clone to real browsers. Stops at the first stage that is red; the last line says
// how many tests passed and failed.
import { isNodeNewEnough, nodeTooOld } from '../../server/start/nodeVersion.mjs'

if (isNodeNewEnough(process.versions.node)) {
	Promise.all([import('../../server/start/prepare.mjs'), import('./runAll.mjs'), import('./stages.mjs')]).then(
		([{ root }, { runAll }, { everything }]) => runAll(everything(root)),
	)
} else {
	console.error(nodeTooOld(process.versions.node))
	process.exitCode = 1
}
