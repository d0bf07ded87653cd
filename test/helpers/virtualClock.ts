import type { Clock } from '../../shared/lib/clock.ts'

export interface VirtualClock extends Clock {
	/** Lets `ms` milliseconds pass: every task due runs at its time, in order, tasks of the same time in order of asking. */
	advance(ms: number): void
	/** Like `advance`, but between tasks everything that only waits for promises gets its turn, too. */
	pass(ms: number): Promise<void>
	/** Milliseconds until the next task is due, or undefined. */
	next(): number | undefined
}

/** A clock that stands still until it is told to go on. */
export function virtualClock(start = Date.UTC(2026, 10, 2, 9)): VirtualClock {
	let now = start
	let asked = 0
	let tasks: { due: number; order: number; task: () => void }[] = []

	function takeDue(until: number): (() => void) | undefined {
		let first: (typeof tasks)[number] | undefined
		for (const each of tasks) {
			if (each.due > until) continue
			if (!first || each.due < first.due || (each.due === first.due && each.order < first.order)) first = each
		}
		if (!first) return undefined
		tasks = tasks.filter((each) => each !== first)
		now = Math.max(now, first.due)
		return first.task
	}

	return {
		now: () => now,
		after(ms, task) {
			const entry = { due: now + Math.max(0, ms), order: asked++, task }
			tasks.push(entry)
			return () => {
				tasks = tasks.filter((each) => each !== entry)
			}
		},
		advance(ms) {
			const until = now + ms
			for (let task = takeDue(until); task; task = takeDue(until)) task()
			now = until
		},
		async pass(ms) {
			const until = now + ms
			await promisesSettled()
			for (let task = takeDue(until); task; task = takeDue(until)) {
				task()
				await promisesSettled()
			}
			now = until
		},
		next: () => (tasks.length === 0 ? undefined : Math.min(...tasks.map(({ due }) => due)) - now),
	}
}

/** Promise reactions run before the next immediate, however long the chain. */
export const promisesSettled = () => new Promise<void>((resolve) => setImmediate(resolve))
