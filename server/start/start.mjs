// `npm start`: installs and builds what is missing, then becomes the server. Imports wait until the Node is known to be
// new enough, so that an old one gets a sentence instead of a syntax error.
import { isNodeNewEnough, nodeTooOld } from './nodeVersion.mjs'

if (isNodeNewEnough(process.versions.node)) {
	import('./prepare.mjs').then(({ start }) => start())
} else {
	console.error(nodeTooOld(process.versions.node))
	process.exitCode = 1
}
