import type * as Y from 'yjs'
import { boardsOf } from '../../../shared/board/boards.ts'
import { listParked } from '../../../shared/parkingLot/index.ts'
import { isNamed, listActors, listTasks } from '../../../shared/registry/index.ts'
import { readBoard } from './readBoard.ts'
import type { Item, Section, SectionKind } from './section.ts'

/** A whole workshop: a section for each board, and one for each page that serves them all. */
export function readWorkshop(doc: Y.Doc): Section[] {
	const seen = new Set<string>()
	const boards = boardsOf(doc).map(({ id, name }): Section => {
		const all = readBoard(doc, id).flatMap(({ heading, items }) => (heading ? [heading, ...items] : items))
		// What two boards show is told once.
		const items = all.filter((item) => !seen.has(item.id) && seen.add(item.id))
		return { id, kind: 'board', heading: { id, kind: 'heading', text: name }, items }
	})
	const page = (kind: SectionKind, listed: readonly { id: string; text: string }[]): Section[] => {
		const items = listed.map(({ id, text }): Item => ({ id: `${kind}:${id}`, kind: 'entry', text: text.trim() }))
		return items.length > 0 ? [{ id: kind, kind, items }] : []
	}
	const actors = listActors(doc)
		.filter(isNamed)
		.map(({ id, name }) => ({ id, text: name }))
	return [...boards, ...page('actors', actors), ...page('tasks', listTasks(doc)), ...page('parked', listParked(doc))]
}
