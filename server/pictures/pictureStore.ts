import { isPictureName } from '../../shared/pictures/index.ts'
import { Refusal } from '../../shared/protocol/refusals.ts'

/** A picture as it lies in a store: under the SHA-256 of its bytes, in hexadecimal digits. */
export interface StoredPicture {
	readonly name: string
	readonly bytes: number
	/** when it was kept, or last seen in use; milliseconds since 1970 */
	readonly used: number
}

/**
 * The narrow waist below the pictures. It keeps what it is given under the name it is given, once per workshop, and decides
 * nothing. Rejections are `Refusal`s: `storageAway` if the medium cannot be read or written just now; then nothing was kept.
 */
export interface PictureStore {
	/** Resolves when it would survive a power cut. Kept again it counts as used anew. */
	keep(workshop: string, name: string, bytes: Uint8Array): Promise<void>
	/** Refuses `notFound` if there is none of this name, `storageDamaged` if these are not its bytes any more. */
	read(workshop: string, name: string): Promise<Uint8Array>
	/** All pictures of a workshop, in no order. */
	list(workshop: string): Promise<StoredPicture[]>
	/** The workshops that have pictures. */
	workshops(): Promise<string[]>
	/** Notes that these were in use at that moment. */
	touch(workshop: string, names: readonly string[], now: number): Promise<void>
	/** Removes these; names that are gone already are passed over. */
	drop(workshop: string, names: readonly string[]): Promise<void>
	/** Removes everything of a workshop. */
	erase(workshop: string): Promise<void>
}

export const isWorkshopId = (id: string): boolean => /^[0-9A-Za-z_-]{1,64}$/.test(id)

/** Refuses `notFound` for what is no name: nothing else ever becomes part of a path. */
export function checkPlace(workshop: string, name?: string): void {
	if (!isWorkshopId(workshop) || (name !== undefined && !isPictureName(name))) throw noSuchPicture()
}

export const noSuchPicture = () => new Refusal('notFound', 'no such picture')
