import type * as Y from 'yjs'
import type { RefusalId } from '../../shared/protocol/refusals.ts'
import { type LocalCopy, noLocalCopy } from './localCopy.ts'
import type { OpenRoom } from './openRoom.ts'
import { type Predecessor, type Replacement, takeOver } from './takeOver.ts'
import { createUnsavedChanges } from './unsavedChanges.ts'
import { createValue, type Value } from './value.ts'

/** How often in a row changes are handed in anew, and how often an epoch may be called over without another beginning. */
const mostTries = 3

export interface SuccessionOptions {
	doc: Y.Doc
	openCopy(): LocalCopy
	/** the room whose document this one is to replace */
	before: Predecessor | undefined
}

/** What the room does for its succession. */
export interface SuccessionEvents {
	/** Opens the room that comes in the place of this one. */
	open(before: Predecessor): OpenRoom
	disconnect(): void
	/** Makes a change of what somebody holds in hand. */
	flush(): void
	/** The line of the room that is being opened stands, or does not. */
	online(isOnline: boolean): void
	/** The unsaved changes come into the document, `carried` in one update; the room can be shown now. */
	carryOver(update: Uint8Array, carried: number): void
	giveUp(reason: RefusalId): void
	end(): void
}

/**
 * Which document this room shows, and what comes after it (decision 024). Yjs cannot take anything out of a document: if
 * the server has set it back, or does not take edits under the ids they have, another document replaces it. A new room
 * fetches that; the old one stays on the screen until the unsaved changes are made again in the new one.
 */
export interface Succession {
	readonly successor: Value<OpenRoom | undefined>
	readonly replacement: Value<Replacement | undefined>
	/** The room that fetches the next document, as long as it does. */
	readonly next: OpenRoom | undefined
	/** Resolves to whether there is a copy on this device, when it is in the document. */
	readonly loaded: Promise<boolean>
	/** A change was made here. */
	noteChange(update: Uint8Array): void
	online(isOnline: boolean): void
	epoch(epoch: number): void
	reissue(refused: ReadonlyMap<number, number>): void
	/** The server has ended the epoch: another room asks what comes after it. */
	superseded(): void
	/** What was not saved here is not wanted: another document comes in the place of this one, without it. */
	discarded(): void
	/** The whole of the document has arrived that is to replace that of `before`. */
	arrived(): void
	/** Everything on this device is saved. */
	settled(): void
	end(endCopy: (copy: LocalCopy) => Promise<void>): Promise<void>
}

export function createSuccession({ doc, openCopy, before }: SuccessionOptions, events: SuccessionEvents): Succession {
	const successor = createValue<OpenRoom | undefined>(undefined)
	const replacement = createValue<Replacement | undefined>(undefined)
	let copy = before ? noLocalCopy : openCopy()
	let unsaved = createUnsavedChanges(copy, doc.clientID)
	let epoch: number | undefined
	let isTracked = true
	let refusals = before?.refusals ?? 0
	let endings = 0
	let hasArrived = false
	let stage: 'fetching' | 'moving' | 'there' = before ? 'fetching' : 'there'
	/** what was refused while the changes were on their way */
	let refusedMeanwhile: ReadonlyMap<number, number> | undefined
	let next: OpenRoom | undefined
	let ended = false

	const loaded = copy.loaded.then(({ found, epoch: noted, unsaved: earlier }) => {
		unsaved = createUnsavedChanges(copy, doc.clientID, earlier)
		if (found) epoch = noted ?? 0
		isTracked = !found || noted !== undefined
		return found
	})

	function replace(refused: ReadonlyMap<number, number>, discards = false): void {
		if (stage === 'fetching') before?.again()
		else if (stage === 'moving') refusedMeanwhile = refused
		else if (!next) openNext(refused, discards)
		events.disconnect()
	}

	function openNext(refused: ReadonlyMap<number, number>, discards: boolean): void {
		const opened = events.open({
			doc,
			epoch: epoch ?? 0,
			refused,
			discards,
			copy,
			unsaved,
			isTracked,
			refusals,
			flush: events.flush,
			online: events.online,
			yield: () => successor.set(opened),
			again() {
				void opened.close()
				endings += 1
				if (endings > mostTries) events.giveUp('superseded')
				else if (!ended) openNext(refused, discards)
			},
			end: events.end,
		})
		next = opened
		opened.saving.subscribe(() => {
			const state = opened.saving.get()
			if (next === opened && !successor.get() && state.kind === 'refused') events.giveUp(state.refusal)
		})
	}

	function moveInWhenKnown(): void {
		if (!before || stage !== 'fetching' || !hasArrived || epoch === undefined) return
		void moveIn(before).catch(() => events.giveUp('unexpected'))
	}

	async function moveIn(from: Predecessor): Promise<void> {
		stage = 'moving'
		const { content, isKept } = await takeOver(from, doc, epoch ?? 0)
		from.end()
		if (ended) return
		// What could not be replaced is of the old document, and must not come into this one.
		if (isKept) copy = openCopy()
		else void from.copy.erase()
		unsaved = createUnsavedChanges(copy, doc.clientID, content.unsaved, isKept)
		stage = 'there'
		const { cause, carried, lost } = content
		replacement.set({ cause, carried, lost })
		events.carryOver(content.update, carried)
		if (refusedMeanwhile) replace(refusedMeanwhile)
	}

	return {
		successor,
		replacement,
		get next() {
			return next
		},
		loaded,
		noteChange: (update) => unsaved.note(update),
		online: (isOnline) => before?.online(isOnline),
		epoch(now) {
			if (epoch !== undefined && epoch !== now) replace(new Map())
			else if (epoch === undefined) {
				epoch = now
				copy.belongsTo(now)
				moveInWhenKnown()
			}
		},
		reissue(refused) {
			if (stage !== 'there') return
			refusals += 1
			if (refusals <= mostTries) replace(refused)
			else {
				events.disconnect()
				events.giveUp('forgedAuthor')
			}
		},
		superseded: () => replace(new Map()),
		discarded: () => replace(new Map(), true),
		arrived() {
			hasArrived = true
			moveInWhenKnown()
		},
		settled() {
			if (stage !== 'there') return
			unsaved.settled()
			refusals = 0
			if (!isTracked) copy.belongsTo(epoch ?? 0)
			isTracked = true
		},
		async end(endCopy) {
			ended = true
			if (!successor.get()) await next?.close()
			await endCopy(stage === 'moving' && before ? before.copy : copy)
		},
	}
}
