import type { Random } from '../../../shared/lib/random.ts'
import type { BoardPerson } from '../../helpers/boardPerson.ts'

/** One thing a person may do. It looks for itself what there is to do it with, and does nothing if there is nothing. */
export interface Command {
	name: string
	/** how often, compared with the others */
	weight: number
	run(person: BoardPerson, random: Random): void
}

export function pick<T>(from: readonly T[], random: Random): T | undefined {
	return from[Math.floor(random() * from.length)]
}

/** A command, by weight. */
export function pickCommand(commands: readonly Command[], random: Random): Command | undefined {
	let at = random() * commands.reduce((sum, { weight }) => sum + weight, 0)
	return commands.find(({ weight }) => {
		at -= weight
		return at < 0
	})
}
