import type * as Y from 'yjs'
import { listActors, listTasks, withOrganisation } from '../registry/index.ts'
import type { TaskLine } from './api.ts'

/** The task plan as text: what was noted, with those who take it on by their names. */
export function taskLines(plenum: Y.Doc): TaskLine[] {
	const names = new Map(listActors(plenum).map(({ id, name }) => [id, name.trim()]))
	return listTasks(plenum)
		.filter(({ text }) => text.trim() !== '')
		.map(({ id, text, who, whoElse, belongsTo, until, state }) => ({
			id,
			text: text.trim(),
			who: [
				...who.flatMap((actor) => names.get(actor) || []),
				...whoElse.map((name) => withOrganisation(name, { belongsTo }, (actor) => names.get(actor))),
			],
			...(until !== undefined && { until }),
			state,
		}))
}
