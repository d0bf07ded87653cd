/**
 * The socket's words. 0–3 are the y-websocket protocol as the stock provider speaks it; `saved` and `trouble` go only
 * to sessions that offered the subprotocol `netzwerkstatt.saved`, and so do `epoch`, `reissue` and `braked`.
 */
export const messageType = {
	/** then a sync step: 0 state vector, 1 the missing updates, 2 one update */
	sync: 0,
	awareness: 1,
	/** then 0 and a reason: the relay's word that a write frame was refused and changed nothing */
	denied: 2,
	queryAwareness: 3,
	/** then a varint n: this connection's first n write frames (sync steps 1 and 2) are on disk */
	saved: 64,
	/** then a string: what the room `stage` shows now, as JSON (`Now` of `shared/agenda`); instead of sync messages */
	now: 66,
	/** then 1: the log cannot be written just now; 0: it can again */
	trouble: 65,
	/** then a varint: how often the document was set back to an earlier version; the first frame of a connection */
	epoch: 67,
	/**
	 * then a number of pairs, each a Yjs client id and a clock, all varints: edits of these clients from these clocks on are
	 * not taken from this person under these ids. They are to be handed in anew, under an id of this person's own.
	 */
	reissue: 68,
	/**
	 * then 1: what this person writes here is neither applied nor lost until the moderation has looked at an alarm; 0: they
	 * may write again, and are asked for it; 2: they may, but what was held is not wanted: the device gives it up
	 */
	braked: 69,
} as const

export const syncStep = { stateVector: 0, missing: 1, update: 2 } as const

/** `now`: for phones, which follow the room `stage` without a Yjs document of their own */
export const subprotocol = { base: 'netzwerkstatt', saved: 'netzwerkstatt.saved', now: 'netzwerkstatt.now' } as const

/**
 * The awareness id under which the relay itself speaks: its state is the roster of the room,
 * `{ roster: { [awareness client id]: Presence } }`, the only source of names and roles.
 */
export const rosterClientId = 0

/** The ids that Yjs draws for clients are smaller; others, and those of later epochs, are for the relay to give. */
export const endOfClientIds = 2 ** 32
