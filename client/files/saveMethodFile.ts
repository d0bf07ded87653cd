import type * as Y from 'yjs'
import type { BlockRef } from '../../shared/blocks/index.ts'
import { writeMethodFile } from '../../shared/files/index.ts'
import { saveFile } from '../ui/saveFile.ts'

/** Hands the person a method's data as a file named after its board. */
export function saveMethodFile(doc: Y.Doc, ref: BlockRef, board: string) {
	const name = board.replace(/[\\/:*?"<>|\p{Cc}]+/gu, ' ').trim() || 'Netzwerkstatt'
	saveFile(`${name}.json`, writeMethodFile(doc, ref), 'application/json')
}
