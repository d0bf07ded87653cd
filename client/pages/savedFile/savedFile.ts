import * as Y from 'yjs'
import { readAgendaFile } from '../../../shared/agenda/file.ts'
import { addSteps } from '../../../shared/agenda/index.ts'
import { boardsOf, removeBoard } from '../../../shared/board/boards.ts'
import { addBoardFromFile, casesIn, longestFile, readMethodFile } from '../../../shared/files/index.ts'
import type { Locale } from '../../../shared/protocol/api.ts'
import { agendasTexts } from '../../console/agendas/texts.ts'
import { fileTexts } from '../../files/texts.ts'
import type { Destination } from '../../navigation/navigation.ts'
import type { Texts } from '../../texts/texts.ts'

export { casesIn }

/** What a chosen file says; nothing if it was moved or locked since. Of one that is too long no more is loaded than shows it. */
export const textOfFile = (file: File): Promise<string> =>
	// A letter takes up to four bytes.
	file
		.slice(0, 4 * longestFile + 4)
		.text()
		.catch(() => '')

/** Why no workshop can begin with this file, in both languages; nothing if one can. */
export function faultOfFile(text: string): Texts<string> | undefined {
	const agenda = readAgendaFile(text)
	if (agenda.ok) return undefined
	const scratch = new Y.Doc()
	const method = readMethodFile(scratch, text)
	scratch.destroy()
	if (method.ok) return undefined
	// What is too long for an agenda may still be a damaged method.
	const isAgenda = agenda.failure !== 'unreadable' && agenda.failure !== 'tooLong'
	return isAgenda
		? { de: agendasTexts.de.faults[agenda.failure], en: agendasTexts.en.faults[agenda.failure] }
		: { de: fileTexts.de.faults[method.failure], en: fileTexts.en.faults[method.failure] }
}

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
