import type { Clock } from '../../shared/lib/clock.ts'
import { saysSame } from '../../shared/lib/keepSame.ts'
import type { RefusalId } from '../../shared/protocol/refusals.ts'
import { createLedger } from './ledger.ts'
import type { SaveState } from './saveState.ts'
import { createValue, type Value } from './value.ts'

/** An unconfirmed change older than this, while connected, counts as trouble on the server. In milliseconds. */
const patience = 10_000

export interface SavingOptions {
	clock: Clock
	/** whether this role ever writes here */
	writes: boolean
	ready: Value<boolean>
	mayWrite: Value<boolean>
	/** Called when everything on this device is saved. */
	settled(): void
}

/** What of this device is saved, as one state of all that bears on it. Call `update` after a change of what it was given. */
export interface Saving {
	readonly state: Value<SaveState>
	readonly isOnline: boolean
	readonly isRefused: boolean
	/** A new connection: frames are counted from zero. */
	connected(): void
	/** This room's connection stands, or that of the one which fetches the next document. */
	online(isOnline: boolean): void
	/** A write frame was handed to the socket; `everything` if it answers the relay's question for all it lacks. */
	frameSent(everything: boolean): void
	/** The document was updated, with so many changes of this device. Call it when the provider has heard of the update. */
	updated(ownChanges: number): void
	/** The relay has this connection's first `frames` write frames on disk. */
	saved(frames: number): void
	/** the server cannot save just now, or can again */
	trouble(troubled: boolean): void
	/** for good */
	refused(reason: RefusalId): void
	update(): void
	end(): void
}

export function createSaving({ clock, writes, ready, mayWrite, settled }: SavingOptions): Saving {
	const ledger = createLedger()
	const state = createValue<SaveState>({ kind: 'opening' }, saysSame)
	let online = false
	let troubled = false
	let overdue = false
	let refusal: RefusalId | undefined
	let cancelPatience: (() => void) | undefined
	/** whether the update that is being told of was handed to the socket in a frame of its own */
	let updateSent = false

	const describe = (): SaveState => {
		const changes = ledger.unsaved
		if (refusal) return { kind: 'refused', refusal, changes }
		if (!ready.get()) return { kind: 'opening' }
		if (!online) return { kind: 'offline', changes }
		if (!writes) return { kind: 'reading' }
		if (troubled) return { kind: 'failing', changes }
		if (ledger.settled) return { kind: 'saved' }
		if (!mayWrite.get()) return { kind: 'held', changes }
		return overdue ? { kind: 'failing', changes } : { kind: 'sending', changes }
	}
	const trustAgain = () => {
		cancelPatience?.()
		cancelPatience = undefined
		overdue = false
	}
	const tell = () => {
		if (ledger.settled || !online || !mayWrite.get()) trustAgain()
		else {
			cancelPatience ??= clock.after(patience, () => {
				overdue = true
				tell()
			})
		}
		state.set(describe())
	}
	const update = () => {
		tell()
		if (ledger.settled && ready.get()) settled()
	}
	return {
		state,
		get isOnline() {
			return online
		},
		get isRefused() {
			return refusal !== undefined
		},
		connected() {
			ledger.connected()
			online = true
			tell()
		},
		online(isOnline) {
			online = isOnline
			if (!isOnline) troubled = false
			tell()
		},
		frameSent(everything) {
			updateSent = !everything
			ledger.frameSent(everything)
			update()
		},
		updated(ownChanges) {
			for (let i = 0; i < ownChanges; i++) ledger.changed(updateSent)
			updateSent = false
			if (ownChanges > 0) update()
		},
		saved(frames) {
			ledger.saved(frames)
			// The wait for the next confirmation begins anew.
			trustAgain()
			update()
		},
		trouble(now) {
			troubled = now
			tell()
		},
		refused(reason) {
			refusal = reason
			tell()
		},
		update,
		end: trustAgain,
	}
}
