import { isObject } from '../../shared/lib/json.ts'
import { readPicture } from '../../shared/pictures/index.ts'
import { readPrivateSide } from '../../shared/playing/index.ts'
import { Refusal } from '../../shared/protocol/refusals.ts'
import { unbundled } from '../../shared/updates/bundle.ts'
import type { StoredSide } from '../roleCards/roleCards.ts'
import { NoDocument } from '../worker/encoded.ts'
import { type Worker, WorkerFailed } from '../worker/worker.ts'
import { digestOf, listArchive, type Source, unpack, unpackPart } from './archive.ts'
import {
	fileLimits,
	type Manifest,
	partNames,
	partOfPicture,
	partOfRoom,
	partOfVersion,
	partsOf,
	type RoomPart,
	readManifest,
	type VersionPart,
} from './manifest.ts'

/** As many structs as a document may have, and what the server may have written above that. */
const mostStructs = 300_000

/** A workshop file that has been looked at whole; its parts are read one by one. All of it refuses `fileDamaged`. */
export interface WorkshopFile {
	readonly manifest: Manifest
	/** A document, as one update (V1). */
	room(part: RoomPart): Promise<Uint8Array>
	/** An earlier version, as the updates (V1) it is kept in. */
	version(part: VersionPart): Promise<Uint8Array[]>
	picture(part: Manifest['pictures'][number]): Promise<Uint8Array>
	roleCards(): Promise<StoredSide[]>
}

/**
 * Opens a workshop file and looks at all of it: at its sizes before anything is unpacked, at every document as at the edits of
 * people, at every picture as at one that is handed in. What costs more than its bytes is done by the worker, where whoever
 * brings it waits for others.
 *
 * @throws `fileForeign`, `fileNewer`, `fileTooLarge` or `fileDamaged`
 */
export async function openWorkshopFile(source: Source, worker: Worker): Promise<WorkshopFile> {
	const entries = await listArchive(source)
	const said = entries.get(partNames.manifest)
	if (!said) throw new Refusal('fileForeign', 'an archive of something else')
	const manifest = readManifest((await unpack(source, said, fileLimits.manifest)).toString())
	// What nobody wrote into the manifest nobody has looked at.
	const known = new Set([partNames.manifest, ...partsOf(manifest).map(({ name }) => name)])
	if (entries.size !== known.size || [...entries.keys()].some((name) => !known.has(name)))
		throw new Refusal('fileDamaged', 'other parts than the manifest says')
	const file: WorkshopFile = {
		manifest,
		room: (part) => unpackPart(source, entries, partOfRoom(part)),
		version: async (part) => updatesIn(await unpackPart(source, entries, partOfVersion(part))),
		picture: (part) => unpackPart(source, entries, partOfPicture(part)),
		async roleCards() {
			const { roleCards } = manifest
			if (!roleCards) return []
			return readRoleCards(await unpackPart(source, entries, { name: partNames.roleCards, ...roleCards }))
		},
	}
	await lookAt(file, worker)
	return file
}

async function lookAt(file: WorkshopFile, worker: Worker): Promise<void> {
	const { rooms, versions, pictures } = file.manifest
	for (const room of rooms) await admit([await file.room(room)], worker)
	for (const version of versions) await admit(await file.version(version), worker)
	for (const picture of pictures) {
		const bare = readPicture(await file.picture(picture))
		if (!bare || digestOf(bare.bytes) !== picture.name) throw new Refusal('fileDamaged', 'a picture that is none')
	}
	await file.roleCards()
}

async function admit(updates: readonly Uint8Array[], worker: Worker): Promise<void> {
	try {
		await worker.run('admit', 'a workshop file', () => ({ updates, mostStructs }))
	} catch (reason) {
		if (!(reason instanceof NoDocument || (reason instanceof WorkerFailed && reason.wasAtIt))) throw reason
		throw new Refusal('fileDamaged', `no document: ${reason.message}`)
	}
}

function updatesIn(bundle: Uint8Array): Uint8Array[] {
	try {
		return unbundled(bundle)
	} catch {
		throw new Refusal('fileDamaged', 'a version that ends too early')
	}
}

/** Ids as they are made, and those of samples. */
const isId = (id: unknown): id is string => typeof id === 'string' && /^[0-9A-Za-z_:.-]{1,100}$/.test(id)

function readRoleCards(bytes: Buffer): StoredSide[] {
	const damaged = () => new Refusal('fileDamaged', 'role cards that are none')
	let cards: unknown
	try {
		cards = JSON.parse(bytes.toString())
	} catch {
		throw damaged()
	}
	if (!Array.isArray(cards)) throw damaged()
	return cards.map((card: unknown) => {
		const side = isObject(card) ? readPrivateSide(card.side) : undefined
		if (!isObject(card) || !isId(card.play) || !isId(card.part) || !side) throw damaged()
		return { play: card.play, part: card.part, side }
	})
}
