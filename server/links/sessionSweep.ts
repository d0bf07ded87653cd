import type { Clock } from '../../shared/lib/clock.ts'
import type { Directory, SweepState } from './directory.ts'

const hour = 3_600_000
const day = 24 * hour

/** Of so few sessions all may run out at once. */
const few = 20

type Swept = Pick<Directory, 'countSessions' | 'dropSessions' | 'sweepState' | 'putSweepState'>
type Report = (event: 'sessionsForgotten' | 'sessionsNotForgotten', details: object) => void

/**
 * Forgets the sessions, and so the names, of people whose time ran out: at the start and every hour after.
 *
 * A wrong clock would drop everybody's for good. So nothing is dropped on its word alone when it has jumped ahead by more
 * than a day since it was looked at last, or when more than half of all sessions would go: first it has to run on
 * steadily for a day, measured by the hours this process really waited, over restarts. The returned function ends it.
 */
export function sweepSessions(directory: Swept, clock: Clock, report: Report): () => void {
	let cancel = () => {}
	let ended = false

	async function sweep(waited: number): Promise<void> {
		const now = clock.now()
		const before = await directory.sweepState()
		const { all, over } = await directory.countSessions(now)
		const doubted = doubtOf(before, { now, waited, all, over })
		await directory.putSweepState(doubted === undefined ? { seen: now } : { seen: now, doubted })
		if (over === 0) return
		if (doubted !== undefined) report('sessionsNotForgotten', { sessions: over, of: all, lastSeen: before?.seen })
		else report('sessionsForgotten', { sessions: await directory.dropSessions(now) })
	}

	function next(waited: number): void {
		sweep(waited)
			.catch((err: unknown) => !ended && report('sessionsNotForgotten', { err }))
			.finally(() => {
				if (!ended) cancel = clock.after(hour, () => next(hour))
			})
	}

	next(0)
	return () => {
		ended = true
		cancel()
	}
}

/** How long the clock has run on steadily since it was doubted; undefined: there is no reason to doubt it. */
function doubtOf(
	before: SweepState | undefined,
	{ now, waited, all, over }: { now: number; waited: number; all: number; over: number },
): number | undefined {
	const passed = now - (before?.seen ?? now)
	const jumped = passed > waited + day
	// Set right again: the doubt was justified, and is over.
	const setBack = passed < waited - hour
	const massive = over > few && over > all / 2
	if (jumped) return 0
	const steady = before?.doubted === undefined || setBack ? undefined : before.doubted + waited
	if (steady === undefined) return massive ? 0 : undefined
	return steady >= day ? undefined : steady
}
