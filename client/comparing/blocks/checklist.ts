import type * as Y from 'yjs'
import { itemElement, outlineOf, readChecklist, type ShownItem } from '../../../shared/blocks/checklist/index.ts'
import { methodOf } from '../../../shared/methods/index.ts'
import type { Item, Section } from '../section.ts'
import { keyed, keyedName } from '../words.ts'
import { entry, nameOf } from './entry.ts'

/** Every question that is asked, also those nobody has answered: that one was open is part of what is compared. */
export function checklistSections(doc: Y.Doc, checklist: string): Section[] {
	const stored = readChecklist(doc, checklist)
	if (!stored) return []
	const method = methodOf(stored.method)?.checklist
	const planned = `checklist:${checklist}:day`
	const day = method?.day && entry(planned, keyed('day', method.day), { ...(stored.day && { day: stored.day }) })
	const asked = outlineOf(stored, method).filter(({ isShown }) => isShown)
	return [
		...(day ? [{ id: planned, kind: 'planned', items: [day] } as const] : []),
		...asked.map(({ id: section, title, items }): Section => {
			const id = `checklist:${checklist}:${section}`
			return {
				...{ id, kind: 'questions', heading: { id, kind: 'heading', text: keyed(section, title) } },
				items: items.map((item) => question(doc, `checklist:${checklist}:${itemElement(item.id)}`, item)),
			}
		}),
	]
}

function question(doc: Y.Doc, id: string, item: ShownItem): Item {
	const { own, state, answer, until, who, whoElse } = item
	const actors = who.flatMap((actor) => {
		const name = nameOf(doc, actor)
		return name ? [[`sees:${actor}`, keyedName('yes', name)] as const] : []
	})
	const persons = whoElse.map((name) => [`sees:person:${name}`, keyedName('yes', name)] as const)
	return entry(id, own ? own.label.trim() : keyed(item.id, item.question), {
		questionState: keyed(state.id, state.name),
		...(answer.trim() && { answer: answer.trim() }),
		...(until && { until }),
		...Object.fromEntries([...actors, ...persons]),
	})
}
