import type { History } from './history.ts'
import { createValue } from './value.ts'

/** One step: how many of each document's own steps it consists of, and where the shared history stood after it. */
interface Step {
	own: number
	shared: number
	after: number
}

/** As many as each of the two keeps. */
const stepsKept = 100

/**
 * Undo and redo over a board's own document and the registry it shares with others as if they were one: what a person did to
 * both at once goes back at once. What was taken back in the shared history by another way since is passed over.
 */
export function createJoinedHistory(own: History, shared: History): History & { destroy(): void } {
	const done: Step[] = []
	const undone: Step[] = []
	let dropped = 0
	let open: Step | undefined
	let suspended = false
	let travelling = false
	let [ownAt, sharedAt] = [own.position(), shared.position()]

	const position = () => dropped + done.length
	const depth = createValue(
		{ undo: 0, redo: 0, position: 0 },
		(a, b) => a.undo === b.undo && a.redo === b.redo && a.position === b.position,
	)
	const tell = () => depth.set({ undo: done.length, redo: undone.length, position: position() })

	/** Steps that one of the two has made since are part of the open step, or begin one. */
	function look(): void {
		const [ownMade, sharedMade] = [own.position() - ownAt, shared.position() - sharedAt]
		ownAt = own.position()
		sharedAt = shared.position()
		if (travelling || (ownMade <= 0 && sharedMade <= 0)) return
		if (!open) {
			open = { own: 0, shared: 0, after: sharedAt }
			done.push(open)
			undone.length = 0
			if (done.length > stepsKept) {
				done.shift()
				dropped += 1
			}
		}
		open.own += Math.max(0, ownMade)
		open.shared += Math.max(0, sharedMade)
		open.after = sharedAt
		tell()
	}
	const stops = [own.depth.subscribe(look), shared.depth.subscribe(look)]

	function mark(): void {
		own.mark()
		shared.mark()
		open = undefined
	}

	function travel(move: () => void): void {
		mark()
		travelling = true
		try {
			move()
		} finally {
			travelling = false
			look()
			tell()
		}
	}

	const times = (count: number, act: () => void) => {
		for (let i = 0; i < count; i++) act()
	}
	const stillThere = ({ after }: Step) => shared.position() === after

	/** Takes the steps since `since` off the stack, the last one first. */
	function takeOff(since: number, act: (step: Step) => void): void {
		while (position() > since && done.length > 0) {
			const step = done.pop()
			if (step) act(step)
		}
		undone.length = 0
	}

	return {
		undo() {
			if (suspended) return
			travel(() => {
				const step = done.pop()
				if (!step) return
				if (stillThere(step)) times(step.shared, shared.undo)
				else step.shared = 0
				times(step.own, own.undo)
				undone.push({ ...step, after: shared.position() })
			})
		},
		redo() {
			if (suspended) return
			travel(() => {
				const step = undone.pop()
				if (!step) return
				if (stillThere(step)) times(step.shared, shared.redo)
				else step.shared = 0
				times(step.own, own.redo)
				done.push({ ...step, after: shared.position() })
			})
		},
		mark,
		step(work) {
			mark()
			const answer = work()
			mark()
			return answer
		},
		depth,
		position,
		rollBack(since) {
			if (suspended) return
			travel(() =>
				takeOff(since, (step) => {
					if (stillThere(step)) shared.rollBack(shared.position() - step.shared)
					own.rollBack(own.position() - step.own)
				}),
			)
		},
		forget(since) {
			travel(() =>
				takeOff(since, (step) => {
					if (stillThere(step)) shared.forget(shared.position() - step.shared)
					own.forget(own.position() - step.own)
				}),
			)
		},
		trackOrigin(origin) {
			own.trackOrigin(origin)
			shared.trackOrigin(origin)
		},
		beforeStep(flush) {
			const [endOwn, endShared] = [own.beforeStep(flush), shared.beforeStep(flush)]
			return () => {
				endOwn()
				endShared()
			}
		},
		suspend(isSuspended) {
			suspended = isSuspended
			own.suspend(isSuspended)
		},
		spare: own.spare,
		remember: own.remember,
		destroy() {
			for (const stop of stops) stop()
		},
	}
}
