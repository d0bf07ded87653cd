import * as Y from 'yjs'
import { mapIn } from '../../lib/entries.ts'

/*
 * `checklists`: checklist id -> { v, method, day?, 's.<section>': true for an optional section that was taken up, items: {
 * <item id>: { answer: Y.Text, state?, until?, 'w.<actor>': place in the order of naming, 'e.<name>': true, and for people's
 * own questions section, order, label: Y.Text } } }. Questions of the method go by the method's ids and are all made with the
 * checklist, those of optional sections, too: a text made later by two people at once would lose what one of them wrote.
 */

export const checklistsOf = (doc: Y.Doc): Y.Map<unknown> => doc.getMap('checklists')

/** The stored map of a checklist; change it only through commands. */
export const checklistMap = (doc: Y.Doc, id: string): Y.Map<unknown> | undefined => mapIn(checklistsOf(doc), id)

export const itemsMap = (doc: Y.Doc, id: string): Y.Map<unknown> | undefined => mapIn(checklistMap(doc, id), 'items')

/** The workshop's checklists, in no particular order. */
export function listChecklists(doc: Y.Doc): { id: string; method: string }[] {
	return [...checklistsOf(doc).entries()].flatMap(([id, stored]) => {
		const method = stored instanceof Y.Map ? stored.get('method') : undefined
		return typeof method === 'string' ? [{ id, method }] : []
	})
}
