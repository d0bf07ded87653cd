import type { Clock } from '../../shared/lib/clock.ts'
import { type PictureType, readPicture } from '../../shared/pictures/index.ts'
import type { Server } from '../api/server.ts'
import { createValue, type Value, type WritableValue } from '../sync/value.ts'
import { createFetching } from './fetching.ts'
import type { PictureStore } from './pictureStore.ts'
import type { PreparedPicture } from './prepare.ts'
import { createUploads, type Upload } from './uploads.ts'

/** How it stands with a picture on this device. `absent`: not even the server has it, since it is still on its way there. */
export type PictureState =
	| { readonly is: 'coming' }
	| { readonly is: 'absent' }
	/** `url`: an address that only this page knows */
	| { readonly is: 'here'; readonly url: string }

/** A workshop's pictures on this device: fetched when they are asked for, kept, and handed over when they were made here. */
export interface Pictures {
	/** How it stands with a picture. Does not fetch it. */
	stateOf(name: string): Value<PictureState>
	/** Fetches a picture unless it is here; resolves to its address, or to nothing if it cannot be had just now. */
	fetch(name: string): Promise<string | undefined>
	/** Shows a picture here at once and hands it over as soon as the server can be reached. */
	add(prepared: PreparedPicture): void
	/** What was made here and the server does not have yet, in the order in which it was made; previews are not told of. */
	readonly uploads: Value<readonly Upload[]>
	/** Takes a picture back that is not handed over, and what goes with it. */
	giveUp(name: string): void
	/** Tries now what waits for a connection. */
	hurry(): void
	/** Ends everything; what waits stays on this device. */
	close(): void
	/** Ends everything and lets go of all pictures on this device. */
	forget(): Promise<void>
}

export interface PicturesOptions {
	server: Pick<Server, 'picture' | 'putPicture'>
	/** the session's token of the moment */
	token: () => string
	/** whether this person hands pictures in */
	mayAdd: boolean
	pictureStore: PictureStore
	clock: Clock
	/** makes an address for bytes, and takes it back */
	addresses?: Pick<typeof URL, 'createObjectURL' | 'revokeObjectURL'>
}

export function createPictures({
	server,
	token,
	mayAdd,
	pictureStore,
	clock,
	addresses = URL,
}: PicturesOptions): Pictures {
	const states = new Map<string, WritableValue<PictureState>>()
	const stateOf = (name: string) => {
		const known = states.get(name) ?? createValue<PictureState>({ is: 'coming' })
		states.set(name, known)
		return known
	}
	const show = (name: string, bytes: Uint8Array<ArrayBuffer>, type: PictureType): string => {
		const state = stateOf(name)
		const present = state.get()
		if (present.is === 'here') return present.url
		const url = addresses.createObjectURL(new Blob([bytes], { type }))
		state.set({ is: 'here', url })
		return url
	}
	const addressOf = (name: string) => {
		const state = stateOf(name).get()
		return state.is === 'here' ? state.url : undefined
	}

	const uploads = createUploads({ server, token, pictureStore, clock, mayAdd })
	const fetching = createFetching(clock, async (name) => {
		const kept = await pictureStore.read(name)
		if (kept) {
			show(name, kept.bytes, kept.type)
			return true
		}
		const answer = await server.picture(token(), name)
		if (!answer.ok) {
			if (answer.failure.id === 'notFound') stateOf(name).set({ is: 'absent' })
			return false
		}
		const type = readPicture(answer.value)?.type
		if (!type) return false
		void pictureStore.keep(name, { bytes: answer.value, type })
		show(name, answer.value, type)
		return true
	})
	const hurry = () => {
		uploads.hurry()
		fetching.hurry()
	}
	addEventListener('online', hurry)

	function close(): void {
		removeEventListener('online', hurry)
		uploads.close()
		fetching.close()
		for (const state of states.values()) {
			const present = state.get()
			if (present.is === 'here') addresses.revokeObjectURL(present.url)
		}
		states.clear()
		pictureStore.close()
	}

	return {
		stateOf,
		fetch: async (name) => {
			const here = addressOf(name)
			if (here !== undefined) return here
			await fetching.fetch(name)
			return addressOf(name)
		},
		add({ picture, preview }) {
			for (const { name, bytes, type } of preview ? [preview, picture] : [picture]) show(name, bytes, type)
			uploads.add(picture, preview)
		},
		uploads: uploads.list,
		giveUp: uploads.giveUp,
		hurry,
		close,
		async forget() {
			close()
			await pictureStore.erase()
		},
	}
}
