import { join } from 'node:path'
import { partsOf } from './parts.mjs'

/**
 * Prints what browsers load of the built client, and gives whether everything keeps within its bounds.
 * @param {string} root
 */
export function printSizes(root) {
	const parts = partsOf(join(root, 'dist', 'client'))
	/** @param {number} bytes */
	const kilobytes = (bytes) => (bytes / 1000).toFixed(1).padStart(7)
	const isTooMuch = parts.map(({ weight, atMost }) => weight.gzip > atMost * 1000)
	for (const [i, { what, weight, atMost }] of parts.entries()) {
		const size = `${what.padEnd(46)}${kilobytes(weight.gzip)} KB gzip of ${atMost}, ${weight.files} files`
		console.log(isTooMuch[i] ? `${size}  too much` : size)
	}
	return !isTooMuch.includes(true)
}
