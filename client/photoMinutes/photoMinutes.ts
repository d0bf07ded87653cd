import type * as Y from 'yjs'
import type { TextDocument } from '../../shared/documents/index.ts'
import { boardTold, type PhotoMeans } from './tellBoard.ts'

/** A board of the workshop, in the document it lies in. */
export interface PhotographedBoard {
	readonly id: string
	readonly name: string
	readonly doc: Y.Doc
}

/**
 * The Fotoprotokoll: these boards in their order, each as a picture and in words, so that it can be read without seeing. `by` is the workshop,
 * `day` of when it is, in words. What people may not read is in no document of theirs, and so not in here.
 */
export function photoMinutes(
	boards: readonly PhotographedBoard[],
	{ by, day, ...means }: PhotoMeans & { by: string; day: string },
): TextDocument {
	const { texts, locale } = means
	const sections = boards.flatMap((board) => boardTold(board.doc, board, means))
	return {
		title: texts.title,
		...(by && { subtitle: by }),
		language: locale,
		head: { left: [by], right: [day] },
		foot: texts.title,
		sections:
			sections.length > 0
				? sections
				: [{ id: 'none', level: 1, content: [{ kind: 'paragraph', text: texts.noBoards, isNote: true }] }],
	}
}
