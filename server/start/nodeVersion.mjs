// Runs on whatever Node there is, so only with words that old versions understand.

/** The oldest Node that everything here runs on. */
export const oldestNode = [20, 19]

/**
 * Is this Node (`process.versions.node`, such as "20.19.1") new enough?
 * @param {string} version
 * @returns {boolean}
 */
export function isNodeNewEnough(version) {
	const parts = version.split('.').map(Number)
	const major = parts[0] || 0
	const minor = parts[1] || 0
	return major > 20 || (major === 20 && minor >= 19)
}

/**
 * What to do about an old Node, German first.
 * @param {string} version
 * @returns {string}
 */
export function nodeTooOld(version) {
	const wanted = oldestNode.join('.')
	return (
		`Netzwerkstatt braucht Node ${wanted} oder neuer, hier läuft ${version}. Neu holen: https://nodejs.org/de (Fassung „LTS“).\n` +
		`Netzwerkstatt needs Node ${wanted} or newer, this is ${version}. Get it from https://nodejs.org ("LTS").`
	)
}
