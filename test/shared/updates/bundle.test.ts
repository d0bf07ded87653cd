import { expect, test } from 'vitest'
import { bundled, unbundled } from '../../../shared/updates/bundle.ts'

test('[VERSION11] updates come out of a bundle as they went in, empty ones and none too', () => {
	const updates = [Uint8Array.of(1, 2, 3), new Uint8Array(), new Uint8Array(70_000).fill(7)]
	expect(unbundled(bundled(updates))).toEqual(updates)
	expect(unbundled(bundled([]))).toEqual([])
})

test('[VERSION11] a bundle that was cut is told from a whole one', () => {
	const whole = bundled([Uint8Array.of(1, 2, 3), Uint8Array.of(4)])
	for (let length = 1; length < whole.length; length++) {
		if (length === 7) continue // the end of the first update
		expect(() => unbundled(whole.subarray(0, length)), `${length} bytes`).toThrow(RangeError)
	}
})
