import * as Y from 'yjs'
import { Refusal } from '../../../shared/protocol/refusals.ts'
import { endOfClientIds } from '../../../shared/protocol/wire.ts'
import type { ScannedStruct } from '../../../shared/updates/scanStructs.ts'
import { ScanError, scanUpdate, type UpdateBounds } from '../../../shared/updates/scanUpdate.ts'
import type { Fresh, Inserted } from '../../worker/entanglement.ts'
import { holdsForbiddenKey, mayHoldForbiddenKey } from '../../worker/forbiddenKeys.ts'
import type { RelayLimits } from '../context/relayLimits.ts'
import { reading } from '../wire/frames.ts'

/** What an update would bring to a document, found out from its bytes, without applying it. */
export interface Inspected {
	/** neither content nor deletions */
	empty: boolean
	/** Yjs clients of which it brings something new */
	fresh: FreshClient[]
	/** how much of it is new: an answer also tells what is known already, such as everything that was ever deleted */
	news: { structs: number; bytes: number; ranges: number }
	/** false if something lies between what is known of a client and what comes */
	contiguous: boolean
	/** names of root types into which it puts something directly */
	roots: ReadonlySet<string>
	/** it puts types into other types */
	nests: boolean
	/** where the first of what is new shall stand: all of it, unless it is more than an update that is safe may bring */
	inserted: Inserted[]
}

export interface FreshClient extends Fresh {
	/** Some of the news is only that something was there: it would stand in the place of somebody's words. */
	isHollow: boolean
}

/**
 * An update describes spans of clocks in a few bytes. A span that claims far more than it carries would make the
 * document deaf to everything a client writes later.
 */
const longestSpan = 100_000
/** Whoever deletes something has it, and so does whoever reads it, or it comes along: more ranges than these about neither are made up. */
const mostUnwritten = 1_000
/** The square of it is above what may be done without a dry run: see `RoomDocument.isSafe`. */
const mostInserted = 1_000

/** How much one edit may ask of whoever looks at it, and how much the answer to our state vector. */
export function boundsOf(limits: RelayLimits): { update: UpdateBounds; missing: UpdateBounds } {
	const { updateClients, updateStructs, updateRanges, missingClients, missingStructs, missingRanges } = limits
	const { values, depth, documentClients } = limits
	return {
		update: {
			clients: updateClients,
			structs: updateStructs,
			ranges: updateRanges,
			deletedClients: updateRanges,
			values,
			depth,
		},
		missing: {
			clients: missingClients,
			structs: missingStructs,
			ranges: missingRanges,
			// Every answer tells of all deletions there ever were, and each page that was loaded is a client.
			deletedClients: documentClients,
			values,
			depth,
		},
	}
}

/** What a document already has. */
export interface Known {
	/** how many clocks of a Yjs client */
	clockOf(client: number): number
	/** whether all of these clocks are deleted */
	isDeleted(client: number, clock: number, length: number): boolean
}

/**
 * Looks at an update before anything is changed by it, within a time that the bounds limit.
 *
 * @throws `tooLarge` above a bound, `malformed` if it cannot be read completely, or breaks a rule that no honest client breaks
 */
export function inspect(update: Uint8Array, document: Known, bounds: UpdateBounds): Inspected {
	const fresh: FreshClient[] = []
	const roots = new Set<string>()
	const span = Math.max(longestSpan, update.length)
	/** where what the update itself brings of a client ends */
	const brought = new Map<number, number>()
	let unwritten = 0
	let contiguous = true
	let nests = false
	const news = { structs: 0, bytes: 0, ranges: 0 }
	let current: number | undefined
	let first = 0
	let known = 0
	let latest: FreshClient | undefined
	const inserted: Inserted[] = []
	const onStruct = (struct: ScannedStruct) => {
		const { client, clock, length, kind, bytes, left, right, parent, key } = struct
		if (client !== current) {
			current = client
			first = clock
			known = document.clockOf(client)
			latest = undefined
		}
		const end = clock + length
		brought.set(client, end)
		if (end - first > span) throw new Refusal('malformed', `a span of ${end - first}`)
		if (kind === 'document') throw new Refusal('malformed', 'a document inside the document')
		if (kind === 'skip' || end <= known) return
		if (client >= endOfClientIds) throw new Refusal('malformed', `news of client ${client}`)
		if (clock > known) contiguous = false
		if (!latest) {
			latest = { client, known, isHollow: false }
			fresh.push(latest)
		}
		news.structs += 1
		news.bytes += bytes
		if (kind === 'gc' || kind === 'deleted') latest.isHollow = true
		if (typeof parent === 'string') roots.add(parent)
		else if (kind === 'type') nests = true
		if (inserted.length < mostInserted) inserted.push({ client, clock, length, left, right, parent, key })
		known = end
	}
	const onDeletion = (client: number, clock: number, length: number) => {
		if (document.isDeleted(client, clock, length)) return
		news.ranges += 1
		if (clock + length <= Math.max(document.clockOf(client), brought.get(client) ?? 0)) return
		unwritten += 1
		if (unwritten > mostUnwritten) throw new Refusal('malformed', `${unwritten} deletions of what nobody wrote`)
	}
	const { empty } = scanning(() => scanUpdate(update, bounds, onStruct, onDeletion))
	if (mayHoldForbiddenKey(update)) refuseForbiddenKeys(update)
	return { empty, fresh, news, contiguous, roots, nests, inserted }
}

/** Does what reads through an update; throws what its author is refused with if it cannot be read, or is above a bound. */
export function scanning<Answer>(scan: () => Answer): Answer {
	try {
		return scan()
	} catch (error) {
		if (error instanceof ScanError) {
			throw new Refusal(error.reason === 'tooMuch' ? 'tooLarge' : 'malformed', error.message)
		}
		throw error
	}
}

function refuseForbiddenKeys(update: Uint8Array): void {
	const { structs } = reading(() => Y.decodeUpdate(update))
	if (structs.some(holdsForbiddenKey)) throw new Refusal('malformed', 'a forbidden key')
}
