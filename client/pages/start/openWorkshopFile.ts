import { failed, type Result } from '../../../shared/lib/result.ts'
import { workshopFileEnding } from '../../../shared/protocol/workshopFile.ts'
import type { Failure } from '../../api/failure.ts'
import type { Server } from '../../api/server.ts'
import { type WorkshopFiles, workshopFiles } from '../../api/workshopFiles.ts'
import { enterFounded } from './foundWorkshop.ts'

/** Whether a chosen file is meant to be a whole workshop: by its name, or because it is an archive. */
export const isWorkshopFile = async (file: File): Promise<boolean> =>
	file.name.toLowerCase().endsWith(workshopFileEnding) || (await isArchive(file))

const isArchive = async (file: File): Promise<boolean> => {
	const begin = await file
		.slice(0, 4)
		.arrayBuffer()
		.catch(() => new ArrayBuffer(0))
	return [0x50, 0x4b, 3, 4].every((byte, at) => new Uint8Array(begin)[at] === byte)
}

/** Sends a workshop file to the server and goes in as the moderation of the new workshop. The answer is its id. */
export async function openWorkshopFile(
	server: Pick<Server, 'join'>,
	file: File,
	terms: Parameters<WorkshopFiles['send']>[1],
	files: Pick<WorkshopFiles, 'send'> = workshopFiles,
): Promise<Result<string, Failure>> {
	// What is none need not be sent.
	if (!(await isArchive(file))) return failed({ id: 'fileForeign' })
	const opened = await files.send(file, terms)
	return opened.ok ? enterFounded(server, opened.value) : opened
}
