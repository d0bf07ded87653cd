import { createTurns } from '../../shared/lib/inTurn.ts'
import { mainRooms } from '../../shared/links/rooms.ts'
import { Refusal } from '../../shared/protocol/refusals.ts'
import { bringBack, countEntries, hasBoard, type Wanted } from '../../shared/versions/index.ts'
import type { Relay } from '../relay/index.ts'
import type { Versions } from './versions.ts'

interface RestoringOptions {
	relay: Pick<Relay, 'keep' | 'restore' | 'write'>
	versions: Versions
}

/** Brings earlier versions of a plenum back. What was there until then is always kept first. */
export class Restoring {
	readonly #options: RestoringOptions
	/** One after the other, so that each is what the version before the next shows. */
	readonly #inTurn = createTurns()

	constructor(options: RestoringOptions) {
		this.#options = options
	}

	/**
	 * Sets the whole plenum back as a new epoch, or, if a board or what is missing is wanted, brings that back by ordinary
	 * edits. Resolves when it is on disk, with how many entries came back, changed back or went; for the whole plenum with
	 * how many there are.
	 *
	 * @throws `notFound` for a version that is not there, or a board that was not there then; `storageAway` if what is there
	 * cannot be kept or the rest not be written; `storageDamaged`. Everything then is as it was.
	 */
	restore(workshop: string, id: string, wanted: Wanted): Promise<number> {
		return this.#inTurn(workshop, () => this.#restore(workshop, id, wanted))
	}

	async #restore(workshop: string, id: string, wanted: Wanted): Promise<number> {
		const { relay, versions } = this.#options
		const plenum = { workshop, room: mainRooms.boards } as const
		const then = await versions.read(workshop, id)
		if (wanted.board === undefined && !wanted.missing) {
			// The relay keeps what was there itself, when nobody can write any more.
			await relay.restore(plenum, await versions.kept(workshop, id))
			return countEntries(then)
		}
		if (wanted.board !== undefined && !hasBoard(then, wanted.board)) {
			throw new Refusal('notFound', 'the board was not there then')
		}
		await relay.keep(plenum, 'beforeRestore')
		return relay.write(plenum, (now) => bringBack(now, then, wanted))
	}
}
