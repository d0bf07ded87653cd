import type * as Y from 'yjs'
import { readAgendaFile } from '../../../shared/agenda/file.ts'
import { addSteps } from '../../../shared/agenda/index.ts'
import { boardsOf, removeBoard } from '../../../shared/board/boards.ts'
import { addBoardFromFile } from '../../../shared/files/index.ts'
import type { Locale } from '../../../shared/protocol/api.ts'
import type { Destination } from '../../navigation/navigation.ts'

/**
 * Lets a workshop just founded begin with a file, and says where to look: an agenda gathers on the board that is there, a
 * method's board takes its place. A file that cannot be read changes nothing.
 */
export function openFile(
	{ plenum, stage }: { plenum: Y.Doc; stage: Y.Doc },
	text: string,
	locale: Locale,
): Destination | undefined {
	const [first] = boardsOf(plenum)
	const agenda = readAgendaFile(text)
	if (agenda.ok) {
		addSteps(stage, agenda.value, { board: first?.id })
		return { to: 'agenda' }
	}
	const added = addBoardFromFile(plenum, text, { locale })
	if (!added.ok) return undefined
	if (first) removeBoard(plenum, first.id)
	return { to: 'board', board: added.value }
}
