import type { PhotoRequest } from '../../shared/collected/api.ts'
import { failed } from '../../shared/lib/result.ts'
import type { Answer } from '../api/call.ts'
import type { TakingPart } from '../api/server.ts'
import type { KeptPicture, PictureStore } from '../pictures/pictureStore.ts'
import type { PreparedPicture } from '../pictures/prepare.ts'

/** The pictures of photos that wait to be handed in: too large for where the rest of an outbox lies. */
export interface PhotoFiles {
	/** Whether both would outlast the page. */
	keep(prepared: PreparedPicture): Promise<boolean>
	/** Hands over what a photo names, its small copy first; what is nowhere on this device may be with the server already. */
	handOver(server: Pick<TakingPart, 'putPicture'>, token: string, photo: PhotoRequest): Answer<unknown>
	close(): void
}

export function createPhotoFiles(pictureStore: PictureStore): PhotoFiles {
	const inMemory = new Map<string, KeptPicture>()
	const never = new AbortController().signal
	return {
		async keep({ picture, preview }) {
			const files = preview ? [preview, picture] : [picture]
			for (const { name, bytes, type } of files) inMemory.set(name, { bytes, type })
			const kept = await Promise.all(files.map(({ name, bytes, type }) => pictureStore.keep(name, { bytes, type })))
			return !kept.includes(false)
		},
		async handOver(server, token, { picture, preview }) {
			for (const name of [preview, picture]) {
				const kept = name === undefined ? undefined : (inMemory.get(name) ?? (await pictureStore.read(name)))
				if (name === undefined || !kept) continue
				const answer = await server.putPicture(name, { bytes: kept.bytes, token, told: () => {}, signal: never })
				if (!answer.ok) return failed(answer.failure)
				inMemory.delete(name)
			}
			return { ok: true, value: undefined }
		},
		close: () => pictureStore.close(),
	}
}
