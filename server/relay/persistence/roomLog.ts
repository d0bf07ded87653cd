import type { Entry, RoomKey, Snapshot, Stored } from '../../log/log.ts'
import type { Context } from '../context/context.ts'
import { Journal, type JournalEvents } from './journal.ts'
import { Snapshots } from './snapshots.ts'

/** What becomes of an open room in the log: records, as its journal brings them there, and now and then a snapshot after them. */
export class RoomLog {
	readonly journal: Journal
	readonly #snapshots: Snapshots

	/** `stored`: what the log has of the room; `draw`: see `Snapshots` */
	constructor(
		key: RoomKey,
		{ snapshot, tail }: Stored,
		context: Context,
		draw: () => Promise<Snapshot>,
		events: JournalEvents,
	) {
		const { log, backlog, report } = context
		const lastSeq = tail.at(-1)?.seq ?? snapshot?.seq ?? 0
		this.journal = new Journal(
			{ log, key, time: context, backlog, lastSeq },
			{
				flushed: () => {
					events.flushed()
					this.#snapshots.afterFlush()
				},
				trouble: (on) => {
					report(on ? 'logAway' : 'logBack', key)
					events.trouble(on)
				},
			},
		)
		const bytes = tail.reduce((sum, { update }) => sum + update.length, 0)
		this.#snapshots = new Snapshots(context, key, { records: tail.length, bytes }, draw)
	}

	/** See `Journal.add`. */
	add(entry: Entry): void {
		this.journal.add(entry)
		this.#snapshots.note(entry.update.length)
	}

	/** Brings everything to disk, and a snapshot after it. False if the log does not take it now. */
	async finish(): Promise<boolean> {
		if (!(await this.journal.onDisk())) return false
		await this.#snapshots.finish()
		return true
	}

	/** Ends the journal, and lets go of what is not in the log. Resolves when nothing more comes there. */
	async drop(): Promise<void> {
		await this.journal.drop()
		await this.#snapshots.settled()
	}
}
