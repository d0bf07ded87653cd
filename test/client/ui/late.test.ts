import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { late, together } from '../../../client/ui/late.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

/** A server that can be reached or not; whoever asks gets `part`. */
function server() {
	const state = { isThere: false, asked: 0 }
	const load = async () => {
		state.asked++
		if (!state.isThere) throw new TypeError('Failed to fetch')
		return 'part'
	}
	return Object.assign(state, { load })
}

test('[LATE2] what does not arrive is asked for again until it comes', async () => {
	const wlan = server()
	const part = late(wlan.load)
	const arrived = part.fetch()
	await vi.advanceTimersByTimeAsync(100)
	expect([part.get(), part.hasFailed(), wlan.asked]).toEqual([undefined, true, 1])
	await vi.advanceTimersByTimeAsync(3000)
	expect([part.hasFailed(), wlan.asked]).toEqual([true, 2])
	wlan.isThere = true
	await vi.advanceTimersByTimeAsync(3000)
	expect(await arrived).toBe('part')
	expect([part.get(), part.hasFailed(), wlan.asked]).toEqual(['part', false, 3])
})

test('[LATE2] it is asked for once, however many want it, and tells them when it is here', async () => {
	const wlan = server()
	wlan.isThere = true
	const part = late(wlan.load)
	const told = vi.fn()
	part.subscribe(told)
	expect(await Promise.all([part.fetch(), part.fetch()])).toEqual(['part', 'part'])
	expect([wlan.asked, told.mock.calls.length]).toEqual([1, 1])
})

test('[LATE2] several are here when all are', async () => {
	const [here, missing] = [server(), server()]
	here.isThere = true
	const all = together([late(here.load), late(missing.load)])
	void all.fetch()
	await vi.advanceTimersByTimeAsync(100)
	expect([all.get(), all.hasFailed()]).toEqual([undefined, true])
	missing.isThere = true
	await vi.advanceTimersByTimeAsync(3000)
	expect([all.get(), all.hasFailed()]).toEqual([true, false])
})
