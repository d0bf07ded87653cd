import type * as Y from 'yjs'
import type { Random } from '../../../shared/lib/random.ts'
import type { BoardPerson } from '../../helpers/boardPerson.ts'

/** One thing a person may do. It looks for itself what there is to do it with, and does nothing if there is nothing. */
export interface Command {
	readonly name: string
	/** how often, compared with the others */
	readonly weight: number
	run(person: BoardPerson, random: Random): void
}

/** The same in a room without boards; `now` is the server's time in milliseconds. */
export interface DocumentCommand {
	readonly name: string
	readonly weight: number
	run(doc: Y.Doc, random: Random, now: number): void
}

export function pick<T>(from: readonly T[], random: Random): T | undefined {
	return from[Math.floor(random() * from.length)]
}

/** A command, by weight. */
export function pickCommand<Each extends { readonly weight: number }>(
	commands: readonly Each[],
	random: Random,
): Each | undefined {
	let at = random() * commands.reduce((sum, { weight }) => sum + weight, 0)
	return commands.find(({ weight }) => {
		at -= weight
		return at < 0
	})
}
