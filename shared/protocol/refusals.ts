/**
 * The closed list of everything the server may refuse, known to both sides.
 *
 * `status` answers HTTP, `close` ends a socket. Close codes 4400–4499 tell the stock y-websocket provider to stop,
 * 4500–4599 to try again later. `retry` says whether the same request can succeed without anyone changing anything.
 */
export const refusals = {
	/** the request or frame is not what the wire allows */
	malformed: { status: 400, close: 4400, retry: false },
	/** the session token is missing, unknown or has expired: join again with the link */
	sessionUnknown: { status: 401, close: 4401, retry: false },
	/** the role does not allow this */
	notAllowed: { status: 403, close: 4403, retry: false },
	/** no such workshop, or a secret that does not belong to it: one answer, so that neither can be probed */
	linkUnknown: { status: 404, close: 4404, retry: false },
	/** no such address or room */
	notFound: { status: 404, close: 4405, retry: false },
	/** an edit carries somebody else's authorship */
	forgedAuthor: { status: 403, close: 4409, retry: false },
	/** something on a board is shown on another board, too: it cannot be set apart */
	sharedContent: { status: 409, close: 4420, retry: false },
	/** a rehearsal of this workshop is under way already: there is one at a time */
	rehearsalRuns: { status: 409, close: 4421, retry: false },
	/** as many workshops are being rehearsed as this server carries: later */
	rehearsalsFull: { status: 503, close: 4506, retry: true },
	/** a file that is no workshop file */
	fileForeign: { status: 422, close: 4422, retry: false },
	/** a workshop file that is cut off or was changed: nothing of it was opened */
	fileDamaged: { status: 422, close: 4423, retry: false },
	/** a workshop file that a later version has written */
	fileNewer: { status: 422, close: 4424, retry: false },
	/** a workshop file that is larger than the operator, or this version, takes */
	fileTooLarge: { status: 413, close: 4425, retry: false },
	/** the link was revoked or replaced */
	linkRevoked: { status: 410, close: 4410, retry: false },
	/** the moderation has deleted the workshop, for good: what the device keeps of it goes, too */
	workshopDeleted: { status: 410, close: 4419, retry: false },
	/** the link's date has passed */
	linkExpired: { status: 410, close: 4411, retry: false },
	/** what was promised about names has changed since the person saw it: nothing was kept */
	promiseChanged: { status: 409, close: 4415, retry: false },
	/** the ballot has been counted, or the card laid: nothing can be changed any more */
	roundOver: { status: 409, close: 4416, retry: false },
	/** the document was set back to an earlier version: open the room anew, without what this device holds of it */
	superseded: { status: 409, close: 4417, retry: false },
	/** workshops are founded here only with the operator's key */
	keyNeeded: { status: 403, close: 4418, retry: false },
	/** a frame or body above the limit */
	tooLarge: { status: 413, close: 4413, retry: false },
	/** the document has reached its limit: nothing more can be added to this room */
	documentFull: { status: 413, close: 4414, retry: false },
	/** a client of an older (or newer) version: load the page again */
	outdatedClient: { status: 426, close: 4426, retry: false },
	/** too many requests or wrong codes from this address: wait */
	tooMany: { status: 429, close: 4529, retry: true },
	/** as many people are connected as the operator allows */
	roomFull: { status: 503, close: 4503, retry: true },
	/** a sign of damage was found in what is stored: nothing is served rather than something wrong */
	storageDamaged: { status: 503, close: 4504, retry: true },
	/** the log cannot be read or written just now */
	storageAway: { status: 503, close: 4505, retry: true },
	/** the server is going down for a moment (RFC 6455 "service restart") */
	shuttingDown: { status: 503, close: 1012, retry: true },
	/** something unforeseen; the log line with this id knows more */
	unexpected: { status: 500, close: 4500, retry: true },
} as const satisfies Record<string, { status: number; close: number; retry: boolean }>

export type RefusalId = keyof typeof refusals

/** An expected failure. `message` is for the log and for developers; people read the sentence their client has for `id`. */
export class Refusal extends Error {
	readonly id: RefusalId
	/** when a link was revoked or expired, or a workshop deleted: since when, milliseconds since 1970; or how long to wait, milliseconds */
	readonly details: { since?: number; waitMs?: number }

	constructor(id: RefusalId, message: string = id, details: { since?: number; waitMs?: number } = {}) {
		super(message)
		this.name = 'Refusal'
		this.id = id
		this.details = details
	}
}

const byCloseCode = new Map<number, RefusalId>(
	(Object.keys(refusals) as RefusalId[]).map((id) => [refusals[id].close, id]),
)

/** What a close code means, or undefined for codes that are not ours (1000, 1006, …). */
export function refusalOfCloseCode(code: number): RefusalId | undefined {
	return byCloseCode.get(code)
}
