import { setPriority } from 'node:os'
import { type DryRun, dryRun } from './dryRun.ts'

/*
 * A process of its own that tries updates on copies of documents, one after the other: each message is a `DryRun`, each answer its
 * `Outcome`. What takes too long or too much memory here holds up nobody.
 */

/** Whoever works live goes first, also on a machine of one core. */
const lowPriority = 5

try {
	setPriority(lowPriority)
} catch {
	// Some systems do not allow it; it is only a courtesy.
}
process.on('message', (wanted: DryRun) => process.send?.(dryRun(wanted)))
// The server has ended, however.
process.on('disconnect', () => process.exit())
// Ctrl+C in a terminal reaches this process, too: it ends when the server lets go of it.
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => {})
