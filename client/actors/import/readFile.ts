import { importLimits } from '../../../shared/registry/csv/index.ts'
import { type FileProblem, type ParsedFile, parseFile } from './parseFile.ts'

/** Reads a file of the person's device; one that is too large is not even loaded. */
export async function readFile(file: File): Promise<ParsedFile | FileProblem> {
	if (file.size > importLimits.bytes) return { kind: 'tooLarge', bytes: file.size }
	try {
		return parseFile(new Uint8Array(await file.arrayBuffer()))
	} catch {
		// It was moved, changed or locked since it was chosen.
		return { kind: 'gone' }
	}
}
