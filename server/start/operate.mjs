// `npm run verify` and the other commands for operators: installs and builds what is missing, then becomes the command.
import { isNodeNewEnough, nodeTooOld } from './nodeVersion.mjs'

if (isNodeNewEnough(process.versions.node)) {
	import('./prepare.mjs').then(({ operate }) => operate())
} else {
	console.error(nodeTooOld(process.versions.node))
	process.exitCode = 3
}
