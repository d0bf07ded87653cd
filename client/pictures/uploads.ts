import type { Clock } from '../../shared/lib/clock.ts'
import { type Failure, isFinal } from '../api/failure.ts'
import type { Server } from '../api/server.ts'
import { createValue, type Value } from '../sync/value.ts'
import type { KeptPicture, PictureStore } from './pictureStore.ts'
import type { NamedPicture } from './prepare.ts'

/** A picture that was made on this device and that the server does not have yet. */
export interface Upload {
	readonly name: string
	/** `sending`: it goes out, or is next; `waiting` for a connection; `refused` until the person decides */
	readonly is: 'sending' | 'waiting' | 'refused'
	/** how much of it has gone out, from 0 to 1 */
	readonly part: number
	/** whether it would outlast this page */
	readonly isKept: boolean
	readonly failure?: Failure
}

/** What is sent as one: a picture, behind the preview that makes it visible to others soon. */
interface Waiting {
	readonly bytes: Uint8Array<ArrayBuffer>
	readonly isPreview: boolean
	readonly upload: Upload
}

interface UploadsOptions {
	server: Pick<Server, 'putPicture'>
	token: () => string
	pictureStore: PictureStore
	clock: Clock
	/** others only look: what waits on their device belongs to somebody else */
	mayAdd: boolean
}

/** Milliseconds until the next attempt, longer each time. */
const pauseBefore = (attempt: number) => Math.min(30_000, 1_000 * 2 ** attempt)

/** Hands pictures over one after the other, keeps them on the device until then, and goes on after a reload. */
export function createUploads({ server, token, pictureStore, clock, mayAdd }: UploadsOptions) {
	const waiting = new Map<string, Waiting>()
	const list = createValue<readonly Upload[]>([])
	let underWay: { name: string; control: AbortController } | undefined
	let cancelPause = () => {}
	let attempts = 0
	let isClosed = false

	const tell = () => list.set([...waiting.values()].filter(({ isPreview }) => !isPreview).map(({ upload }) => upload))
	function note(name: string, change: Partial<Upload>): void {
		const item = waiting.get(name)
		if (!item) return
		waiting.set(name, { ...item, upload: { ...item.upload, ...change } })
		tell()
	}
	function enter(name: string, { bytes, isPreview }: Pick<KeptPicture, 'bytes' | 'isPreview'>, isKept: boolean): void {
		if (waiting.has(name)) return
		waiting.set(name, {
			bytes,
			isPreview: isPreview ?? false,
			upload: { name, is: 'sending', part: 0, isKept },
		})
		tell()
	}

	/** What is not refused goes out, or waits. */
	function noteOpen(is: 'sending' | 'waiting'): void {
		for (const [name, item] of waiting) {
			if (item.upload.is !== 'refused') waiting.set(name, { ...item, upload: { ...item.upload, is, part: 0 } })
		}
		tell()
	}

	async function sendAll(): Promise<void> {
		cancelPause()
		if (underWay || isClosed || !mayAdd) return
		noteOpen('sending')
		for (let next = nextOne(); next; next = nextOne()) {
			const { name } = next.upload
			const control = new AbortController()
			underWay = { name, control }
			const told = (part: number) => note(name, { part })
			const answer = await server.putPicture(name, { bytes: next.bytes, token: token(), told, signal: control.signal })
			underWay = undefined
			if (isClosed) return
			// Taken back meanwhile.
			if (!waiting.has(name)) continue
			if (answer.ok) {
				attempts = 0
				waiting.delete(name)
				tell()
				await settle(name)
			} else if (isOver(answer.failure)) note(name, { is: 'refused', failure: answer.failure })
			else {
				noteOpen('waiting')
				cancelPause = clock.after(Math.max(answer.failure.waitMs ?? 0, pauseBefore(attempts++)), () => void sendAll())
				return
			}
		}
	}
	const nextOne = () => [...waiting.values()].find(({ upload }) => upload.is !== 'refused')

	/** The device keeps it as one it has seen. */
	async function settle(name: string): Promise<void> {
		const kept = await pictureStore.read(name)
		if (!kept) return
		const { waits: _, ...seen } = kept
		await pictureStore.keep(name, seen)
	}

	async function keep({ name, bytes, type }: NamedPicture, isPreview: boolean): Promise<void> {
		const picture = { bytes, type, waits: clock.now(), ...(isPreview && { isPreview: true as const }) }
		enter(name, picture, false)
		note(name, { isKept: await pictureStore.keep(name, picture) })
	}

	void pictureStore.waiting().then((kept) => {
		if (isClosed || !mayAdd) return
		const inOrder = [...kept].sort(([, a], [, b]) => (a.waits ?? 0) - (b.waits ?? 0))
		for (const [name, picture] of inOrder) enter(name, picture, true)
		void sendAll()
	})

	return {
		list: list as Value<readonly Upload[]>,
		add(picture: NamedPicture, preview: NamedPicture | undefined): void {
			if (preview) void keep(preview, true)
			void keep(picture, false)
			void sendAll()
		},
		giveUp(name: string): void {
			waiting.delete(name)
			if (underWay?.name === name) underWay.control.abort()
			tell()
			void pictureStore.drop(name)
		},
		hurry: () => void sendAll(),
		close(): void {
			isClosed = true
			cancelPause()
			underWay?.control.abort()
		},
	}
}

/** Whether sending it again would not help. A session that is over is renewed by the page; a link that ended is not. */
const isOver = ({ id }: Failure): boolean => id !== 'sessionUnknown' && isFinal(id)
