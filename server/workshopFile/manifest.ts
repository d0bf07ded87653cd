import { z } from 'zod'
import { isRoomName, mainRooms, type RoomName } from '../../shared/links/rooms.ts'
import { plenumFormat } from '../../shared/migrations/format.ts'
import { isPictureName } from '../../shared/pictures/index.ts'
import { limits } from '../../shared/protocol/limits.ts'
import { Refusal } from '../../shared/protocol/refusals.ts'
import { workshopFileForms } from '../../shared/protocol/workshopFile.ts'

/*
 * What a workshop file says of itself, and how its parts are called: docs/workshop-file.md tells it for people.
 */

const KiB = 1024
const MiB = 1024 * KiB

/** Raised when files are written that an earlier program would read wrongly. */
const fileFormat = 1
const product = 'Netzwerkstatt'

/** Bounds of one file, as it says and as it turns out. Sizes in bytes. */
export const fileLimits = {
	/** a document: as large as one may become, and what the server may write above that */
	room: limits.document + 4 * MiB,
	rooms: 400,
	version: 64 * MiB,
	versions: 200,
	roleCards: MiB,
	manifest: 2 * MiB,
	/** unpacked so many times what is packed, and so much more in any case: honest documents come to a tenth */
	ratio: 20,
	slack: 64 * MiB,
} as const

const size = z.number().int().nonnegative()
const time = z.number().nonnegative()
const sha256 = z.string().regex(/^[0-9a-f]{64}$/)
const room = z.custom<RoomName>((name) => typeof name === 'string' && isRoomName(name))
/** A line without signs that are no letters of any writing. */
const words = (most: number) =>
	z
		.string()
		.max(most)
		.refine((text) => !/[\p{Cc}\p{Zl}\p{Zp}\u202a-\u202e\u2066-\u2069]/u.test(text))

const part = { bytes: size, sha256 }

const manifestSchema = z.object({
	product: z.literal(product),
	format: z.literal(fileFormat),
	/** layout of the documents */
	documents: z.number().int().min(1).max(plenumFormat),
	form: z.enum(workshopFileForms),
	title: words(limits.title).refine((title) => title.trim() !== ''),
	locale: z.enum(['de', 'en']),
	/** when the workshop was founded, and when the file was written */
	founded: time,
	created: time,
	counts: z.object({ rooms: size, versions: size, pictures: size }),
	rooms: z.array(z.object({ room, epoch: size.max(1_000_000), ...part })).max(fileLimits.rooms),
	versions: z
		.array(
			z.object({
				id: z.string().regex(/^[0-9A-Za-z_-]{1,64}$/),
				room,
				time,
				reason: z.enum(['interval', 'step', 'stepEnd', 'reveal', 'beforeRemoval', 'beforeRestore', 'byHand']),
				label: z
					.string()
					.max(4 * limits.label)
					.optional(),
				step: size.optional(),
				present: size,
				changes: size,
				epoch: size.max(1_000_000),
				...part,
			}),
		)
		.max(fileLimits.versions),
	pictures: z
		.array(z.object({ name: z.string().refine(isPictureName), bytes: size.max(limits.picture) }))
		.max(limits.picturesCount),
	roleCards: z.object(part).optional(),
})

export type Manifest = z.output<typeof manifestSchema>
export type RoomPart = Manifest['rooms'][number]
export type VersionPart = Manifest['versions'][number]

/** How each part is called within the archive. */
export const partNames = {
	manifest: 'manifest.json',
	roleCards: 'role-cards.json',
	room: (room: RoomName) => `rooms/${room}.yjs`,
	version: (id: string) => `versions/${id}.yjs`,
	picture: (name: string) => `pictures/${name}`,
} as const

/** A part that has to be in the archive: its name, its size unpacked, its digest. */
export interface Part {
	readonly name: string
	readonly bytes: number
	readonly sha256: string
}

export const partOfRoom = ({ room, bytes, sha256 }: RoomPart): Part => ({ name: partNames.room(room), bytes, sha256 })
export const partOfVersion = ({ id, bytes, sha256 }: VersionPart): Part => ({
	name: partNames.version(id),
	bytes,
	sha256,
})
export const partOfPicture = ({ name, bytes }: Manifest['pictures'][number]): Part => ({
	name: partNames.picture(name),
	bytes,
	sha256: name,
})

/** All parts but the manifest itself. */
export function partsOf({ rooms, versions, pictures, roleCards }: Manifest): Part[] {
	return [
		...rooms.map(partOfRoom),
		...versions.map(partOfVersion),
		...pictures.map(partOfPicture),
		...(roleCards ? [{ name: partNames.roleCards, ...roleCards }] : []),
	]
}

/** The manifest of a file that is written now. */
export function manifestOf(said: Omit<Manifest, 'product' | 'format' | 'documents' | 'counts'>): Manifest {
	const { rooms, versions, pictures } = said
	const counts = { rooms: rooms.length, versions: versions.length, pictures: pictures.length }
	return { product, format: fileFormat, documents: plenumFormat, counts, ...said }
}

/**
 * Reads a manifest. Refuses `fileForeign` if it is of another product, `fileNewer` if a later program wrote it, `fileTooLarge`
 * above a bound of sizes, and `fileDamaged` for all else that no program of ours writes.
 */
export function readManifest(text: string): Manifest {
	const said = parsed(text)
	if (said?.product !== product) throw new Refusal('fileForeign', 'a manifest of something else')
	if (isAbove(said.format, fileFormat) || isAbove(said.documents, plenumFormat))
		throw new Refusal('fileNewer', `format ${said.format}, documents ${said.documents}`)
	const read = manifestSchema.safeParse(said)
	if (!read.success) throw new Refusal('fileDamaged', `the manifest: ${read.error.issues[0]?.path.join('.')}`)
	const { rooms, versions, pictures, counts, roleCards } = read.data
	if (counts.rooms !== rooms.length || counts.versions !== versions.length || counts.pictures !== pictures.length)
		throw new Refusal('fileDamaged', 'other counts')
	if (!rooms.some(({ room }) => room === mainRooms.boards)) throw new Refusal('fileDamaged', 'no boards')
	const names = partsOf(read.data).map(({ name }) => name)
	if (new Set(names).size !== names.length) throw new Refusal('fileDamaged', 'a part twice')
	const isLarge =
		rooms.some(({ bytes }) => bytes > fileLimits.room) ||
		versions.some(({ bytes }) => bytes > fileLimits.version) ||
		pictures.reduce((sum, { bytes }) => sum + bytes, 0) > limits.pictures ||
		(roleCards?.bytes ?? 0) > fileLimits.roleCards
	if (isLarge) throw new Refusal('fileTooLarge', 'a part is larger than any may be')
	return read.data
}

const isAbove = (value: unknown, known: number): boolean => typeof value === 'number' && value > known

function parsed(text: string): Record<string, unknown> | undefined {
	try {
		const said: unknown = JSON.parse(text)
		return typeof said === 'object' && said !== null ? (said as Record<string, unknown>) : undefined
	} catch {
		return undefined
	}
}
