import type * as Y from 'yjs'
import { command } from '../lib/command.ts'
import { mapIn, newEntry, orderBefore } from '../lib/entries.ts'
import { newId } from '../lib/ids.ts'
import { saysSame } from '../lib/keepSame.ts'
import { keysAt } from '../lib/order.ts'
import type { Random } from '../lib/random.ts'
import { removeEntry, type Trashed } from '../lib/trash.ts'
import { readSettings } from '../rounds/index.ts'
import type { Mandate } from './mandate.ts'
import type { Now } from './now.ts'
import { agreeOnRound } from './rounds.ts'
import { listSteps, nowOf, runningStep, stepsOf, stepVersion } from './stage.ts'
import { stepLimits as limits, minutesOf, type Step, type StepDraft, tidyStep } from './step.ts'
import { timeLeft } from './timer.ts'

/*
 * The agenda lies in the room `stage`, which only the moderation writes: step id -> Y.Map in `steps`. A step's texts are
 * plain values: few people write there, and what is on the wall shall never be a mixture of two sentences.
 */

type StepChange = { [Key in keyof StepDraft]?: StepDraft[Key] | undefined }

/** Adds a step before the step `before`, or at the end, and gives its id. */
export const addAgendaStep = command(
	'stage',
	(
		stage: Y.Doc,
		draft: StepDraft,
		{ before, random = Math.random }: { before?: string | undefined; random?: Random } = {},
	): string => {
		const id = newId(random)
		const order = orderBefore(stepsOf(stage), listSteps(stage), before)
		stepsOf(stage).set(id, newEntry({ v: stepVersion, order, ...stored(draft) }))
		return id
	},
)

/** How steps come into an agenda. */
export interface Adding {
	/** instead of those that are there, the running one included; what was collected in them stays where it lies */
	readonly replace?: boolean
	/** for those that want a board and name none */
	readonly board?: string | undefined
	/** what becomes of the results is to be agreed on before it begins */
	readonly asksMandate?: boolean
	readonly random?: Random
	/** by whom and when what is replaced comes into the trash; without, it goes for good */
	readonly trashed?: Trashed
}

/** Adds steps at the end in their order and gives their ids; no more than an agenda may have. */
export const addSteps = command(
	'stage',
	(
		stage: Y.Doc,
		drafts: readonly StepDraft[],
		{ replace = false, board, asksMandate = false, random = Math.random, trashed }: Adding = {},
	): string[] => {
		if (replace) {
			for (const { id } of listSteps(stage)) removeEntry(stepsOf(stage), id, trashed)
			// What was agreed on was agreed on for those.
			nowOf(stage).delete('mandate')
		}
		if (asksMandate && !nowOf(stage).has('mandate')) nowOf(stage).set('mandate', 'open' satisfies Mandate)
		const there = listSteps(stage)
		const added = drafts.slice(0, Math.max(0, limits.steps - there.length))
		const { keys, repairs } = keysAt(there, there.length, added.length)
		for (const [id, order] of repairs) mapIn(stepsOf(stage), id)?.set('order', order)
		return added.map((draft, i) => {
			const id = newId(random)
			const placed = board !== undefined && wantsBoard(draft) ? { ...draft, board } : draft
			stepsOf(stage).set(id, newEntry({ v: stepVersion, order: keys[i], ...stored(placed) }))
			return id
		})
	},
)

/**
 * Whether a step names no place, although it collects something, lets people write or shows them what was collected: it
 * would land on the first board, among things of another matter.
 */
export const wantsBoard = ({
	board,
	page,
	round,
	writers = 'everyone',
	phone,
	conducts,
}: Partial<Record<keyof StepDraft, unknown>>) =>
	board === undefined &&
	page === undefined &&
	(round !== undefined || writers !== 'moderation' || phone === 'outline' || conducts === 'play')

/**
 * Sets what the draft names; a `board`, `page` or `round` that is `undefined` is taken away. While the step runs and
 * nobody has handed anything in, its round follows; from the first contribution on it goes on as it was promised.
 */
export const changeAgendaStep = command(
	'stage',
	(stage: Y.Doc, id: string, draft: StepChange, random: Random = Math.random): void => {
		const step = mapIn(stepsOf(stage), id)
		if (!step) return
		for (const [key, value] of Object.entries(stored(draft))) {
			if (value === undefined) step.delete(key)
			else if (!saysSame(step.get(key), value)) step.set(key, value)
		}
		if (runningStep(stage)?.id === id) agreeOnRound(stage, id, random)
	},
)

/** Puts a step before the step `before`, or at the end. */
export const moveAgendaStep = command('stage', (stage: Y.Doc, id: string, before: string | undefined): void => {
	const step = mapIn(stepsOf(stage), id)
	if (!step || before === id) return
	const others = listSteps(stage).filter((other) => other.id !== id)
	step.set('order', orderBefore(stepsOf(stage), others, before))
})

/**
 * Lays a step of the agenda into the trash, or takes it away for good; if it runs, nothing runs then. What was collected in
 * it stays where it lies.
 */
export const removeAgendaStep = command('stage', (stage: Y.Doc, id: string, trashed?: Trashed): void => {
	removeEntry(stepsOf(stage), id, trashed)
})

/** As a step keeps it: texts cut to their lengths, measures within their bounds. */
function stored(draft: StepChange): Record<string, unknown> {
	const values: Record<string, unknown> = { ...tidyStep(draft) }
	if (draft.minutes !== undefined) values.minutes = minutesOf(draft.minutes)
	if (draft.round !== undefined) values.round = readSettings(draft.round)
	return values
}

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
