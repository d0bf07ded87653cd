import { listSetApart } from '../../shared/access/index.ts'
import type { Random } from '../../shared/lib/random.ts'
import { mainRooms, type RoomName } from '../../shared/links/rooms.ts'
import { Refusal } from '../../shared/protocol/refusals.ts'
import type { WorkshopFileForm } from '../../shared/protocol/workshopFile.ts'
import { allSmallGroups } from '../../shared/smallGroups/index.ts'
import { bundled } from '../../shared/updates/bundle.ts'
import { type KnownNames, movedDesk, type Replacing, replacing } from '../../shared/workshopFile/index.ts'
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
		if (form === 'whole') return this.#pieces(known, form, rooms)
		const names = await this.#names(workshop, rooms)
		const rewritten: Room[] = []
		for (const each of rooms) {
			const written = await this.#writtenAnew(workshop, each, names, form === 'template')
			if (written.update.length > emptyUpdate) rewritten.push(written)
		}
		return this.#pieces(known, form, rewritten, replacing(names))
	}

	async #names(workshop: string, rooms: readonly Room[]): Promise<KnownNames> {
		const documents = largeDocuments(this.#options.worker, workshop, nextTurn)
		const people: string[] = []
		const organisations: string[] = []
		for (const { room, update } of rooms) {
			const found = await documents.namesIn({ updates: [update], room })
			people.push(...found.people)
			organisations.push(...found.organisations)
		}
		return { people: [...new Set(people)], organisations: [...new Set(organisations)] }
	}

	async #writtenAnew(workshop: string, { room, update }: Room, names: KnownNames, isTemplate: boolean): Promise<Room> {
		const { worker, random } = this.#options
		const given = { updates: [update], room, names, by: random(), isTemplate }
		const written = await largeDocuments(worker, workshop, nextTurn).withoutNames(given)
		return { room, epoch: 0, update: new Uint8Array(written) }
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

	/** @param names writes names out of what lies beside the documents, and leaves earlier versions behind: they would tell them */
	async *#pieces(
		known: Workshop,
		form: WorkshopFileForm,
		rooms: readonly Room[],
		names?: Replacing,
	): AsyncGenerator<Uint8Array> {
		const { id: workshop, locale, created } = known
		const title = names ? names.words(known.title) : known.title
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
		for (const version of names ? [] : await versions.all(workshop)) {
			const { id, room, people: _people, bytes: _onDisk, ...said } = version
			const updates = await orMissing({ version: id }, versions.updates(workshop, id))
			if (!updates) continue
			const bundle = bundled(updates)
			yield* await archive.add(partNames.version(id), bundle)
			versionParts.push({ id, room, ...said, bytes: bundle.length, sha256: digestOf(bundle) })
		}
		const isTemplate = form === 'template'
		for (const name of isTemplate ? [] : await pictures.names(workshop)) {
			const picture = await orMissing({ picture: name }, pictures.read(workshop, name))
			if (!picture) continue
			yield* await archive.add(partNames.picture(name), new Uint8Array(picture.bytes), { isPacked: true })
			pictureParts.push({ name, bytes: picture.bytes.length })
		}
		const sides = (isTemplate ? [] : await roleCards.all(workshop)).map(({ side, ...card }) => {
			const { knows, wants, ifAsked } = side
			const told = names?.words ?? ((words: string) => words)
			return { ...card, side: { knows: told(knows), wants: told(wants), ifAsked: told(ifAsked) } }
		})
		const cards = Buffer.from(JSON.stringify(sides))
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
