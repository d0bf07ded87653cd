import type { TextDocument } from '../../shared/documents/index.ts'
import type { FullSheet, PictureFiles } from './paper/sheets.ts'

/** The forms a document is written in by a worker; plain text needs none. */
export type WrittenForm = 'docx' | 'pdf'

/** A document that is being written; a new object each time. */
export interface Download {
	readonly form: WrittenForm
	readonly document: TextDocument
	/** how the file is called, without its ending */
	readonly name: string
}

/** What the worker is asked for. */
export interface WritingOrder {
	readonly form: WrittenForm
	readonly document: TextDocument
	readonly pictures: PictureFiles
	/** of a PDF: sheets that are one picture each, before the text */
	readonly sheets?: readonly FullSheet[]
}

/** What it tells: how much is done from 0 to 1, and at last the file. */
export type WritingReport = { readonly done: number } | WrittenFile | { readonly failed: string }

export interface WrittenFile {
	readonly bytes: Uint8Array<ArrayBuffer>
	/** how many signs stand as boxes, because no typeface here has them, and what those say */
	readonly missing: number
	readonly boxed: readonly string[]
}

/** How the worker is begun; tests pass another one. */
const beginWorker = (): Worker => new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' })

/**
 * Writes a file in a worker, so that the page stays free. `cancel` ends it at once, and `file` is never told of then; it fails if the worker cannot
 * be had, or the file cannot be written.
 */
export function writeInWorker(
	order: WritingOrder,
	tell: (done: number) => void,
	begin = beginWorker,
): { readonly file: Promise<WrittenFile>; cancel(): void } {
	const worker = begin()
	const file = new Promise<WrittenFile>((resolve, reject) => {
		worker.onmessage = ({ data }: MessageEvent<WritingReport>) => {
			if ('done' in data) tell(data.done)
			else if ('failed' in data) reject(new Error(data.failed))
			else resolve(data)
		}
		worker.onerror = ({ message }) => reject(new Error(message || 'worker'))
		worker.postMessage(order)
	})
	const end = () => worker.terminate()
	file.then(end, end)
	return { file, cancel: end }
}
