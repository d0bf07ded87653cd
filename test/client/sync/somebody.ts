import { vi } from 'vitest'
import type * as Y from 'yjs'
import { openLocalCopy } from '../../../client/sync/localCopy.ts'
import { type OpenRoom, openRoom, type RoomOptions } from '../../../client/sync/room.ts'
import { change } from '../../../shared/lib/change.ts'
import { virtualClock } from '../../helpers/virtualClock.ts'
import type { smallRelay } from './smallRelay.ts'

let devices = 0

/** A device of its own with a copy on it, for one page after the other. */
export function device() {
	const own = devices++
	return { localCopy: (name: string, doc: Y.Doc) => openLocalCopy(`${name}/device ${own}`, doc) }
}

const opened = new Set<OpenRoom>()

/** Ends every room that a test has left open. */
export const everybodyLeaves = async () => {
	await Promise.all([...opened].map((room) => room.close()))
	opened.clear()
}

/** Somebody with a page open on the plenum, who goes over to the room that comes in the place of another, like the page. */
export async function somebody(
	relay: ReturnType<typeof smallRelay>,
	token: string,
	options: Partial<RoomOptions> = {},
) {
	const clock = virtualClock()
	const shown: OpenRoom[] = []
	const show = (room: OpenRoom) => {
		shown.push(room)
		opened.add(room)
		room.successor.subscribe(() => {
			const next = room.successor.get()
			if (next) show(next)
		})
	}
	show(
		openRoom({
			workshop: 'auenbrueck',
			room: 'plenum',
			role: 'participant',
			origin: 'ws://localhost',
			token,
			clock,
			Socket: relay.Socket,
			...options,
		}),
	)
	const person = {
		clock,
		/** the rooms the page has shown, the present one last */
		shown,
		get room(): OpenRoom {
			const room = shown.at(-1)
			if (!room) throw new Error('nothing is shown')
			return room
		},
		get doc(): Y.Doc {
			return person.room.doc
		},
		/** A card with these words, in one change. */
		write(card: string, words = card) {
			change(person.doc, () => person.doc.getMap('actors').set(card, words))
		},
		/** Writes on in the minutes, in one change. */
		note(words: string) {
			const minutes = person.doc.getText('minutes')
			change(person.doc, () => minutes.insert(minutes.length, words))
		},
		cards: () => person.doc.getMap('actors').toJSON(),
		minutes: () => person.doc.getText('minutes').toString(),
		state: () => person.room.saving.get(),
		saved: () => vi.waitUntil(() => person.state().kind === 'saved', { timeout: 5_000 }),
		is: (kind: string) => vi.waitUntil(() => person.state().kind === kind, { timeout: 5_000 }),
		/** Until the page shows another room than so far, and it has arrived. */
		async replaced() {
			const before = person.room
			await vi.waitUntil(() => person.room !== before && person.room.ready.get(), { timeout: 5_000 })
		},
		async leaves() {
			await person.room.close()
			opened.delete(person.room)
		},
	}
	return person
}
