import { type Clock, systemClock } from '../../shared/lib/clock.ts'
import { keepSame, type NameOf } from '../../shared/lib/keepSame.ts'
import { atMostEvery, type Interval, pausing, Throttle } from '../../shared/lib/throttle.ts'
import type { Value } from './value.ts'

/** What something can be derived from: a part of a document (`parts.ts`), another value. */
export interface Source {
	/**
	 * Calls `hear` after each change, with whether it was made on this device, and the same `change` if one change is told
	 * several times. The returned function ends that.
	 */
	observe(hear: (isOwn: boolean, change?: unknown) => void): () => void
	/** What it says now, where that can be compared: then it is asked, and not observed, as long as nobody listens. */
	now?(): unknown
}

/** Another value; how soon it changes was its own matter. */
export const from = (value: Value<unknown>): Source => ({
	observe: (hear) => value.subscribe(() => hear(true)),
	now: value.get,
})

/** How soon something is read again after a change. */
export interface Pace {
	readonly interval: Interval
	/** What this person does shows in the same moment, whatever the rhythm. */
	readonly ownAtOnce: boolean
}

/** Reading may take at most this part of the time. */
const share = 1 / 5
/** milliseconds */
const frame = 16

/** One's own changes at once, others' at most once in `gap` milliseconds, by default once a frame. */
export const promptly = (gap = frame): Pace => ({ interval: atMostEvery(gap, share), ownAtOnce: true })

/** For what is dear to read: nobody's typing waits for it. Whatever changes within `pause` milliseconds is read together. */
export const calmly = (pause: number): Pace => ({ interval: pausing(pause, share), ownAtOnce: false })

/** With every change: for what must hold from that moment on. */
export const atOnce: Pace = { interval: () => 0, ownAtOnce: true }

export interface DerivedOptions {
	pace?: Pace
	/** by which entries of lists are met, where they have neither `id` nor `key` */
	nameOf?: NameOf
	clock?: Clock
}

/**
 * What `read` finds, for all who ask: the same object as long as it says the same, in every part of it. It is read once
 * after a change however many listen, and the more seldom the longer that takes. Those who listen find what they were
 * told last; while nobody listens, `get` says what holds now, and nothing else is done. After `subscribe`, ask once more.
 */
export function derived<T>(
	sources: readonly Source[],
	read: () => T,
	{ pace = promptly(), nameOf, clock = systemClock }: DerivedOptions = {},
): Value<T> {
	const listeners = new Set<() => void>()
	let known: { readonly value: T } | undefined
	let isStale = true
	let lastChange: unknown
	let stops: (() => void)[] = []
	/** what the sources said that are not observed */
	let said: readonly unknown[] = []

	/** Whether there is news. */
	const renew = (): boolean => {
		if (listeners.size === 0) observe()
		const before = known
		known = { value: keepSame(before?.value, read(), nameOf) }
		isStale = false
		return !before || !Object.is(before.value, known.value)
	}
	const pulse = new Throttle({ clock, soon: (task) => task() }, pace.interval, () => {
		if (renew()) for (const listener of [...listeners]) listener()
	})
	const hear = (isOwn: boolean, change?: unknown) => {
		if (change !== undefined && change === lastChange && !isStale) return
		lastChange = change
		isStale = true
		if (listeners.size === 0) rest()
		else if (isOwn && pace.ownAtOnce) pulse.beat()
		else pulse.ask()
	}

	const ask = () => sources.map((source) => source.now?.())
	/** Until the first change if nobody listens: a value that was only asked for once shall not stay in its document. */
	const observe = () => {
		rest()
		const isWatched = listeners.size > 0
		said = isWatched ? [] : ask()
		stops = sources.filter(({ now }) => isWatched || !now).map((source) => source.observe(hear))
	}
	const rest = () => {
		for (const stop of stops.splice(0)) stop()
	}
	const hasChanged = () => {
		if (isStale) return true
		const now = listeners.size === 0 ? ask() : []
		return now.some((each, i) => !Object.is(each, said[i]))
	}

	return {
		get() {
			if (!known || (hasChanged() && !pulse.isAsked)) pulse.run(renew)
			return (known as { readonly value: T }).value
		},
		subscribe(listener) {
			if (listeners.size === 0) isStale = hasChanged()
			listeners.add(listener)
			if (listeners.size === 1) observe()
			return () => {
				if (!listeners.delete(listener) || listeners.size > 0) return
				pulse.stop()
				rest()
				isStale = true
			}
		},
	}
}
