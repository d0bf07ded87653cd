import type * as Y from 'yjs'
import { command } from '../lib/command.ts'
import { newId } from '../lib/ids.ts'
import { isObject } from '../lib/json.ts'
import type { Random } from '../lib/random.ts'
import { isTrashed, removeEntry, type Trashed } from '../lib/trash.ts'
import { tidied } from '../text/field.ts'
import { textFields } from '../text/fields.ts'
import { type Adding, addSteps } from './agenda.ts'
import { draftOf, readStep, type StepDraft, stepLimits, tidyStep } from './step.ts'
import { isNumber } from './timer.ts'

/*
 * Agendas the moderation keeps for another day: in its own room `desk`, each as one value that never changes. They are
 * plans; nothing of what happened while they ran is in them.
 */

/** "Eigener Ablauf". */
export interface SavedAgenda {
	readonly id: string
	readonly title: string
	/** milliseconds since 1970 */
	readonly saved: number
	readonly steps: readonly StepDraft[]
}

/** Saved agenda id -> `{ v, title, saved, steps }`. */
export const agendasOf = (desk: Y.Doc): Y.Map<unknown> => desk.getMap('agendas')

/** Keeps these steps under a title and gives the agenda's id. One of the same title is replaced. */
export const saveAgenda = command(
	'desk',
	(desk: Y.Doc, title: string, steps: readonly StepDraft[], now: number, random: Random = Math.random): string => {
		const called = titleOf(title)
		for (const saved of listSavedAgendas(desk)) if (saved.title === called) removeSavedAgenda(desk, saved.id)
		const id = newId(random)
		agendasOf(desk).set(id, {
			v: 1,
			title: called,
			saved: now,
			steps: steps.slice(0, stepLimits.steps).map((step) => sound(tidyStep(step))),
		})
		return id
	},
)

/** All that can be read, the latest first. */
export function listSavedAgendas(desk: Y.Doc): SavedAgenda[] {
	return [...agendasOf(desk).entries()]
		.flatMap(([id, stored]) => (isTrashed(stored) ? [] : (readSaved(id, stored) ?? [])))
		.sort((a, b) => b.saved - a.saved || (a.id < b.id ? -1 : 1))
}

/** Lays a saved agenda into the trash, or takes it away for good. */
export const removeSavedAgenda = command('desk', (desk: Y.Doc, id: string, trashed?: Trashed): void => {
	removeEntry(agendasOf(desk), id, trashed)
})

/** Adds the steps of a saved agenda behind those that are there, or instead of them, and gives their ids. */
export const addSavedAgenda = (stage: Y.Doc, saved: SavedAgenda, options: Adding = {}): string[] =>
	addSteps(stage, saved.steps, options)

function readSaved(id: string, stored: unknown): SavedAgenda | undefined {
	if (!isObject(stored) || !Array.isArray(stored.steps) || !isNumber(stored.saved)) return undefined
	const steps = stored.steps.slice(0, stepLimits.steps).filter(isObject).map(sound)
	return { id, title: titleOf(stored.title), saved: stored.saved, steps }
}

/** Within the bounds of a step, and without what became of it. */
const sound = (draft: Readonly<Record<string, unknown>>): StepDraft => draftOf(readStep('', draft))

const titleOf = (title: unknown): string => (typeof title === 'string' ? tidied(textFields.agendaTitle, title) : '')
