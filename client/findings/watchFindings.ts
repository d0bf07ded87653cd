import type * as Y from 'yjs'
import { type BlockRef, methodIdOf } from '../../shared/blocks/index.ts'
import { plenumMaps } from '../../shared/board/plenum.ts'
import type { Finding } from '../../shared/findings/index.ts'
import { type Clock, systemClock } from '../../shared/lib/clock.ts'
import { methodOf } from '../../shared/methods/index.ts'
import type { Value } from '../sync/value.ts'

/** What no analysis looks at: where things lie on the boards, and what people decided about findings. */
const passedOver: readonly string[] = ['records', 'tasks', 'dismissals']

/** Milliseconds between a change and the next look. */
const calm = 150
/** A look may take at most this part of the time. */
const share = 1 / 5

/**
 * What is found in a block, looked at anew after changes: once for many of them, and the more seldom the longer a look
 * takes, so that nobody's typing waits for it.
 */
export function watchFindings(doc: Y.Doc, ref: BlockRef, clock: Clock = systemClock): Value<readonly Finding[]> {
	const maps = plenumMaps.filter((name) => !passedOver.includes(name)).map((name) => doc.getMap(name))
	const listeners = new Set<() => void>()
	let found: readonly Finding[] | undefined
	let pause = calm
	let cancel: (() => void) | undefined

	const look = (): readonly Finding[] => {
		const began = clock.now()
		const next = methodOf(methodIdOf(doc, ref) ?? '')?.analyse(doc, ref.id) ?? []
		pause = Math.max(calm, (clock.now() - began) / share)
		return next
	}
	const lookAgain = () => {
		cancel = undefined
		const next = look()
		if (JSON.stringify(next) === JSON.stringify(found)) return
		found = next
		for (const listener of [...listeners]) listener()
	}
	const hear = () => {
		cancel ??= clock.after(pause, lookAgain)
	}

	return {
		get() {
			found ??= look()
			return found
		},
		subscribe(listener) {
			if (listeners.size === 0) {
				for (const map of maps) map.observeDeep(hear)
				// Something may have happened between the first look and now.
				hear()
			}
			listeners.add(listener)
			return () => {
				listeners.delete(listener)
				if (listeners.size > 0) return
				for (const map of maps) map.unobserveDeep(hear)
				cancel?.()
				cancel = undefined
				found = undefined
			}
		},
	}
}

const watched = new WeakMap<Y.Doc, Map<string, Value<readonly Finding[]>>>()

/** The same watch for all who ask about a block: bar, panel and picture look once together. */
export function findingsIn(doc: Y.Doc, { block, id }: BlockRef): Value<readonly Finding[]> {
	const inDoc = watched.get(doc) ?? new Map<string, Value<readonly Finding[]>>()
	watched.set(doc, inDoc)
	const key = `${block}/${id}`
	const value = inDoc.get(key) ?? watchFindings(doc, { block, id })
	inDoc.set(key, value)
	return value
}
