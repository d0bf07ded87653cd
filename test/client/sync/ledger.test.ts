import { describe, expect, test } from 'vitest'
import { createLedger } from '../../../client/sync/ledger.ts'

function connectedLedger() {
	const ledger = createLedger()
	ledger.connected()
	ledger.frameSent(true)
	ledger.saved(1)
	return ledger
}

describe('the ledger of unsaved changes', () => {
	test('a change stays unsaved until the relay has its frame on disk', () => {
		const ledger = connectedLedger()
		ledger.frameSent(false)
		ledger.changed(true)
		expect([ledger.unsaved, ledger.settled]).toEqual([1, false])
		ledger.saved(1)
		expect(ledger.unsaved).toBe(1)
		ledger.saved(2)
		expect([ledger.unsaved, ledger.settled]).toEqual([0, true])
	})

	test('several changes are counted one by one and confirmed in order', () => {
		const ledger = connectedLedger()
		for (let i = 0; i < 3; i++) {
			ledger.frameSent(false)
			ledger.changed(true)
		}
		ledger.saved(3)
		expect(ledger.unsaved).toBe(1)
	})

	test('what was sent but not confirmed before the connection broke counts as unsaved again', () => {
		const ledger = connectedLedger()
		ledger.frameSent(false)
		ledger.changed(true)
		ledger.connected()
		expect(ledger.unsaved).toBe(1)
		ledger.saved(0)
		expect(ledger.unsaved).toBe(1)
		ledger.frameSent(true)
		ledger.saved(1)
		expect([ledger.unsaved, ledger.settled]).toEqual([0, true])
	})

	test('changes made offline are carried by the answer to the relay', () => {
		const ledger = createLedger()
		ledger.changed(false)
		ledger.changed(false)
		ledger.connected()
		expect([ledger.unsaved, ledger.settled]).toEqual([2, false])
		ledger.frameSent(true)
		ledger.saved(1)
		expect(ledger.settled).toBe(true)
	})

	test('a device that never answered the relay is not settled, for it may hold changes of an earlier visit', () => {
		const ledger = createLedger()
		ledger.connected()
		expect([ledger.unsaved, ledger.settled]).toEqual([0, false])
	})

	test('a late report of the broken connection cannot confirm frames of the new one', () => {
		const ledger = connectedLedger()
		ledger.frameSent(false)
		ledger.changed(true)
		ledger.connected()
		ledger.frameSent(true)
		expect(ledger.settled).toBe(false)
	})
})
