import { setPriority } from 'node:os'
import { NoDocument } from './encoded.ts'
import { done, type JobKind, type Jobs } from './worker.ts'

/*
 * A process of its own that does jobs one after the other: each message is a `Job`, each reply its `Answer`. What takes too long
 * or too much memory here holds up nobody.
 */

type Job = { [Kind in JobKind]: { kind: Kind; given: Jobs[Kind]['given'] } }[JobKind]

/** What a job came to. */
export type Answer<Kind extends JobKind> =
	| { is: 'done'; answer: Jobs[Kind]['answer'] }
	| { is: 'noDocument'; why: string }
	| { is: 'failed'; why: string }

/** Whoever works live goes first, also on a machine of one core. */
const lowPriority = 5

function answerTo<Kind extends JobKind>(kind: Kind, given: Jobs[Kind]['given']): Answer<Kind> {
	try {
		return { is: 'done', answer: done(kind, given) }
	} catch (reason) {
		return { is: reason instanceof NoDocument ? 'noDocument' : 'failed', why: String(reason) }
	}
}

try {
	setPriority(lowPriority)
} catch {
	// Some systems do not allow it; it is only a courtesy.
}
process.on('message', ({ kind, given }: Job) => process.send?.(answerTo(kind, given)))
// The server has ended, however.
process.on('disconnect', () => process.exit())
// Ctrl+C in a terminal reaches this process, too: it ends when the server lets go of it.
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => {})
