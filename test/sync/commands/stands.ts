import { listTables, stateOfTable } from '../../../shared/blocks/table/index.ts'
import { keepStand, removeStand, renameStand, standsOf } from '../../../shared/stands/index.ts'
import { type Command, pick } from './command.ts'

/** Then and now: stands of tables. */
export const standCommands: readonly Command[] = [
	{
		name: 'keep a stand',
		weight: 0.5,
		run({ doc }, random) {
			const id = pick(listTables(doc), random)?.id
			if (id === undefined) return
			const of = { block: 'table', id }
			const state = stateOfTable(doc, id)
			keepStand(doc, { of, label: 'März', by: 'Karin', state }, { clock: { now: () => 1_790_000_000_000 }, random })
		},
	},
	{
		name: 'rename a stand',
		weight: 0.3,
		run({ doc }, random) {
			const stand = pick([...standsOf(doc).keys()], random)
			if (stand !== undefined) renameStand(doc, stand, pick(['Gründung', 'Nach einem Jahr'], random) ?? '')
		},
	},
	{
		name: 'remove a stand',
		weight: 0.15,
		run({ doc }, random) {
			const stand = pick([...standsOf(doc).keys()], random)
			if (stand !== undefined) removeStand(doc, stand)
		},
	},
]
