import type * as Y from 'yjs'
import { blockOf, placedBlocks } from '../../shared/blocks/index.ts'
import type { EntryKind } from '../../shared/taking/index.ts'
import type { Destination } from '../navigation/navigation.ts'

/** Where an entry is seen: on its page, or in the first block that shows it; undefined where nothing does. */
export function entryPlace(docs: readonly Y.Doc[], kind: EntryKind, entry: string): Destination | undefined {
	if (kind === 'actor') return { to: 'actors', actor: entry }
	if (kind === 'task') return { to: 'tasks', task: entry }
	if (kind === 'theme') return { to: 'cases', theme: entry }
	const element = `${kind}:${entry}`
	for (const doc of docs)
		for (const { block, id } of placedBlocks(doc))
			if (
				blockOf(block)
					?.words(doc, id)
					.some((said) => said.element === element)
			)
				return { to: 'block', ref: { block, id }, element }
	return undefined
}
