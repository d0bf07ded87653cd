import { chainEdits } from '../../helpers/chainEdits.ts'
import type { Command } from './command.ts'

/** Half as often as among themselves: in an afternoon people mostly do other things. */
export const chainCommands: readonly Command[] = chainEdits.map(({ name, weight, run }) => ({
	name,
	weight: weight / 2,
	run: ({ doc }, random) => run(doc, random),
}))
