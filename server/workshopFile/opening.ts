import * as Y from 'yjs'
import type { Clock } from '../../shared/lib/clock.ts'
import { mainRooms, roomNames } from '../../shared/links/rooms.ts'
import { settleRounds } from '../../shared/workshopFile/index.ts'
import type { Deletion } from '../deletion/deletion.ts'
import type { Directory, Workshop } from '../links/directory.ts'
import { issueLink } from '../links/links.ts'
import { newHandle } from '../links/secrets.ts'
import type { Pictures } from '../pictures/index.ts'
import type { Relay } from '../relay/index.ts'
import type { RoleCards } from '../roleCards/roleCards.ts'
import { agreedIn, type RoundStore } from '../rounds/index.ts'
import type { Versions } from '../versions/index.ts'
import type { Worker } from '../worker/worker.ts'
import type { Source } from './archive.ts'
import { openWorkshopFile, type WorkshopFile } from './reading.ts'

export interface OpeningOptions {
	relay: Pick<Relay, 'seed'>
	directory: Pick<Directory, 'addWorkshop' | 'passing'>
	deletion: Pick<Deletion, 'delete'>
	versions: Pick<Versions, 'takeOver'>
	pictures: Pick<Pictures, 'keep'>
	roleCards: Pick<RoleCards, 'takeOver'>
	rounds: Pick<RoundStore, 'takeOver'>
	worker: Worker
	clock: Pick<Clock, 'now'>
	/** Tells the operator's log. */
	report: (event: string, details: object) => void
}

/**
 * Makes workshops of workshop files. A file is looked at whole before any of it is kept; then the workshop is listed as one that is
 * being opened, without links, and gets its links last: whatever breaks off, nobody has seen it, and the next start deletes it.
 */
export class FileOpening {
	readonly #options: OpeningOptions

	constructor(options: OpeningOptions) {
		this.#options = options
	}

	/** After a start: deletes what an earlier server left half opened. */
	async resume(): Promise<void> {
		for (const { id, opening } of await this.#options.directory.passing()) if (opening) await this.#remove(id)
	}

	/**
	 * Makes a new workshop of a file; resolves when people can come in, by these links and their secrets. Nothing is left of it
	 * otherwise.
	 *
	 * @throws `fileForeign`, `fileNewer`, `fileTooLarge`, `fileDamaged`; `storageAway`
	 */
	async open(source: Source) {
		const { directory, clock, worker } = this.#options
		const file = await openWorkshopFile(source, worker)
		const { title, locale } = file.manifest
		const now = clock.now()
		const workshop: Workshop = { id: newHandle(), title, locale, created: now }
		const link = (role: 'moderator' | 'participant' | 'reader') => issueLink({ workshop: workshop.id, role }, now)
		const links = { moderator: link('moderator'), participant: link('participant'), reader: link('reader') }
		try {
			await directory.addWorkshop({ ...workshop, opening: true }, [])
			await this.#keep(workshop.id, file)
			await directory.addWorkshop(workshop, [links.moderator.link, links.participant.link, links.reader.link])
		} catch (reason) {
			await this.#remove(workshop.id)
			throw reason
		}
		return { id: workshop.id, links }
	}

	/** The pictures before the documents that name them, and those that rule others before the others. */
	async #keep(workshop: string, file: WorkshopFile): Promise<void> {
		const { relay, versions, pictures, roleCards, rounds } = this.#options
		const { manifest } = file
		for (const picture of manifest.pictures) await pictures.keep(workshop, await file.picture(picture), picture.name)
		await roleCards.takeOver(workshop, await file.roleCards())
		for (const part of [...manifest.rooms].sort((a, b) => rank(a.room) - rank(b.room))) {
			let update = await file.room(part)
			if (part.room === mainRooms.stage) {
				const stage = new Y.Doc()
				Y.applyUpdate(stage, update)
				for (const { id, round } of settleRounds(stage)) {
					await rounds.takeOver({ workshop, round: id }, agreedIn(round), round)
				}
				update = Y.encodeStateAsUpdate(stage)
				stage.destroy()
			}
			await relay.seed({ workshop, room: part.room }, update, part.epoch)
		}
		for (const part of manifest.versions) {
			const { id, room, bytes: _bytes, sha256: _sha256, label, step, ...rest } = part
			const said = { ...rest, ...(label !== undefined && { label }), ...(step !== undefined && { step }) }
			await versions.takeOver({ workshop, room }, id, { ...said, people: [] }, await file.version(part))
		}
	}

	/** Never rejects: what cannot be deleted now the next start deletes. */
	async #remove(workshop: string): Promise<void> {
		const { deletion, report } = this.#options
		await deletion.delete(workshop).catch((err: unknown) => report('halfOpenedNotDeleted', { workshop, err }))
	}
}

/** Numbered rooms come after those that list them. */
const rank = (room: string): number => {
	const place = ['desk', 'stage', ...roomNames].indexOf(room)
	return place < 0 ? Number.POSITIVE_INFINITY : place
}
