import type { History } from './history.ts'

/** A pause in typing after which the next letters are a step of their own. */
const pauseMs = 600

/** One person's work in one cell, from Enter to Enter: undo stays inside it, Escape takes all of it back. */
export interface EditSession {
	/** Call before each change with the time of its event in milliseconds. */
	beforeWrite(event: { timeStamp: number }): void
	undo(): void
	redo(): void
	/** Takes back what was written since the session began. */
	discard(): void
	/** Runs `task` when the session ends, as part of its last step; the answer takes that back. */
	atEnd(task: () => void): () => void
	commit(): void
}

export function openSession(history: History): EditSession {
	history.mark()
	const began = history.position()
	let lastWrite = Number.NEGATIVE_INFINITY
	const tasks = new Set<() => void>()
	return {
		beforeWrite({ timeStamp }) {
			if (timeStamp - lastWrite > pauseMs) history.mark()
			lastWrite = timeStamp
		},
		undo() {
			if (history.position() > began) history.undo()
		},
		redo: () => history.redo(),
		discard: () => history.rollBack(began),
		atEnd(task) {
			tasks.add(task)
			return () => tasks.delete(task)
		},
		commit() {
			for (const task of tasks) task()
			history.mark()
		},
	}
}
