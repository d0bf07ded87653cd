import type * as Y from 'yjs'
import type { BlockRef } from '../../shared/blocks/index.ts'
import { late } from '../ui/late.ts'
import { saveFile, systemNameOf } from '../ui/saveFile.ts'

const lateFile = late(() => import('../../shared/files/methodFile.ts'))

/** Fetches ahead what writes files, so that a file can be had without a connection, too. */
export const fetchMethodFile = () => void lateFile.fetch()

/** Hands the person a method's data as a file named after its board. */
export async function saveMethodFile(doc: Y.Doc, ref: BlockRef, board: string) {
	const { writeMethodFile } = await lateFile.fetch()
	saveFile(`${systemNameOf(board)}.json`, writeMethodFile(doc, ref), 'application/json')
}
