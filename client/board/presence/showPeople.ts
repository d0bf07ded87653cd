import {
	type Editor,
	InstancePresenceRecordType,
	react,
	type TLInstancePresence,
	type TLScribble,
	type TLShapeId,
} from 'tldraw'
import type { Clock } from '../../../shared/lib/clock.ts'
import type { Person, PresenceChannel } from '../../sync/presence.ts'
import { currentLocale } from '../../texts/locale.ts'
import { shortPersonName } from '../../texts/personName.ts'
import type { Names } from '../canvas/names.ts'
import { createTrails } from './trails.ts'

/** With more people than this on a board only those are shown who move, and names are told on demand. */
const crowd = 12
/** How long somebody in a crowd is shown after they have moved, in milliseconds. */
const restsAfter = 10_000
/** Around what is in view, so that nobody pops up at its edge; in pixels. */
const edge = 80
/** Pixels from one's own pointer at which somebody says their name. */
const nearness = 40
const frameMs = 16
/** In a crowd: tldraw looks through everybody for everybody with every put, and nobody there moves more often. */
const crowdMs = 100
const trailMs = 60

/**
 * Keeps tldraw's records of the others in step with who is in view on this board, at most once per frame and all in one
 * put: one by one, and out of sight, the cursors of hundreds of people would cost more than the board.
 */
export function showPeople(
	editor: Editor,
	presence: PresenceChannel,
	clock: Clock,
	names: Names,
	mayPoint: (person: Person) => boolean,
): () => void {
	const shown = new Map<TLInstancePresence['id'], TLInstancePresence>()
	const moved = new WeakMap<Person['whereabouts'], number>()
	const trails = createTrails()
	let cancel: (() => void) | undefined
	let due = Number.POSITIVE_INFINITY

	const showIn = (ms: number) => {
		const at = clock.now() + ms
		if (cancel && due <= at) return
		cancel?.()
		due = at
		cancel = clock.after(ms, show)
	}
	function show() {
		cancel = undefined
		const now = clock.now()
		const page = editor.getCurrentPageId()
		const view = editor
			.getViewportPageBounds()
			.clone()
			.expandBy(edge / editor.getZoomLevel())
		const here = presence.people.get().filter(({ self, whereabouts }) => !self && whereabouts.p === page)
		const isCrowd = here.filter(({ whereabouts }) => whereabouts.c).length > crowd
		const pointing = new Set<string>()
		const next: TLInstancePresence[] = []
		for (const person of here) {
			const { whereabouts } = person
			if (!moved.has(whereabouts)) moved.set(whereabouts, now)
			const movedAt = moved.get(whereabouts) ?? now
			const way = trails.follow(person.client, mayPoint(person) ? whereabouts.l : undefined, now)
			const [x, y] = whereabouts.c ?? way?.at(-1) ?? []
			if (x === undefined || y === undefined) continue
			if (way) pointing.add(person.participant)
			const isResting = isCrowd && now - movedAt > restsAfter
			if (way || (!isResting && view.containsPoint({ x, y }))) next.push(recordOf(person, [x, y], page, movedAt, way))
		}
		trails.keepOnly(here)
		names.isCrowd.set(isCrowd)
		if (!sameSet(names.pointing.get(), pointing)) names.pointing.set(pointing)
		put(next)
		if (pointing.size > 0) showIn(trailMs)
		else if (isCrowd) showIn(restsAfter / 4)
	}
	function put(next: readonly TLInstancePresence[]) {
		const changed = next.filter((record) => !isShown(record, shown.get(record.id)))
		const present = new Set(next.map(({ id }) => id))
		const gone = [...shown.keys()].filter((id) => !present.has(id))
		if (changed.length === 0 && gone.length === 0) return
		for (const id of gone) shown.delete(id)
		for (const record of changed) shown.set(record.id, record)
		editor.store.mergeRemoteChanges(() => {
			editor.store.remove(gone)
			editor.store.put(changed)
		})
	}
	const showSoon = () => showIn(names.isCrowd.get() ? crowdMs : frameMs)
	const stopLooking = react('what of the board is in view', () => {
		editor.getCurrentPageId()
		editor.getViewportPageBounds()
		showSoon()
	})
	const stopNaming = nameWhoIsNear(editor, names, shown)
	const stop = presence.people.subscribe(showSoon)
	return () => {
		stop()
		stopLooking()
		stopNaming()
		cancel?.()
	}
}

/** Says who the person is whose cursor is nearest to one's own. */
function nameWhoIsNear(
	editor: Editor,
	names: Names,
	shown: ReadonlyMap<unknown, Pick<TLInstancePresence, 'cursor' | 'userId'>>,
): () => void {
	const look = () => {
		if (!names.isCrowd.get()) return
		const own = editor.inputs.currentPagePoint
		let nearest: string | undefined
		let least = nearness / editor.getZoomLevel()
		for (const { cursor, userId } of shown.values()) {
			const distance = cursor ? Math.hypot(cursor.x - own.x, cursor.y - own.y) : least
			if (distance >= least) continue
			least = distance
			nearest = userId
		}
		names.near.set(nearest)
	}
	editor.on('tick', look)
	return () => void editor.off('tick', look)
}

type Point = readonly [x: number, y: number]

function recordOf(
	person: Person,
	[x, y]: Point,
	page: TLInstancePresence['currentPageId'],
	movedAt: number,
	way: readonly Point[] | undefined,
): TLInstancePresence {
	const { client, participant, colour, whereabouts } = person
	return InstancePresenceRecordType.create({
		id: InstancePresenceRecordType.createId(String(client)),
		userId: participant,
		userName: shortPersonName(person, currentLocale()),
		color: `var(--nw-who-${colour})`,
		lastActivityTimestamp: movedAt,
		currentPageId: page,
		cursor: { x, y, type: 'default', rotation: 0 },
		selectedShapeIds: (whereabouts.s ?? []).filter(isShapeId),
		scribbles: way ? [scribbleOf(way)] : [],
	})
}

const scribbleOf = (way: readonly Point[]): TLScribble => ({
	id: 'pointer',
	points: way.map(([x, y]) => ({ x, y, z: 0.5 })),
	size: 8,
	color: 'laser',
	opacity: 0.7,
	state: 'active',
	delay: 0,
	shrink: 0,
	taper: true,
})

/** Compared by what changes: records are large, and there are many of them. */
function isShown(now: TLInstancePresence, before: TLInstancePresence | undefined): boolean {
	return (
		before !== undefined &&
		now.cursor?.x === before.cursor?.x &&
		now.cursor?.y === before.cursor?.y &&
		now.userName === before.userName &&
		now.color === before.color &&
		now.currentPageId === before.currentPageId &&
		now.lastActivityTimestamp === before.lastActivityTimestamp &&
		now.selectedShapeIds.join() === before.selectedShapeIds.join() &&
		now.scribbles.length + before.scribbles.length === 0
	)
}

const sameSet = (a: ReadonlySet<string>, b: ReadonlySet<string>) =>
	a.size === b.size && [...a].every((each) => b.has(each))

// What others tell need not be what tldraw takes.
const isShapeId = (id: string): id is TLShapeId => id.startsWith('shape:')
