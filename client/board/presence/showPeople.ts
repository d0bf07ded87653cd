import { type Editor, InstancePresenceRecordType, type TLInstancePresence, type TLPageId, type TLShapeId } from 'tldraw'
import type { Clock } from '../../../shared/lib/clock.ts'
import { saysSame } from '../../../shared/lib/keepSame.ts'
import type { Person, PresenceChannel } from '../../sync/presence.ts'
import { currentLocale } from '../../texts/locale.ts'
import { shortPersonName } from '../../texts/personName.ts'

/**
 * Keeps tldraw's records of the others in step with who is in the room, at most once per frame and all in one put:
 * one by one, the cursors of a hundred people would cost more than the board.
 */
export function showPeople(editor: Editor, presence: PresenceChannel, clock: Clock): () => void {
	/** by record id: what was last shown, to tell who moved */
	const shown = new Map<string, readonly unknown[]>()
	let cancel: (() => void) | undefined

	const show = () => {
		cancel = undefined
		const put: TLInstancePresence[] = []
		const present = new Set<string>()
		for (const person of presence.people.get()) {
			const { c: cursor, p: page } = person.whereabouts
			if (person.self || !cursor || !isPageId(page)) continue
			const id = InstancePresenceRecordType.createId(String(person.client))
			present.add(id)
			const state = [person.name, person.whereabouts]
			if (saysSame(shown.get(id), state)) continue
			shown.set(id, state)
			put.push(recordOf(person, cursor, page, clock.now()))
		}
		const gone = [...shown.keys()].filter((id) => !present.has(id)) as TLInstancePresence['id'][]
		for (const id of gone) shown.delete(id)
		if (put.length === 0 && gone.length === 0) return
		editor.store.mergeRemoteChanges(() => {
			editor.store.remove(gone)
			editor.store.put(put)
		})
	}
	const showSoon = () => {
		cancel ??= clock.after(16, show)
	}
	showSoon()
	const stop = presence.people.subscribe(showSoon)
	return () => {
		stop()
		cancel?.()
	}
}

type Point = readonly [x: number, y: number]

function recordOf(person: Person, [x, y]: Point, page: TLPageId, now: number): TLInstancePresence {
	const { client, participant, colour, whereabouts } = person
	return InstancePresenceRecordType.create({
		id: InstancePresenceRecordType.createId(String(client)),
		userId: participant,
		userName: shortPersonName(person, currentLocale()),
		color: `var(--nw-who-${colour})`,
		lastActivityTimestamp: now,
		currentPageId: page,
		cursor: { x, y, type: 'default', rotation: 0 },
		selectedShapeIds: (whereabouts.s ?? []).filter(isShapeId),
	})
}

// What others tell need not be what tldraw takes.
const isPageId = (id: string | undefined): id is TLPageId => id?.startsWith('page:') === true
const isShapeId = (id: string): id is TLShapeId => id.startsWith('shape:')
