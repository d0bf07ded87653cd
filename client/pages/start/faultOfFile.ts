import { Doc } from 'yjs'
import { readAgendaFile } from '../../../shared/agenda/file.ts'
import { longestFile, readMethodFile } from '../../../shared/files/index.ts'
import { agendasTexts } from '../../console/agendas/texts.ts'
import { fileTexts } from '../../files/texts.ts'
import type { Texts } from '../../texts/texts.ts'

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
	const scratch = new Doc()
	const method = readMethodFile(scratch, text)
	scratch.destroy()
	if (method.ok) return undefined
	// What is too long for an agenda may still be a damaged method.
	const isAgenda = agenda.failure !== 'unreadable' && agenda.failure !== 'tooLong'
	return isAgenda
		? { de: agendasTexts.de.faults[agenda.failure], en: agendasTexts.en.faults[agenda.failure] }
		: { de: fileTexts.de.faults[method.failure], en: fileTexts.en.faults[method.failure] }
}
