import * as Y from 'yjs'
import { listSetApart } from '../../shared/access/index.ts'
import type { Clock } from '../../shared/lib/clock.ts'
import type { Random } from '../../shared/lib/random.ts'
import { mainRooms, type RoomName } from '../../shared/links/rooms.ts'
import { Refusal } from '../../shared/protocol/refusals.ts'
import { rehearsedDesk, rehearsedStage } from '../../shared/rehearsal/copy.ts'
import { rehearsalTitle } from '../../shared/rehearsal/title.ts'
import type { Deletion } from '../deletion/deletion.ts'
import type { Directory, Workshop } from '../links/directory.ts'
import { issueLink } from '../links/links.ts'
import { newHandle } from '../links/secrets.ts'
import { createLimiter } from '../rates/limiter.ts'
import { within } from '../rates/tokenBucket.ts'
import type { Relay } from '../relay/index.ts'
import type { RoleCards } from '../roleCards/roleCards.ts'

const hour = 3_600_000

/** Bounds of rehearsals: each is a workshop of its own, with all its documents. Times in milliseconds. */
export const rehearsalLimits = {
	/** from the evening before to the next morning */
	lasts: 14 * hour,
	/** on one server at a time */
	atOnce: 8,
	/** of one workshop within an hour: what is deleted is overwritten at the next start, and that takes its time */
	perHour: 12,
	/** what could not be deleted is tried again after so long */
	retry: 60_000,
} as const

/** A rehearsal that is under way. */
export interface Rehearsal {
	/** id of the workshop that it is */
	readonly id: string
	/** id of the one it is a copy of */
	readonly of: string
	readonly began: number
	readonly ends: number
}

interface RehearsalsOptions {
	relay: Pick<Relay, 'read' | 'seed'>
	directory: Pick<Directory, 'addWorkshop' | 'linksOf' | 'passing' | 'workshop'>
	deletion: Pick<Deletion, 'delete'>
	roleCards: Pick<RoleCards, 'copyTo'>
	clock: Clock
	random: Random
	/** Tells the operator's log. */
	report: (event: string, details: object) => void
}

/**
 * Rehearsals ("Probelauf"): copies of workshops that are workshops themselves, with other ids, documents, links and sessions, so that
 * nothing done in one can reach the other. One that has no links was not completed, and goes at the next start (decision 092).
 */
export class Rehearsals {
	readonly #options: RehearsalsOptions
	/** by the workshop they are copies of; in it from the moment one is begun */
	readonly #running = new Map<string, Rehearsal>()
	/** the copying that is under way, by the same */
	readonly #making = new Map<string, Promise<unknown>>()
	/** by the rehearsal: calls off what waits for its end */
	readonly #waiting = new Map<string, () => void>()
	readonly #beginnings: ReturnType<typeof createLimiter>

	constructor(options: RehearsalsOptions) {
		this.#options = options
		this.#beginnings = createLimiter({ clock: options.clock, ...within(hour, rehearsalLimits.perHour) })
	}

	/** After a start: goes on with those that were under way, and deletes what an earlier server left half done or past its time. */
	async resume(): Promise<void> {
		const { directory, clock } = this.#options
		for (const { id, created, rehearsal } of await directory.passing()) {
			if (!rehearsal) continue
			const { of, ends } = rehearsal
			const isWhole = (await directory.linksOf(id)).length > 0 && (await directory.workshop(of)) !== undefined
			const known: Rehearsal = { id, of, began: created, ends }
			if (!isWhole || ends <= clock.now() || this.#running.has(of)) await this.#delete(known)
			else {
				this.#running.set(of, known)
				this.#endInTime(known)
			}
		}
	}

	/** The one of this workshop that people can be in. */
	of(workshop: string): Rehearsal | undefined {
		return this.#making.has(workshop) ? undefined : this.#running.get(workshop)
	}

	/** The workshop that this one is a rehearsal of; undefined if it is none. */
	originalOf(workshop: string): string | undefined {
		return [...this.#running.values()].find(({ id }) => id === workshop)?.of
	}

	/**
	 * Makes a copy of the workshop as it is now; resolves when people can come in, by these links and their secrets.
	 *
	 * @throws `rehearsalRuns` if there is one, `rehearsalsFull`, `tooMany`; `notAllowed` in a rehearsal; `storageAway`. Nothing is left then.
	 */
	async begin(original: string) {
		const { directory, clock } = this.#options
		const workshop = await directory.workshop(original)
		if (!workshop) throw new Refusal('notFound', 'no such workshop')
		if (workshop.rehearsal) throw new Refusal('notAllowed', 'a rehearsal is not rehearsed')
		if (this.#running.has(original)) throw new Refusal('rehearsalRuns')
		if (this.#running.size >= rehearsalLimits.atOnce) throw new Refusal('rehearsalsFull')
		this.#beginnings.take(original)
		const began = clock.now()
		const rehearsal: Rehearsal = { id: newHandle(), of: original, began, ends: began + rehearsalLimits.lasts }
		this.#running.set(original, rehearsal)
		const making = this.#make(rehearsal, workshop)
		this.#making.set(original, making)
		try {
			const links = await making
			this.#endInTime(rehearsal)
			return { rehearsal, links }
		} catch (reason) {
			await this.#delete(rehearsal)
			throw reason
		} finally {
			this.#making.delete(original)
		}
	}

	/** Deletes the rehearsal of a workshop, or the one that this workshop is; does nothing if there is none. */
	async end(workshop: string): Promise<void> {
		await this.#making.get(workshop)?.catch(() => {})
		const rehearsal = this.#running.get(workshop) ?? this.#running.get(this.originalOf(workshop) ?? '')
		if (rehearsal) await this.#delete(rehearsal)
	}

	/** Ends nothing any more; the next server will. */
	close(): void {
		for (const cancel of this.#waiting.values()) cancel()
	}

	/** The row without links first: whatever breaks off, the next start finds it and deletes what has been copied until then. */
	async #make({ id, of, began, ends }: Rehearsal, { title, locale }: Workshop) {
		const { directory, relay, roleCards, random } = this.#options
		const row: Workshop = { id, title: rehearsalTitle(title, locale), locale, created: began, rehearsal: { of, ends } }
		await directory.addWorkshop(row, [])
		const copy = async (room: RoomName, content: (doc: Y.Doc) => Uint8Array) => {
			const update = await relay.read({ workshop: of, room }, content)
			if (update.length > emptyUpdate) await relay.seed({ workshop: id, room }, update)
		}
		const apart = async (room: RoomName) => await relay.read({ workshop: of, room }, listSetApart)
		const rooms = [...(await apart(mainRooms.desk)), ...(await apart(mainRooms.stage))].map(({ room }) => room)
		for (const room of [...rooms, mainRooms.boards, mainRooms.results]) await copy(room, Y.encodeStateAsUpdate)
		await copy(mainRooms.desk, (desk) => rehearsedDesk(desk, random))
		await copy(mainRooms.stage, (stage) => rehearsedStage(stage, { title: row.title, ends }, random))
		await roleCards.copyTo(of, id)
		const link = (role: 'moderator' | 'participant' | 'reader') => issueLink({ workshop: id, role }, began)
		const links = { moderator: link('moderator'), participant: link('participant'), reader: link('reader') }
		await directory.addWorkshop(row, [links.moderator.link, links.participant.link, links.reader.link])
		return links
	}

	#endInTime(rehearsal: Rehearsal): void {
		this.#after(rehearsal, Math.max(0, rehearsal.ends - this.#options.clock.now()))
	}

	#after(rehearsal: Rehearsal, ms: number): void {
		this.#waiting.get(rehearsal.id)?.()
		this.#waiting.set(
			rehearsal.id,
			this.#options.clock.after(ms, () => void this.#delete(rehearsal)),
		)
	}

	/** Never rejects: what cannot be deleted now stays listed, and is tried again. */
	async #delete(rehearsal: Rehearsal): Promise<void> {
		const { deletion, report } = this.#options
		try {
			await deletion.delete(rehearsal.id)
		} catch (err) {
			report('rehearsalNotDeleted', { workshop: rehearsal.id, err })
			this.#after(rehearsal, rehearsalLimits.retry)
			return
		}
		this.#waiting.get(rehearsal.id)?.()
		this.#waiting.delete(rehearsal.id)
		if (this.#running.get(rehearsal.of) === rehearsal) this.#running.delete(rehearsal.of)
	}
}

/** An update that says nothing has this length: two counts that are zero. */
const emptyUpdate = 2
