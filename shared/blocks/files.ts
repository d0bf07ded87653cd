import type { BlockFile } from './block.ts'
import { readChainFile, writeChainFile } from './chain/file.ts'
import { readChecklistData, writeChecklist } from './checklist/file.ts'
import { readCircles, writeCircles } from './circles/file.ts'
import { readDocumentData, writeDocument } from './document/file.ts'
import type { BlockId } from './index.ts'
import { readMap, writeMap } from './map/file.ts'
import { readPollData, writePoll } from './poll/file.ts'
import { readRulebook, writeRulebook } from './rulebook/file.ts'
import { readPlayData, writePlay } from './scenes/file.ts'
import { readTable, writeTable } from './table/file.ts'
import { readTree, writeTree } from './tree/file.ts'

/** How each building block stands in a file. */
export const blockFiles = {
	chain: { write: writeChainFile, read: readChainFile },
	checklist: { write: writeChecklist, read: readChecklistData },
	table: { write: writeTable, read: readTable },
	map: { write: writeMap, read: readMap },
	circles: { write: writeCircles, read: readCircles },
	tree: { write: writeTree, read: readTree },
	rulebook: { write: writeRulebook, read: readRulebook },
	scenes: { write: writePlay, read: readPlayData },
	document: { write: writeDocument, read: readDocumentData },
	poll: { write: writePoll, read: readPollData },
} as const satisfies Record<BlockId, BlockFile>

/** The file of this block, or undefined if this version of the product does not know it. */
export const blockFileOf = (block: string): BlockFile | undefined =>
	Object.hasOwn(blockFiles, block) ? blockFiles[block as BlockId] : undefined
