import type * as Y from 'yjs'
import type { JsonObject } from '../../lib/json.ts'
import { z } from '../../lib/schema.ts'
import type { NameOf, Reading } from '../../registry/file/index.ts'
import {
	changeDecision,
	findActor,
	findDecision,
	isDay,
	isNamed,
	listActors,
	listDecisions,
	listTasks,
} from '../../registry/index.ts'
import { readChecklist } from './checklist.ts'
import { addOwnItem, createChecklist, setChecklistDay, showSection } from './commands.ts'
import { type ChecklistItem, isWordId, type NewItem } from './item.ts'

const said = {
	answer: z.string().exactOptional(),
	state: z.string().exactOptional(),
	until: z.string().exactOptional(),
	who: z.array(z.string()).max(200).exactOptional(),
}

/** A checklist in a data file. Questions of the method go by their ids, people's own by section and words, in their order. */
const checklistData = z.object({
	actors: z.array(z.string()).max(2000),
	day: z.string().exactOptional(),
	shown: z.array(z.string()).max(100),
	items: z.array(z.object({ id: z.string(), ...said })).max(1000),
	own: z.array(z.object({ section: z.string(), label: z.string(), ...said })).max(1000),
	decisions: z.array(z.string()).max(1000).exactOptional(),
	tasks: z.array(z.string()).max(2000).exactOptional(),
})

/**
 * Everybody in the registry comes along, since what it says stands beside the answers; what was decided at the event it prepares,
 * with the goals and tasks of that, as well. Names of persons do not travel: whoever
 * reads a file elsewhere has not been told them.
 */
export function writeChecklist(doc: Y.Doc, id: string, nameOf: NameOf): JsonObject {
	const { day, shown = [], items = [] } = readChecklist(doc, id) ?? {}
	const write = ({ answer, state, until, who }: ChecklistItem) => {
		const known = who.filter((actor) => findActor(doc, actor)).map((actor) => nameOf('actors', actor))
		return {
			...(answer && { answer }),
			...(state !== undefined && { state }),
			...(until !== undefined && { until }),
			...(known.length > 0 && { who: known }),
		}
	}
	const own = items.flatMap((item) => (item.own ? [{ ...item.own, ...write(item) }] : []))
	const asked = items.filter((item) => !item.own).sort((a, b) => (a.id < b.id ? -1 : 1))
	const decided = listDecisions(doc).filter(({ event }) => event === id)
	const goals = new Set(decided.flatMap((decision) => decision.goals ?? []))
	const tasks = listTasks(doc).filter((task) => task.goals?.some((goal) => goals.has(goal)))
	return {
		actors: listActors(doc)
			.filter(isNamed)
			.map((actor) => nameOf('actors', actor.id)),
		...(day !== undefined && { day }),
		shown: [...shown],
		items: asked.map((item) => ({ id: item.id, ...write(item) })),
		own,
		...(decided.length > 0 && { decisions: decided.map((each) => nameOf('decisions', each.id)) }),
		...(tasks.length > 0 && { tasks: tasks.map((each) => nameOf('tasks', each.id)) }),
	}
}

export function readChecklistData(
	data: unknown,
): ((doc: Y.Doc, method: string, reading: Reading) => string) | undefined {
	const checked = checklistData.safeParse(data)
	if (!checked.success) return undefined
	const { actors, day, shown, items, own, decisions = [] } = checked.data
	return (doc, method, { idOf, random }) => {
		for (const name of actors) idOf('actors', name)
		const read = ({ answer, state, until, who = [] }: Omit<(typeof items)[number], 'id'>): NewItem => ({
			...(answer !== undefined && { answer }),
			...(isWordId(state) && { state }),
			...(isDay(until) && { until }),
			who: who.flatMap((name) => idOf('actors', name) ?? []),
		})
		const asked = Object.fromEntries(items.map(({ id, ...rest }) => [id, read(rest)]))
		const checklist = createChecklist(doc, { method, items: asked }, random)
		if (isDay(day)) setChecklistDay(doc, checklist, day)
		for (const section of shown) showSection(doc, checklist, section, true)
		for (const { section, label, ...rest } of own)
			addOwnItem(doc, checklist, { section, label, ...read(rest) }, { random })
		for (const name of decisions) {
			const decision = findDecision(doc, idOf('decisions', name) ?? '')
			if (decision && decision.event === undefined) changeDecision(doc, decision.id, { event: checklist })
		}
		return checklist
	}
}
