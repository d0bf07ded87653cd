import type { Clock } from '../../shared/lib/clock.ts'
import { saysSame } from '../../shared/lib/keepSame.ts'
import type { RefusalId } from '../../shared/protocol/refusals.ts'
import type { Ledger } from './ledger.ts'
import type { SaveState } from './saveState.ts'
import { createValue, type Value } from './value.ts'

/** An unconfirmed change older than this, while connected, counts as trouble on the server. In milliseconds. */
const patience = 10_000

export interface SavingOptions {
	clock: Clock
	ledger: Ledger
	/** whether this role ever writes here */
	writes: boolean
	ready: Value<boolean>
	mayWrite: Value<boolean>
}

/** Makes one state of all that bears on saving. Tell it what happens; call `update` after any other change. */
export interface Saving {
	readonly state: Value<SaveState>
	readonly isConnected: boolean
	readonly isRefused: boolean
	connected(): void
	disconnected(): void
	/** the server cannot save just now, or can again */
	trouble(troubled: boolean): void
	/** The server has saved something: the wait for the next confirmation begins anew. */
	confirmed(): void
	/** for good */
	refused(reason: RefusalId): void
	update(): void
	end(): void
}

export function createSaving({ clock, ledger, writes, ready, mayWrite }: SavingOptions): Saving {
	const state = createValue<SaveState>({ kind: 'opening' }, saysSame)
	let connected = false
	let troubled = false
	let overdue = false
	let refusal: RefusalId | undefined
	let cancelPatience: (() => void) | undefined

	const describe = (): SaveState => {
		const changes = ledger.unsaved
		if (refusal) return { kind: 'refused', refusal, changes }
		if (!ready.get()) return { kind: 'opening' }
		if (!connected) return { kind: 'offline', changes }
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
	const update = () => {
		if (ledger.settled || !connected || !mayWrite.get()) trustAgain()
		else {
			cancelPatience ??= clock.after(patience, () => {
				overdue = true
				update()
			})
		}
		state.set(describe())
	}
	return {
		state,
		get isConnected() {
			return connected
		},
		get isRefused() {
			return refusal !== undefined
		},
		connected() {
			connected = true
			update()
		},
		disconnected() {
			connected = false
			troubled = false
			update()
		},
		trouble(now) {
			troubled = now
			update()
		},
		confirmed() {
			trustAgain()
			update()
		},
		refused(reason) {
			refusal = reason
			update()
		},
		update,
		end: trustAgain,
	}
}
