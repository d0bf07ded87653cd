import type { Now } from './now.ts'
import type { Step } from './step.ts'
import { timeLeft } from './timer.ts'

/** When the steps of an agenda begin and end; milliseconds since 1970. */
export interface Plan {
	readonly steps: readonly { readonly id: string; readonly begins: number; readonly ends: number }[]
	/** of all steps together */
	readonly minutes: number
	readonly begins: number
	readonly ends: number
}

type Planned = Pick<Step, 'id' | 'minutes'>

/** The agenda as planned, one step after the other. */
export function planOf(steps: readonly Planned[], begins: number): Plan {
	let ends = begins
	const times = steps.map(({ id, minutes }) => {
		const step = { id, begins: ends, ends: ends + minutes * 60_000 }
		ends = step.ends
		return step
	})
	return { steps: times, minutes: steps.reduce((sum, { minutes }) => sum + minutes, 0), begins, ends }
}

/**
 * What is still to come, as things stand: the running step until its clock ends (at once, if it has none or time is up),
 * then those behind it as planned. All of the agenda, if none runs.
 */
export function planFrom(steps: readonly Planned[], { step, timer }: Pick<Now, 'step' | 'timer'>, time: number): Plan {
	if (!step) return planOf(steps, time)
	const ends = time + Math.max(0, timeLeft(timer, time))
	const plan = planOf(steps.slice(step.number), ends)
	const running = { id: step.id, begins: time, ends }
	return { ...plan, steps: [running, ...plan.steps], minutes: Math.ceil((plan.ends - time) / 60_000), begins: time }
}
