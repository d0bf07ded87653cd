import type * as Y from 'yjs'
import { readDocument, sectionsOf } from '../blocks/document/index.ts'
import { blockOf, placedBlocks } from '../blocks/index.ts'
import { pollBlock } from '../blocks/poll/index.ts'
import { boardsOf } from '../board/boards.ts'
import { outlineOf } from '../collected/index.ts'
import type { Section } from '../documents/index.ts'
import { findActor } from '../registry/index.ts'

/** What one board says, free of its form: all that people who never join are given of a workshop. */
export interface BoardPage {
	readonly title: string
	readonly sections: readonly Section[]
}

/** `POST /api/page` `{workshop, secret}`, for whoever has such a link */
export interface BoardPageAnswer extends BoardPage {
	/** what the workshop is called */
	readonly workshop: string
}

/**
 * What lies on this board, in words: cards by their groups without who wrote them, documents as they stand, of every other block its
 * words and the actors in it. What was counted is left out, for it may name people. Undefined if the document has no such board.
 */
export function boardPageOf(doc: Y.Doc, board: string): BoardPage | undefined {
	const found = boardsOf(doc).find(({ id }) => id === board)
	if (!found) return undefined
	const blocks = placedBlocks(doc).filter((each) => each.board === board && each.block !== pollBlock.id)
	return { title: found.name, sections: [...blocks.flatMap((each) => blockTold(doc, each)), ...cardsTold(doc, board)] }
}

function blockTold(doc: Y.Doc, { block, id }: { block: string; id: string }): Section[] {
	if (block === 'document') return sectionsOf(readDocument(doc, id)?.parts ?? [])
	const known = blockOf(block)
	const actors = new Set(known?.mentions(doc, id).map(({ actor }) => actor))
	const names = [...actors].flatMap((actor) => findActor(doc, actor)?.name.trim() || [])
	const words = (known?.words(doc, id) ?? []).map(({ text }) => text.trim())
	return listed(id, undefined, [...names, ...words])
}

const cardsTold = (doc: Y.Doc, board: string): Section[] =>
	outlineOf(doc, board).groups.flatMap(({ heading, cards }, at) =>
		listed(
			`cards-${at}`,
			heading,
			cards.map(({ text }) => text),
		),
	)

function listed(id: string, heading: string | undefined, lines: readonly string[]): Section[] {
	const items = lines.filter(Boolean).map((text) => ({ text }))
	if (!heading && items.length === 0) return []
	const content = items.length > 0 ? [{ kind: 'list' as const, isOrdered: false, items }] : []
	return [{ id, level: 2, ...(heading && { heading }), content }]
}
