import type * as Y from 'yjs'
import { change } from '../lib/change.ts'
import { cut } from '../lib/characters.ts'
import { entriesIn, mapIn, newEntry, orderBefore } from '../lib/entries.ts'
import { newId } from '../lib/ids.ts'
import type { Random } from '../lib/random.ts'
import { stepLimits as limits, minutesOf, readStep, type Step, type StepDraft, stepVersion } from './step.ts'

/*
 * The agenda lies in the room `stage`, which only the moderation writes: step id -> Y.Map in `steps`. A step's texts are
 * plain values: few people write there, and what is on the wall shall never be a mixture of two sentences.
 */

/** Observe it, but change it only through the commands below. */
export const stepsOf = (stage: Y.Doc): Y.Map<unknown> => stage.getMap('steps')

/** All steps in their order, the same on every device. */
export const listSteps = (stage: Y.Doc): Step[] => entriesIn(stepsOf(stage), readStep)

export const findStep = (stage: Y.Doc, id: string): Step | undefined => readStep(id, stepsOf(stage).get(id))

/** Adds a step before the step `before`, or at the end, and gives its id. */
export function addStep(
	stage: Y.Doc,
	draft: StepDraft,
	{ before, random = Math.random }: { before?: string | undefined; random?: Random } = {},
): string {
	return change(stage, () => {
		const id = newId(random)
		const order = orderBefore(stepsOf(stage), listSteps(stage), before)
		stepsOf(stage).set(id, newEntry({ v: stepVersion, order, ...stored(draft) }))
		return id
	})
}

/** Sets what the draft names; a `board`, `page` or `round` that is `undefined` is taken away. */
export function changeStep(
	stage: Y.Doc,
	id: string,
	draft: { [Key in keyof StepDraft]?: StepDraft[Key] | undefined },
): void {
	const step = mapIn(stepsOf(stage), id)
	if (!step) return
	change(stage, () => {
		for (const [key, value] of Object.entries(stored(draft))) {
			if (value === undefined) step.delete(key)
			else if (JSON.stringify(step.get(key)) !== JSON.stringify(value)) step.set(key, value)
		}
	})
}

/** Puts a step before the step `before`, or at the end. */
export function moveStep(stage: Y.Doc, id: string, before: string | undefined): void {
	const step = mapIn(stepsOf(stage), id)
	if (!step || before === id) return
	change(stage, () => {
		const others = listSteps(stage).filter((other) => other.id !== id)
		step.set('order', orderBefore(stepsOf(stage), others, before))
	})
}

/** Takes a step out of the agenda. What was collected in it stays where it was laid. */
export function removeStep(stage: Y.Doc, id: string): void {
	change(stage, () => stepsOf(stage).delete(id))
}

function stored(draft: { [Key in keyof StepDraft]?: StepDraft[Key] | undefined }): Record<string, unknown> {
	const values: Record<string, unknown> = { ...draft }
	for (const key of ['title', 'question', 'note'] as const) {
		const words = draft[key]
		if (words !== undefined) values[key] = cut(words.trim(), limits[key])
	}
	if (draft.minutes !== undefined) values.minutes = minutesOf(draft.minutes)
	return values
}
