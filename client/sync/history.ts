import * as Y from 'yjs'
import { ownChange } from '../../shared/lib/change.ts'
import { type IsKept, spareKept } from './undoStep.ts'
import { createValue, type Value } from './value.ts'

/** Steps kept for undo; older ones are forgotten, so that an afternoon of typing does not pile up. */
const stepsKept = 100

/**
 * Undo and redo over a whole room, of one's own steps only (decision 004): one Y.UndoManager for canvas, tables and
 * registry, so that Strg+Z means the same everywhere. Changes join the current step until `mark()`.
 */
export interface History {
	undo(): void
	redo(): void
	/** The next change begins a new step. */
	mark(): void
	/** Runs `work` as one step of its own and gives its answer. */
	step<Answer>(work: () => Answer): Answer
	/** How many steps can be undone, and redone, and `position()`, which tells of a step even when an old one went for it. */
	readonly depth: Value<Depth>
	/** Where this history stands now: a point to come back to with `rollBack` and `forget`. */
	position(): number
	/** Takes back every step made since `position`, without leaving them for redo: Escape in a cell. */
	rollBack(position: number): void
	/** Forgets every step made since `position`, for changes that were already taken back by hand. */
	forget(position: number): void
	/** Also takes changes of this origin for one's own (a text editor has an origin of its own). */
	trackOrigin(origin: unknown): void
	/** Runs before every mark, undo and redo: who holds back changes hands them over here. */
	beforeStep(flush: () => void): () => void
	/** As long as it is suspended, undo and redo do nothing: this person may not write now. */
	suspend(isSuspended: boolean): void
	/** Undo and redo leave alone what is kept from this person at that moment; the rest of a step goes through. */
	spare(isKept: IsKept): () => void
	/** Keeps something with each step (for instance the selection) and gives it back when the step is undone or redone. */
	remember(remember: { take(): unknown; restore(memory: unknown): void }): () => void
	destroy(): void
}

interface Depth {
	readonly undo: number
	readonly redo: number
	readonly position: number
}

export function createHistory(doc: Y.Doc, maps: readonly string[]): History {
	const manager = new Y.UndoManager(
		maps.map((name) => doc.getMap(name)),
		{ doc, captureTimeout: Number.MAX_SAFE_INTEGER, trackedOrigins: new Set([ownChange]) },
	)
	const depth = createValue<Depth>(
		{ undo: 0, redo: 0, position: 0 },
		(a, b) => a.undo === b.undo && a.redo === b.redo && a.position === b.position,
	)
	const flushes = new Set<() => void>()
	const memories = new Set<{ take(): unknown; restore(memory: unknown): void }>()
	const spares = new Set<IsKept>()
	let suspended = false

	/** steps dropped from the bottom of the stack: positions count them, so that a position never changes its meaning */
	let dropped = 0
	const position = () => dropped + manager.undoStack.length
	const tell = () => depth.set({ undo: manager.undoStack.length, redo: manager.redoStack.length, position: position() })
	const flushAll = () => {
		for (const flush of flushes) flush()
	}
	const mark = () => {
		flushAll()
		manager.stopCapturing()
	}
	const travel = (move: () => void) => {
		flushAll()
		move()
		manager.stopCapturing()
		tell()
	}

	/** Makes the next step of a stack fit to be taken; one of which nothing is left is passed over. */
	const prepare = (stack: typeof manager.undoStack) => {
		if (spares.size === 0) return
		const isKept: IsKept = (map, key) => [...spares].some((spare) => spare(map, key))
		for (let step = stack.at(-1); step && !spareKept(doc, step, maps, isKept); step = stack.at(-1)) stack.pop()
	}
	const go = (stack: typeof manager.undoStack, move: () => void) => {
		if (suspended) return
		travel(() => {
			prepare(stack)
			move()
		})
	}

	manager.on('stack-item-added', ({ stackItem, type }) => {
		for (const memory of memories) stackItem.meta.set(memory, memory.take())
		if (type === 'undo' && manager.undoStack.length > stepsKept) {
			manager.undoStack.shift()
			dropped += 1
		}
		tell()
	})
	manager.on('stack-item-popped', ({ stackItem }) => {
		for (const memory of memories) if (stackItem.meta.has(memory)) memory.restore(stackItem.meta.get(memory))
	})
	manager.on('stack-cleared', tell)

	return {
		undo: () => go(manager.undoStack, () => manager.undo()),
		redo: () => go(manager.redoStack, () => manager.redo()),
		mark,
		step(work) {
			mark()
			const answer = work()
			mark()
			return answer
		},
		depth,
		position,
		rollBack(position) {
			if (suspended) return
			travel(() => {
				// Yjs undoes the step below as well if one turns out to change nothing, so those stay out of its reach.
				const kept = manager.undoStack.splice(0, Math.max(0, position - dropped))
				while (manager.undoStack.length > 0) manager.undo()
				manager.undoStack.unshift(...kept)
				manager.clear(false, true)
			})
		},
		forget(position) {
			travel(() => {
				manager.undoStack.splice(Math.max(0, position - dropped))
				manager.clear(false, true)
			})
		},
		trackOrigin: (origin) => manager.addTrackedOrigin(origin),
		beforeStep(flush) {
			flushes.add(flush)
			return () => flushes.delete(flush)
		},
		suspend(isSuspended) {
			suspended = isSuspended
		},
		spare(isKept) {
			spares.add(isKept)
			return () => spares.delete(isKept)
		},
		remember(memory) {
			memories.add(memory)
			return () => memories.delete(memory)
		},
		destroy: () => manager.destroy(),
	}
}
