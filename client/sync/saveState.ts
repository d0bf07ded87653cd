import type { RefusalId } from '../../shared/protocol/refusals.ts'

/** What the state line says. It must be true: `saved` means flushed to disk on the server. */
export type SaveState =
	/** the room is being opened for the first time */
	| { kind: 'opening' }
	| { kind: 'saved' }
	/** connected, `changes` not yet reported saved (0: an earlier visit's changes are being handed over) */
	| { kind: 'sending'; changes: number }
	/** no connection; everything entered stays on this device */
	| { kind: 'offline'; changes: number }
	/** connected, but the moderation lets nobody else write just now: `changes` of this device wait until it does again */
	| { kind: 'held'; changes: number }
	/** connected, but the server cannot save just now */
	| { kind: 'failing'; changes: number }
	/** a reader: nothing to save */
	| { kind: 'reading' }
	/** the server ended it for a reason and will not take this device back without someone doing something */
	| { kind: 'refused'; refusal: RefusalId; changes: number }

/** Whether leaving the page now could lose or delay something this person entered. */
export function hasUnsavedChanges(state: SaveState): boolean {
	return 'changes' in state && (state.changes > 0 || state.kind === 'sending')
}

/** The worse, the earlier. */
const order: readonly SaveState['kind'][] = [
	'refused',
	'opening',
	'failing',
	'offline',
	'held',
	'sending',
	'saved',
	'reading',
]

/**
 * What holds for several rooms together, of which the first counts most: the worst of all, with all their changes. Of the
 * others only it matters whether something is not saved; that one was ended is told where it is shown.
 */
export function worstOf([first = { kind: 'saved' }, ...others]: readonly SaveState[]): SaveState {
	const unsaved = others.filter((state) => state.kind !== 'refused' && hasUnsavedChanges(state))
	const worst = [first, ...unsaved].reduce((a, b) => (order.indexOf(b.kind) < order.indexOf(a.kind) ? b : a))
	if (!('changes' in worst)) return worst
	return {
		...worst,
		changes: [first, ...unsaved].reduce((sum, state) => sum + ('changes' in state ? state.changes : 0), 0),
	}
}
