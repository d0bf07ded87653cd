import { listSetApart } from '../../shared/access/index.ts'
import type { Random } from '../../shared/lib/random.ts'
import { mainRooms, type RoomName } from '../../shared/links/rooms.ts'
import { Refusal } from '../../shared/protocol/refusals.ts'
import type { WorkshopFileForm } from '../../shared/protocol/workshopFile.ts'
import { allSmallGroups } from '../../shared/smallGroups/index.ts'
import { bundled } from '../../shared/updates/bundle.ts'
import { movedDesk } from '../../shared/workshopFile/index.ts'
import type { Directory, Workshop } from '../links/directory.ts'
import type { Pictures } from '../pictures/index.ts'
import type { Relay } from '../relay/index.ts'
import type { RoleCards } from '../roleCards/roleCards.ts'
import type { Versions } from '../versions/index.ts'
import { largeDocuments, nextTurn } from '../worker/largeDocuments.ts'
import type { Worker } from '../worker/worker.ts'
import { ArchiveWriter, digestOf } from './archive.ts'
import { type Manifest, manifestOf, partNames, type RoomPart, type VersionPart } from './manifest.ts'

export interface WritingOptions {
	relay: Pick<Relay, 'content' | 'read'>
	directory: Pick<Directory, 'workshop'>
	versions: Pick<Versions, 'all' | 'updates'>
	pictures: Pick<Pictures, 'names' | 'read'>
	roleCards: Pick<RoleCards, 'all'>
	worker: Worker
	now: () => number
	/** cryptographic chance: ids of documents that are written anew are made of it */
	random: Random
	/** Tells the operator's log. */
	report: (event: string, details: object) => void
}

/** A document as it goes into a file. */
interface Room {
	readonly room: RoomName
	readonly epoch: number
	/** Yjs update, V1 */
	readonly update: Uint8Array<ArrayBuffer>
}

/** An update that says nothing has this length: two counts that are zero. */
const emptyUpdate = 2

/** Writes workshops into files, while people work in them. */
export class FileWriting {
	readonly #options: WritingOptions

	constructor(options: WritingOptions) {
		this.#options = options
	}

	/**
	 * A workshop as a file, piece by piece: its documents as they are at this moment, then, as they are when it is their turn, its
	 * earlier versions and its pictures. Resolves when everything is there that may be refused.
	 *
	 * @throws `notFound`; `notAllowed` in a rehearsal; what entering the rooms would be refused with
	 */
	async write(workshop: string, form: WorkshopFileForm): Promise<AsyncGenerator<Uint8Array>> {
		const known = await this.#options.directory.workshop(workshop)
		if (!known) throw new Refusal('notFound', 'no such workshop')
		if (known.rehearsal) throw new Refusal('notAllowed', 'a rehearsal is no workshop to be taken along')
		const rooms: Room[] = []
		for (const room of await this.#rooms(workshop)) {
			const written = await this.#room(workshop, room)
			if (written.update.length > emptyUpdate) rooms.push(written)
		}
		return this.#pieces(known, form, rooms)
	}

	/** The rooms a workshop has, or has had. */
	async #rooms(workshop: string): Promise<RoomName[]> {
		const { relay } = this.#options
		const apart = async (room: RoomName) =>
			(await relay.read({ workshop, room }, listSetApart)).map((each) => each.room)
		const groups = await relay.read({ workshop, room: mainRooms.stage }, allSmallGroups)
		const { boards, stage, results, desk } = mainRooms
		return [
			desk,
			stage,
			results,
			boards,
			...(await apart(desk)),
			...(await apart(stage)),
			...groups.map(({ room }) => room),
		]
	}

	async #room(workshop: string, room: RoomName): Promise<Room> {
		const { relay, worker, random } = this.#options
		if (room === mainRooms.desk) {
			const update = await relay.read({ workshop, room }, (desk) => movedDesk(desk, random))
			return { room, epoch: 0, update: new Uint8Array(update) }
		}
		const { updates, epoch } = await relay.content({ workshop, room })
		const { whole } = await largeDocuments(worker, workshop, nextTurn).encode({ updates })
		return { room, epoch, update: new Uint8Array(whole) }
	}

	async *#pieces(known: Workshop, form: WorkshopFileForm, rooms: readonly Room[]): AsyncGenerator<Uint8Array> {
		const { id: workshop, title, locale, created } = known
		const { versions, pictures, roleCards, now, report } = this.#options
		const archive = new ArchiveWriter()
		const roomParts: RoomPart[] = []
		const versionParts: VersionPart[] = []
		const pictureParts: Manifest['pictures'] = []
		/** What is damaged, or went meanwhile, costs itself alone. */
		const orMissing = async <Answer>(what: object, read: Promise<Answer>): Promise<Answer | undefined> =>
			read.catch((err: unknown) => {
				report('leftOutOfFile', { workshop, ...what, err })
				return undefined
			})

		for (const { room, epoch, update } of rooms) {
			yield* await archive.add(partNames.room(room), update)
			roomParts.push({ room, epoch, bytes: update.length, sha256: digestOf(update) })
		}
		for (const version of await versions.all(workshop)) {
			const { id, room, people: _people, bytes: _onDisk, ...said } = version
			const updates = await orMissing({ version: id }, versions.updates(workshop, id))
			if (!updates) continue
			const bundle = bundled(updates)
			yield* await archive.add(partNames.version(id), bundle)
			versionParts.push({ id, room, ...said, bytes: bundle.length, sha256: digestOf(bundle) })
		}
		for (const name of await pictures.names(workshop)) {
			const picture = await orMissing({ picture: name }, pictures.read(workshop, name))
			if (!picture) continue
			yield* await archive.add(partNames.picture(name), new Uint8Array(picture.bytes), { isPacked: true })
			pictureParts.push({ name, bytes: picture.bytes.length })
		}
		const cards = Buffer.from(JSON.stringify(await roleCards.all(workshop)))
		yield* await archive.add(partNames.roleCards, new Uint8Array(cards))
		const manifest = manifestOf({
			...{ form, title, locale, founded: created, created: now() },
			...{ rooms: roomParts, versions: versionParts, pictures: pictureParts },
			roleCards: { bytes: cards.length, sha256: digestOf(cards) },
		})
		yield* await archive.add(partNames.manifest, new Uint8Array(Buffer.from(JSON.stringify(manifest, undefined, '\t'))))
		yield* archive.end()
	}
}
