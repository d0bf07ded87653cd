import type * as Y from 'yjs'
import { createFromKind, listDocuments, readDetails, type ToldFrom } from '../../blocks/document/index.ts'
import { placedBlocks } from '../../blocks/index.ts'
import { boardsOf, renameBoard } from '../../board/boards.ts'
import { command } from '../../lib/command.ts'
import type { Random } from '../../lib/random.ts'
import { addMeeting, findMeeting, listMeetings, type Term } from '../../registry/index.ts'
import { addBoardWith } from '../methodBoard.ts'
import { documents } from './index.ts'
import { minutes } from './kinds/minutes.ts'

const boardName: Term = { de: 'Protokoll', en: 'Minutes' }
const meetingName: Term = { de: 'Treffen', en: 'Meeting' }

/**
 * Writes the minutes of a meeting onto a board of their own, with all that can be told, and gives the document's id; minutes that are there are
 * kept. Without a meeting it is that of today, which is entered if nobody has.
 */
export const addMinutes = command(
	'plenum',
	(doc: Y.Doc, from: ToldFrom, { now, random = Math.random }: { now: number; random?: Random }): string => {
		const about = from.details.about ?? meetingOfToday(doc, from)
		const boards = new Set(boardsOf(doc).map(({ id }) => id))
		const placed = new Set(
			placedBlocks(doc).flatMap(({ block, id, board }) => (block === 'document' && boards.has(board) ? [id] : [])),
		)
		const known = listDocuments(doc).find(({ id }) => {
			const details = readDetails(doc, id)
			return details.kind === minutes.id && details.about === about && placed.has(id)
		})
		if (known) return known.id
		const { locale } = from
		const id = createFromKind(
			doc,
			{ method: documents.id, kind: minutes, from: { ...from, details: { ...from.details, about } } },
			{ now, random },
		)
		const board = addBoardWith(doc, documents, { block: 'document', id }, { locale, random })
		const of = findMeeting(doc, about)
		renameBoard(doc, board, [boardName[locale], of?.title.trim() || of?.date].filter(Boolean).join(' '))
		return id
	},
)

function meetingOfToday(doc: Y.Doc, { today, locale, workshop }: ToldFrom): string {
	const known = listMeetings(doc).find(({ date }) => date !== undefined && date === today)
	return (
		known?.id ??
		addMeeting(doc, { title: workshop || meetingName[locale], ...(today !== undefined && { date: today }) })
	)
}
