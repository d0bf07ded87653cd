import { asState } from '../../../client/comparing/keptSections.ts'
import { readBlock } from '../../../client/comparing/readBlock.ts'
import { blocks } from '../../../shared/blocks/index.ts'
import { stateOfTable } from '../../../shared/blocks/table/index.ts'
import { keepSnapshot, removeSnapshot, renameSnapshot, snapshotsOf } from '../../../shared/snapshots/index.ts'
import { type Command, pick } from './command.ts'
import { maybeTrashed } from './trash.ts'

/** Then and now: stands of every kind of block. */
export const snapshotCommands: readonly Command[] = [
	{
		name: 'keep a stand',
		weight: 0.5,
		run({ doc }, random) {
			const all = Object.values(blocks).flatMap((block) => block.list(doc).map(({ id }) => ({ block: block.id, id })))
			const of = pick(all, random)
			if (!of) return
			const state = of.block === 'table' ? stateOfTable(doc, of.id) : asState(readBlock(doc, of))
			keepSnapshot(doc, { of, label: 'März', by: 'Karin', state }, { clock: { now: () => 1_790_000_000_000 }, random })
		},
	},
	{
		name: 'rename a stand',
		weight: 0.3,
		run({ doc }, random) {
			const stand = pick([...snapshotsOf(doc).keys()], random)
			if (stand !== undefined) renameSnapshot(doc, stand, pick(['Gründung', 'Nach einem Jahr'], random) ?? '')
		},
	},
	{
		name: 'remove a stand',
		weight: 0.15,
		run({ doc }, random) {
			const stand = pick([...snapshotsOf(doc).keys()], random)
			if (stand !== undefined) removeSnapshot(doc, stand, maybeTrashed(random))
		},
	},
]
