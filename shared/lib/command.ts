import type * as Y from 'yjs'
import { change } from './change.ts'
import { registryOf } from './sharedRegistry.ts'

/**
 * The kind of room whose documents a command changes; `registry`: the part of a plenum that boards in other documents share;
 * `any`: it writes in whatever text it is given.
 */
export type CommandRoom = 'plenum' | 'registry' | 'stage' | 'desk' | 'results' | 'any'

/** What every command is known by. */
export interface AnyCommand {
	readonly room: CommandRoom
}

/** One thing people can do to a document: a function of the document and of what it is told, in one transaction. */
export interface Command<Told extends readonly unknown[], Answer> extends AnyCommand {
	(doc: Y.Doc, ...told: Told): Answer
}

/** Where a transaction keeps which commands made it. */
const makers = Symbol('commands')

/**
 * Makes a command of `work`: the one door through which documents are changed. Whatever it does is one transaction of this
 * person; commands that it calls become part of it, unless they change the registry that its document shares.
 */
/* @__NO_SIDE_EFFECTS__ */
export function command<Told extends readonly unknown[], Answer>(
	room: CommandRoom,
	work: (doc: Y.Doc, ...told: Told) => Answer,
): Command<Told, Answer> {
	const made: Command<Told, Answer> = Object.assign(
		(doc: Y.Doc, ...told: Told): Answer => run(room === 'registry' ? registryOf(doc) : doc, told),
		{ room },
	)
	const run = (doc: Y.Doc, told: Told): Answer =>
		change(doc, (transaction) => {
			const known = commandsOf(transaction)
			transaction.meta.set(makers, known.includes(made) ? known : [...known, made])
			return work(doc, ...told)
		})
	return made
}

/** Whether something is a command. */
export const isCommand = (value: unknown): value is AnyCommand => typeof value === 'function' && 'room' in value

/** The commands that took part in a transaction, in the order in which they began. */
export const commandsOf = (transaction: Y.Transaction): readonly AnyCommand[] => transaction.meta.get(makers) ?? []

/** What the transaction under way has changed so far in what lay in the document before it: each place, with the keys that it set. */
export const changedSoFar = (doc: Y.Doc): readonly (readonly [place: unknown, keys: readonly string[]])[] =>
	change(doc, ({ changed }) =>
		[...changed].map(([type, keys]) => [type, [...keys].filter((key) => key !== null)] as const),
	)
