// What browsers load of the built client, as a table; fails where something weighs more than it may.
import { join, resolve } from 'node:path'
import { partsOf } from './parts.mjs'

const parts = partsOf(join(resolve(import.meta.dirname, '..', '..'), 'dist', 'client'))
/** @param {number} bytes */
const kilobytes = (bytes) => (bytes / 1000).toFixed(1).padStart(7)
for (const { what, weight, atMost } of parts) {
	const tooMuch = weight.gzip > atMost * 1000 ? '  too much' : ''
	console.log(`${what.padEnd(46)}${kilobytes(weight.gzip)} KB gzip of ${atMost}, ${weight.files} files${tooMuch}`)
}
if (parts.some(({ weight, atMost }) => weight.gzip > atMost * 1000)) process.exitCode = 1
