import type { HandedInAnswer, PhotoRequest } from '../../../shared/collected/api.ts'
import { assertNever } from '../../../shared/lib/assertNever.ts'
import { failed } from '../../../shared/lib/result.ts'
import type { Answer } from '../../api/call.ts'
import { type Failure, isFinal } from '../../api/failure.ts'
import type { TakingPart } from '../../api/server.ts'
import type { KeptPicture, PictureStore } from '../../pictures/pictureStore.ts'
import type { PreparedPicture } from '../../pictures/prepare.ts'
import type { OutboxItem } from './item.ts'

/** Says to the server what an item wants: that it be kept, or taken back. May be said again. */
export async function deliver(
	server: TakingPart,
	token: string,
	{ id, entry, withdrawn }: OutboxItem,
	photoFiles: PhotoFiles,
): Answer<HandedInAnswer['kept'] | undefined> {
	switch (entry.what) {
		case 'card': {
			const { what: _, round, about: __, ...card } = entry
			if (withdrawn) return without(await server.removeCard(token, round, id))
			const answer = await server.putCard(token, round, id, card)
			return answer.ok ? { ok: true, value: answer.value.kept } : answer
		}
		case 'ballot': {
			const { what: _, round, about: __, ...ballot } = entry
			const answer = await server.putBallot(token, round, ballot)
			return answer.ok ? { ok: true, value: answer.value.kept } : answer
		}
		case 'parked': {
			const { what: _, ...parked } = entry
			return without(await server.park(token, id, parked))
		}
		case 'photo': {
			const handed = await photoFiles.handOver(server, token, entry.photo)
			return without(handed.ok ? await server.putPhoto(token, id, entry.photo) : handed)
		}
		case 'ready':
			return without(await server.signal(token, { ready: entry.since }))
		case 'hand':
			return without(await server.signal(token, { hand: entry.up }))
		default:
			return assertNever(entry)
	}
}

const without = (answer: Awaited<Answer<unknown>>): Awaited<Answer<undefined>> =>
	answer.ok ? { ok: true, value: undefined } : answer

/** What a failure means for what was to be sent. */
type Meaning =
	/** nothing can be sent just now */
	| 'later'
	/** this one cannot be sent just now, others perhaps can */
	| 'thisOneLater'
	/** the server does not know this session any more */
	| 'session'
	/** sending it again would not help */
	| 'never'

export function meaningOf({ id }: Failure): Meaning {
	switch (id) {
		case 'serverAway':
		case 'shuttingDown':
		case 'storageAway':
		case 'tooMany':
			return 'later'
		case 'sessionUnknown':
			return 'session'
		default:
			return isFinal(id) ? 'never' : 'thisOneLater'
	}
}

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
