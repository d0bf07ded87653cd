import type * as Y from 'yjs'
import { type BlockId, placedBlocks } from '../blocks/index.ts'
import { boardsOf } from '../board/boards.ts'
import { registryOf } from '../lib/sharedRegistry.ts'
import { isNamed, listActors, type Term } from '../registry/index.ts'

/** A closed list, to choose from. */
export const termChoices = (list: Readonly<Record<string, Term>>) =>
	Object.entries(list).map(([id, label]) => ({ id, label }))

/** The actors of the registry, to choose from. */
export const actorChoices = (doc: Y.Doc) =>
	listActors(doc)
		.filter(isNamed)
		.map(({ id, name }) => ({ id, label: { de: name, en: name } }))

/** The blocks of a kind on boards of this document, and on those of all, by the names of their boards. */
export function blockChoices(doc: Y.Doc, block: BlockId) {
	return bothOf(doc).flatMap((each) => {
		const names = new Map(boardsOf(each).map(({ id, name }) => [id, name]))
		return placedBlocks(each).flatMap(({ block: kind, id, board }) => {
			const name = names.get(board)
			return kind === block && name !== undefined ? [{ id, label: { de: name, en: name } }] : []
		})
	})
}

/** The document a block lies in: this one, or that of all. */
export const docOfBlock = (doc: Y.Doc, block: BlockId, id: string): Y.Doc =>
	bothOf(doc).find((each) => placedBlocks(each).some((placed) => placed.block === block && placed.id === id)) ?? doc

const bothOf = (doc: Y.Doc): Y.Doc[] => [...new Set([doc, registryOf(doc)])]
