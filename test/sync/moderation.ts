import { expect } from 'vitest'
import * as Y from 'yjs'
import type { Entry, Log } from '../../server/log/log.ts'
import type { Relay, RoomPolicy } from '../../server/relay/index.ts'
import { conditionsOf, endSteps, setFrozen } from '../../shared/agenda/index.ts'
import { boardsOf } from '../../shared/board/boards.ts'
import { layCards } from '../../shared/collected/index.ts'
import type { Clock } from '../../shared/lib/clock.ts'
import type { Random } from '../../shared/lib/random.ts'
import type { RoomName } from '../../shared/links/rooms.ts'
import { Refusal } from '../../shared/protocol/refusals.ts'
import { pick } from './commands/command.ts'
import { place } from './participant.ts'

/*
 * What happens to the people of the simulated workshop from above: the moderation locks the boards and opens them again, and
 * the house lays cards. Who wrote when is written down, and what the house was told is on disk.
 */

export interface Moderation {
	/** The log as the relay shall have it, so that it is seen who writes. */
	watched(log: Log): Log
	readonly conditionsOf: NonNullable<RoomPolicy['conditionsOf']>
	/** Locks or opens. The answer is not waited for: the process may die before it comes. */
	lock(relay: Relay, locked: boolean): void
	layCards(relay: Relay, random: Random): void
	/** The server writes something in a room of the moderation. */
	report(relay: Relay, room: RoomName, work: (doc: Y.Doc) => void): void
	/** Nothing is locked any more, and no step runs that would. */
	open(relay: Relay): void
	/** Nobody but moderators and the house wrote while it was locked, and what was answered is in the document. */
	expectKept(stored: Y.Doc, moderators: readonly string[]): void
	/** how often something was locked, and cards were laid */
	readonly figures: { locks: number; laid: number }
}

export function createModeration(clock: Clock): Moderation {
	const figures = { locks: 0, laid: 0 }
	/** what held from when on, as the relay knew it */
	const history: { from: number; locked: boolean }[] = []
	const written: Entry[] = []
	/** how far the house had come under which client id, with each answer */
	const answered: { client: number; clock: number }[] = []

	/** Ends of a lock fall on the same moment as what is written before and after it, so only what lies inside counts. */
	const wasLocked = (time: number) => {
		const before = history.filter(({ from }) => from < time).at(-1)
		return before?.locked === true && !history.some(({ from, locked }) => from === time && !locked)
	}

	async function write(relay: Relay, at: Parameters<Relay['write']>[0], work: (doc: Y.Doc) => void): Promise<void> {
		try {
			const answer = await relay.write(at, (doc) => {
				work(doc)
				return { client: doc.clientID, clock: Y.getState(doc.store, doc.clientID) }
			})
			if (at.room === place.room) answered.push(answer)
		} catch (reason) {
			if (!(reason instanceof Refusal && reason.id === 'shuttingDown')) throw reason
		}
	}

	return {
		figures,
		watched: (log) => ({
			...log,
			append(key, entries) {
				if (key.room === place.room) written.push(...entries)
				return log.append(key, entries)
			},
		}),
		conditionsOf(stage) {
			const conditions = conditionsOf(stage)
			history.push({ from: clock.now(), locked: conditions.writing === 'moderation' })
			return conditions
		},
		lock(relay, locked) {
			if (locked) figures.locks++
			void write(relay, { ...place, room: 'stage' }, (stage) => setFrozen(stage, locked))
		},
		report: (relay, room, work) => void write(relay, { ...place, room }, work),
		open(relay) {
			void write(relay, { ...place, room: 'stage' }, (stage) => {
				setFrozen(stage, false)
				endSteps(stage, clock.now())
			})
		},
		layCards(relay, random) {
			const round = pick(['r1', 'r2', 'r4'], random) ?? 'r4'
			const cards = Array.from({ length: 1 + Math.floor(random() * 4) }, () => {
				const id = Math.floor(random() * 20)
				return { id: `c${id}`, text: `Karte ${id}`, by: 'Jobcenter' }
			})
			const settings = { kind: 'cards', attribution: 'organisation', hidden: true, columns: [] } as const
			void write(relay, place, (doc) => {
				const board = boardsOf(doc)[0]?.id
				figures.laid += layCards(doc, { id: round, about: 'Wer fehlt?', ...(board && { board }), settings }, cards)
			})
		},
		expectKept(stored, moderators) {
			for (const { author, time } of written) {
				const mayWrite = author === 'house' || moderators.includes(author)
				expect(mayWrite || !wasLocked(time), `${author} wrote at ${time} although it was locked`).toBe(true)
			}
			for (const { client, clock } of answered) {
				expect(Y.getState(stored.store, client), 'what the house was told is on disk').toBeGreaterThanOrEqual(clock)
			}
		},
	}
}
