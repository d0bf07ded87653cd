import * as Y from 'yjs'
import { isMentioned } from '../rooms/mentions.ts'
import type { Migration } from './migration.ts'

/**
 * In the second layout the plan entered whoever was typed as responsible among the actors. A person is none: where that
 * is beyond doubt, the tasks note the name alone. Beyond doubt is an actor of whom nothing is known but a name by which a
 * person is addressed, who takes on a task and is mentioned nowhere else. Everybody else stays (decision 044).
 */
export const personsOut: Migration = {
	to: 3,
	migrate(doc) {
		const actors = doc.getMap('actors')
		const tasks = [...doc.getMap('tasks').values()].filter((task) => task instanceof Y.Map)
		for (const [id, actor] of [...actors]) {
			const name = onlyNameOf(actor)
			const own = tasks.filter((task) => task.has(`w.${id}`))
			if (!name || !addressed.test(name) || own.length === 0 || isMentioned(doc, id, ['actors'])) continue
			for (const task of own) {
				task.delete(`w.${id}`)
				task.set(`e.${name}`, true)
			}
			actors.delete(id)
		}
		return undefined
	},
}

/** "Frau Berger", "Herr Dr. Duman", "Frau Anna Berger-Kurz"; not "Frau und Beruf". */
const addressed = /^(?:Frau|Herr) (?:Dr\. |Prof\. )*\p{Lu}[\p{L}-]+(?: \p{Lu}[\p{L}-]+)?$/u

/** The name of an actor of whom nothing else is stored. */
function onlyNameOf(actor: unknown): string | undefined {
	if (!(actor instanceof Y.Map)) return undefined
	const name: unknown = actor.get('name')
	const isAll = [...actor.keys()].every((key) => key === 'v' || key === 'name')
	return isAll && name instanceof Y.Text ? name.toString().replace(/\s+/gu, ' ').trim() : undefined
}
