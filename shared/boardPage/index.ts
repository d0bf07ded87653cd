import type * as Y from 'yjs'
import { type FindMethod, placedBlocks } from '../blocks/index.ts'
import { pollBlock } from '../blocks/poll/index.ts'
import { boardsOf } from '../board/boards.ts'
import { outlineOf } from '../collected/index.ts'
import type { Section } from '../documents/index.ts'
import { blockTold } from '../told/index.ts'

/** What one board says, free of its form: all that people who never join are given of a workshop. */
export interface BoardPage {
	readonly title: string
	/** the language of the workshop, in which its building blocks are told */
	readonly language: 'de' | 'en'
	readonly sections: readonly Section[]
}

/** `POST /api/page` `{workshop, secret}`, for whoever has such a link */
export interface BoardPageAnswer extends BoardPage {
	/** what the workshop is called */
	readonly workshop: string
}

/**
 * What lies on this board, in words: documents as they stand, ways step by step, other blocks as their tables, cards by their groups without
 * who wrote them. What was counted is left out, and people beside organisations, who agreed to be named in the workshop. Undefined if
 * the document has no such board.
 */
export function boardPageOf(doc: Y.Doc, board: string, findMethod: FindMethod): BoardPage | undefined {
	const found = boardsOf(doc).find(({ id }) => id === board)
	if (!found) return undefined
	const language = doc.getMap('meta').get('locale') === 'en' ? 'en' : 'de'
	const means = { locale: language, findMethod, withoutPeople: true, anyWidth: true } as const
	const blocks = placedBlocks(doc).filter((each) => each.board === board && each.block !== pollBlock.id)
	return {
		title: found.name,
		language,
		sections: [
			...blocks.flatMap((ref) =>
				blockTold(doc, ref, means)
					.filter(({ heading, content }) => content.length > 0 || heading !== found.name.trim())
					.map((section) => ({ ...section, id: `${ref.id}/${section.id}` })),
			),
			...cardsTold(doc, board),
		],
	}
}

const cardsTold = (doc: Y.Doc, board: string): Section[] =>
	outlineOf(doc, board).groups.flatMap(({ heading, cards }, at): Section[] => {
		const items = cards.map(({ text }) => ({ text })).filter(({ text }) => text)
		if (!heading && items.length === 0) return []
		const content = items.length > 0 ? [{ kind: 'list' as const, isOrdered: false, items }] : []
		return [{ id: `cards-${at}`, level: 1, ...(heading && { heading }), content }]
	})
