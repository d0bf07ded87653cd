import type * as Y from 'yjs'
import { handoversOf, listChains } from '../../../shared/blocks/chain/index.ts'
import type { Random } from '../../../shared/lib/random.ts'
import { keepHandover } from '../../../shared/registry/index.ts'
import { chainEdits } from '../../helpers/chainEdits.ts'
import { type Command, pick } from './command.ts'

/** Half as often as among themselves: in an afternoon people mostly do other things. */
const edits: readonly Command[] = chainEdits.map(({ name, weight, run }) => ({
	name,
	weight: weight / 2,
	run: ({ doc }, random) => run(doc, random),
}))

/** Some handover of some chain, in the state people look at. */
function someHandover(doc: Y.Doc, random: Random): string | undefined {
	const chain = pick(listChains(doc), random)?.id
	return chain && pick(handoversOf(doc, chain, random() < 0.5 ? 'actual' : 'ideal'), random)?.key
}

export const chainCommands: readonly Command[] = [
	...edits,
	{
		name: 'open a handover that a merge brought about',
		weight: 1,
		run({ doc }, random) {
			const key = someHandover(doc, random)
			if (key !== undefined) keepHandover(doc, key)
		},
	},
]
