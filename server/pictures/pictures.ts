import { createHash } from 'node:crypto'
import { type Picture, readPicture } from '../../shared/pictures/index.ts'
import { limits } from '../../shared/protocol/limits.ts'
import { Refusal } from '../../shared/protocol/refusals.ts'
import { noSuchPicture, type PictureStore } from './pictureStore.ts'

/** How much of a workshop's room for pictures is taken. */
interface Taken {
	readonly sizes: Map<string, number>
	bytes: number
}

/** The pictures of all workshops: looked at before they are kept, and kept within bounds. */
export class Pictures {
	readonly #store: PictureStore
	/** of workshops in which something was kept since the start */
	readonly #taken = new Map<string, Promise<Taken>>()

	constructor(store: PictureStore) {
		this.#store = store
	}

	/**
	 * Keeps the picture that a file holds, without anything but what draws it; resolves to its name when it is on disk.
	 *
	 * @param name which it must have; whatever else came in is refused
	 * @throws `malformed` for what is no such picture, `documentFull` if there is no room left, `storageAway`
	 */
	async keep(workshop: string, file: Uint8Array, name?: string): Promise<string> {
		const picture = readPicture(file)
		if (!picture) throw new Refusal('malformed', 'no picture that can be drawn')
		return this.keepBare(workshop, picture, name)
	}

	/** The same for a picture that was read already. */
	async keepBare(workshop: string, { bytes }: Picture, wanted?: string): Promise<string> {
		const name = createHash('sha256').update(bytes).digest('hex')
		if (wanted !== undefined && wanted !== name) throw new Refusal('malformed', 'the picture has another name')
		if (bytes.length > limits.picture) throw new Refusal('tooLarge', `a picture has at most ${limits.picture} bytes`)
		const taken = await this.#takenIn(workshop)
		const isNew = !taken.sizes.has(name)
		if (isNew) {
			if (taken.sizes.size >= limits.picturesCount || taken.bytes + bytes.length > limits.pictures)
				throw new Refusal('documentFull', 'there is no room for more pictures')
			// Before it is written: others hand in meanwhile.
			taken.sizes.set(name, bytes.length)
			taken.bytes += bytes.length
		}
		try {
			await this.#store.keep(workshop, name, bytes)
		} catch (reason) {
			if (isNew) this.#forget(taken, name)
			throw reason
		}
		return name
	}

	/**
	 * Keeps what an older document held itself; resolves when all of it is on disk. It has its bounds already.
	 *
	 * @throws `storageAway`; some of it may then be there
	 */
	async takeOver(workshop: string, pictures: ReadonlyMap<string, Uint8Array>): Promise<void> {
		const taken = await this.#takenIn(workshop)
		for (const [name, bytes] of pictures) {
			await this.#store.keep(workshop, name, bytes)
			if (!taken.sizes.has(name)) taken.bytes += bytes.length
			taken.sizes.set(name, bytes.length)
		}
	}

	/** A picture by its name. Refuses `notFound`, `storageDamaged` or `storageAway`. */
	async read(workshop: string, name: string): Promise<Picture> {
		const picture = readPicture(await this.#store.read(workshop, name))
		if (!picture) throw noSuchPicture()
		return picture
	}

	/** Names of all pictures of a workshop. */
	async names(workshop: string): Promise<string[]> {
		return (await this.#store.list(workshop)).map(({ name }) => name).sort()
	}

	/** The workshops that have pictures. */
	workshops(): Promise<string[]> {
		return this.#store.workshops()
	}

	/** Names of the pictures that nobody handed in or saw in use after this time, milliseconds since 1970. */
	async unusedSince(workshop: string, time: number): Promise<string[]> {
		return (await this.#store.list(workshop)).filter(({ used }) => used < time).map(({ name }) => name)
	}

	/** Notes that these were in use at that time. */
	touch(workshop: string, names: readonly string[], time: number): Promise<void> {
		return this.#store.touch(workshop, names, time)
	}

	/** Removes these; resolves to how many bytes they had. */
	async drop(workshop: string, names: readonly string[]): Promise<number> {
		const taken = await this.#takenIn(workshop)
		const before = taken.bytes
		await this.#store.drop(workshop, names)
		for (const name of names) this.#forget(taken, name)
		return before - taken.bytes
	}

	/** Removes everything of a workshop. Nothing may be kept after it. */
	async erase(workshop: string): Promise<void> {
		this.#taken.delete(workshop)
		await this.#store.erase(workshop)
	}

	#takenIn(workshop: string): Promise<Taken> {
		const known = this.#taken.get(workshop)
		if (known) return known
		const counted = this.#store.list(workshop).then((pictures): Taken => {
			const sizes = new Map(pictures.map(({ name, bytes }) => [name, bytes]))
			return { sizes, bytes: pictures.reduce((sum, { bytes }) => sum + bytes, 0) }
		})
		this.#taken.set(workshop, counted)
		counted.catch(() => this.#taken.delete(workshop))
		return counted
	}

	#forget(taken: Taken, name: string): void {
		taken.bytes -= taken.sizes.get(name) ?? 0
		taken.sizes.delete(name)
	}
}
