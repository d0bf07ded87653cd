import { setTimeout as pause } from 'node:timers/promises'
import * as Y from 'yjs'
import { readRecord } from '../../shared/board/records.ts'
import type { FoundAnswer } from '../../shared/protocol/api.ts'
import type { ProductServer } from '../bench/servers/product.ts'
import { found } from '../helpers/device.ts'
import type { Figures } from './figures.ts'
import type { FrameAttackOptions, FrameAttackResult, SentFrame } from './frameAttack.ts'
import { atTheirPace, type Honest, openHonest, readRoom, told, workshopAt } from './honest.ts'
import { inOtherThread } from './otherThread.ts'
import { againstServer, lagOf, megabytes, memoryOf, most, processorOf, type Reading, since, watch } from './watch.ts'

export interface FramesOptions {
	/** hostile frames */
	times: number
	seed: number
	/** attackers at work at the same time, each with one frame under way; five unless said otherwise */
	atOnce?: number | undefined
	say?: (line: string) => void
}

type Attack = { [Option in keyof FramesOptions]-?: NonNullable<FramesOptions[Option]> }

/** The bounds of the promise: milliseconds until an honest edit elsewhere is saved, and growth of memory in bytes. */
const savedMs = 1_000
const growth = 100e6
/** How long people work undisturbed first, in milliseconds: what is measured then is the machine itself. */
const quietMs = 10_000
const editsPerSecond = 2

/**
 * Sends structure-aware hostile frames over real sockets, while somebody honest works in the attacked workshop and somebody
 * else in another one. Both keep being told that their edits are saved, the server stays small, and nothing is harmed.
 */
export async function frames({ times, seed, atOnce = 5, say = () => {} }: FramesOptions): Promise<Figures> {
	return againstServer({}, (server) => attacked(server, { times, seed, atOnce, say }))
}

async function attacked(server: ProductServer, { times, seed, atOnce, say }: Attack): Promise<Figures> {
	const { origin } = server
	const [attended, elsewhere] = await Promise.all([found(origin, 'Mühlenrade'), found(origin, 'Auenbrück')])
	const there = await openHonest(await workshopAt(origin, attended).join({ role: 'moderator' }), 1)
	const away = await openHonest(await workshopAt(origin, elsewhere).join(), 2)
	const watching = watch(server)
	const working = new AbortController()
	const work = atTheirPace([there, away], editsPerSecond, working.signal, (person) => person.edit())

	await pause(quietMs)
	const before = await watching.look()
	const quiet = { there: told(there.saved), away: told(away.saved), lag: most(watching.readings, 'lag') }
	for (const { saved } of [there, away]) saved.clear()

	const attack = inOtherThread<FrameAttackOptions, FrameAttackResult>(
		'frameAttack.ts',
		{ origin, frames: times, seed, atOnce, attended, victim: there.client, pid: server.process.pid },
		say,
	)
	const begun = performance.now()
	const { outcomes, sessions, joinsRefused, taken, worked, slow } = await attack.result
	const seconds = (performance.now() - begun) / 1000
	const after = await watching.look()
	working.abort()
	await work
	const during = since(watching.readings, begun)
	const isUnharmed = await unharmed(origin, elsewhere, away, 2)
	// Whoever may take part there may also remove notes: what counts is that it opens and that nothing is unknown.
	const stillWorks = await unharmed(origin, attended, there)
	await watching.stop()

	const failures: string[] = []
	if (away.saved.longest > savedMs) failures.push(`saved elsewhere took ${ms(away.saved.longest)}`)
	if (away.saved.count < seconds) failures.push(`only ${away.saved.count} edits elsewhere were saved`)
	if (most(during, 'own') - before.own > growth) {
		failures.push(`memory grew by ${megabytes(most(during, 'own') - before.own)}`)
	}
	if (away.closed() !== undefined) failures.push(`the honest one elsewhere was closed with ${away.closed()}`)
	if (there.closed() !== undefined)
		failures.push(`the moderation of the attacked workshop was closed with ${there.closed()}`)
	if (!isUnharmed) failures.push('the other workshop does not say what was written')
	if (!stillWorks) failures.push('the attacked workshop does not open, or lacks what was called saved')
	return {
		failures,
		figures: {
			'hostile frames': `${times} in ${Math.round(seconds)} s, ${atOnce} at once, ${sessions} sessions, ${joinsRefused} joins refused`,
			...Object.fromEntries(Object.entries(outcomes).sort(([, a], [, b]) => b - a)),
			'frames called saved': taken,
			'work per frame, ms of the main thread': `p50 ${worked.p50}, p99 ${worked.p99}, most ${ms(worked.most)}`,
			...dearest(slow),
			'before: saved elsewhere / there, ms': `${quiet.away} / ${quiet.there}`,
			'saved elsewhere, ms': told(away.saved),
			'saved in the attacked workshop, ms': told(there.saved),
			...memoryOf(before, during, after),
			...processorOf(before, after),
			'longest delay of the event loop, ms': lagOf(during, quiet.lag),
			...culprits(during, slow),
		},
	}
}

const ms = (time: number) => Math.round(time).toString()

const describe = ({ kind, bytes, as, from, to, worked, outcome }: SentFrame) =>
	`${kind} ${bytes} B ${as}: worked ${ms(worked)}, took ${to - from} ms, ${outcome}`

/** The frames the server worked longest for; several are under way at a time, so all but one of them may have cost less. */
function dearest(slow: readonly SentFrame[]): Record<string, string> {
	const frames = [...slow].sort((a, b) => b.worked - a.worked).slice(0, 8)
	return Object.fromEntries(frames.map((frame, i) => [`  dearest ${i + 1}`, describe(frame)]))
}

/** The longest delays, how much of that second others had the processor, and the frames that took longest then. */
function culprits(during: readonly Reading[], slow: readonly SentFrame[]): Record<string, string> {
	const wall = performance.timeOrigin
	const delays = during.map((reading, i) => ({
		...reading,
		others: reading.waited - (during[i - 1] ?? reading).waited,
	}))
	const longest = delays.sort((a, b) => b.lag - a.lag).slice(0, 5)
	return Object.fromEntries(
		longest.map(({ at, lag, others }, i) => {
			const underWay = slow.filter(({ from, to }) => to > wall + at - 1_200 - lag && from < wall + at)
			const [slowest] = underWay.sort((a, b) => b.worked - a.worked)
			const words = `${ms(lag)} ms (others had the processor for ${ms(others)} ms); `
			return [`  delay ${i + 1}`, words + (slowest ? describe(slowest) : 'no slow frame')]
		}),
	)
}

/** Whether a newcomer finds all that this person was told is saved, and their note if it has a number. */
async function unharmed(origin: string, workshop: FoundAnswer, person: Honest, note?: number): Promise<boolean> {
	try {
		const hasAll = ({ store }: Y.Doc) => Y.getState(store, person.client) >= person.savedClock()
		const doc = await readRoom(workshopAt(origin, workshop), 'plenum', hasAll)
		return person.savedClock() > 0 && (note === undefined || readRecord(doc, `shape:bench-${note}`) !== undefined)
	} catch {
		return false
	}
}
