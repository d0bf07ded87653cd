import { expect, test } from 'vitest'
import { Ledger } from '../../../server/relay/connections/ledger.ts'

test('[SAVE1] frames are saved in order, each as far as the journal has come', () => {
	const ledger = new Ledger()
	ledger.done(1)
	ledger.done(1)
	ledger.done(4)
	ledger.flushed(0)
	expect(ledger.tell()).toBeUndefined()
	ledger.flushed(3)
	expect(ledger.tell()).toBe(2)
	expect(ledger.tell()).toBeUndefined()
	ledger.flushed(4)
	expect(ledger.tell()).toBe(3)
})

test('[GAP1] nothing from a held frame on is saved before a complete answer covers it', () => {
	const ledger = new Ledger()
	ledger.done(1)
	ledger.hold()
	ledger.done(2)
	ledger.done(3)
	ledger.flushed(3)
	expect(ledger.tell()).toBe(1)
	ledger.cover(5)
	ledger.flushed(4)
	expect(ledger.tell()).toBeUndefined()
	ledger.flushed(5)
	expect(ledger.tell()).toBe(5)
})
