import { memoryLog } from '../../server/log/memoryLog.ts'
import { memorySegments } from '../../server/log/memorySegments.ts'
import { createRelay, type Relay } from '../../server/relay/index.ts'
import type { Random } from '../../shared/lib/random.ts'
import { foundWorkshop } from '../../shared/methods/foundWorkshop.ts'
import { policiesFor } from '../helpers/relayHouse.ts'
import type { virtualClock } from '../helpers/virtualClock.ts'
import { expectSavedIsStored } from './checks.ts'
import { createModeration } from './moderation.ts'
import { createDisk, createLife, type Life } from './mortal.ts'
import { type Participant, place } from './participant.ts'

/** The server's side: a relay that can die, over a disk that does not. */
export function createHouse(clock: ReturnType<typeof virtualClock>, random: Random) {
	const disk = createDisk()
	const moderation = createModeration(clock)
	let life: Life
	let relay: Relay
	/** What was written ahead outlives a killed process, as in the system's memory. */
	const segments = memorySegments()
	/** The last stop was not a clean one. */
	let healing = false
	/** Busy for two seconds, at rest for two. */
	const stopwatch = () => Math.floor(clock.now() / 4_000) * 2_000 + Math.min(clock.now() % 4_000, 2_000)
	const start = () => {
		life = createLife(disk, clock, random)
		// Small bounds, so that snapshots and sleeping documents happen within a short run.
		const limits = { recordsPerSnapshot: 20, restMs: 2_000, unloadMs: 4_000 }
		relay = createRelay({
			log: moderation.watched(memoryLog(life.storage, segments)),
			clock: life.clock,
			random,
			stopwatch,
			limits,
			policies: policiesFor({ conditionsOf: moderation.conditionsOf }),
			healing,
		})
	}
	const house = {
		clock,
		random,
		disk,
		moderation,
		get relay() {
			return relay
		},
		slowest: () => (random() < 0.3 ? 800 : 60),
		async found() {
			const { plenum } = foundWorkshop({ template: 'stakeholder-analysis', locale: 'de', title: 'Auenbrück', random })
			const seeding = relay.seed(place, plenum ?? new Uint8Array())
			await clock.pass(300)
			await seeding
		},
		/** kill -9: what was only in memory is lost, and nothing may be that was reported saved. */
		async crash(people: readonly Participant[]) {
			life.die()
			for (const person of people) person.cut()
			await expectSavedIsStored(people, disk)
			healing = true
			start()
		},
		/** An orderly end and a new beginning. */
		async restart() {
			const closing = relay.close()
			await clock.pass(1500)
			await closing
			life.die()
			start()
		},
		end: () => life.die(),
	}
	start()
	return house
}
