import type * as Y from 'yjs'
import { memoryPictures, Pictures } from '../../server/pictures/index.ts'
import { offersVersions } from '../../server/policies.ts'
import type { RelayLimits } from '../../server/relay/index.ts'
import { layAlarm, memoryVersions, Restoring, type VersionStore, Versions } from '../../server/versions/index.ts'
import { conditionsOf, momentOf } from '../../shared/agenda/index.ts'
import { Refusal } from '../../shared/protocol/refusals.ts'
import { brakedIn, discardsIn } from '../../shared/versions/index.ts'
import { relayHouse, workshop } from './relayHouse.ts'

const plenum = { workshop, room: 'plenum' } as const

/** A relay that keeps versions in a store in memory, under a clock and over a disk that obey the test. */
export function versionHouse(limits: Partial<RelayLimits> = {}) {
	let store: VersionStore = memoryVersions()
	let failing = false
	const guarded: VersionStore = {
		async keep(at, id, version, state) {
			if (failing) throw new Refusal('storageAway', 'no space left')
			return store.keep(at, id, version, state)
		},
		list: (of) => store.list(of),
		read: (of, id) => store.read(of, id),
		drop: (of, ids) => store.drop(of, ids),
		erase: (of) => store.erase(of),
	}
	const house = relayHouse({
		limits,
		conditionsOf,
		momentOf,
		brakedIn,
		discardsIn,
		keep: (at, kept, state) => versions.keep(at, kept, state),
		raiseAlarm: (alarm) => layAlarm({ relay: house.relay, versions }, alarm),
	})
	const pictures = new Pictures(memoryPictures(house.clock))
	const namesOf = async () => new Map([['anna', 'Anna Ahrens']])
	const versions = new Versions({
		store: guarded,
		pictures,
		clock: house.clock,
		random: Math.random,
		namesOf,
		offers: offersVersions,
	})
	/** The relay may be another one after a crash. */
	const restoring = new Restoring({
		versions,
		setApart: async () => [],
		random: Math.random,
		relay: {
			read: (...asked) => house.relay.read(...asked),
			keep: (...asked) => house.relay.keep(...asked),
			restore: (...asked) => house.relay.restore(...asked),
			write: (...asked) => house.relay.write(...asked),
		},
	})

	/** Lets time pass until it is over, whatever comes of it. */
	async function settled<Value>(work: Promise<Value>): Promise<Value> {
		let over = false
		const end = () => {
			over = true
		}
		work.then(end, end)
		for (let step = 0; step < 500 && !over; step++) await house.clock.pass(20)
		return work
	}

	return {
		...house,
		house,
		versions,
		restoring,
		settled,
		/** versions of the plenum as they are listed */
		list: () => versions.list(workshop, ['plenum']),
		/** versions of all rooms */
		all: () => store.list(workshop),
		restore: async (id: string, wanted = {}) => (await settled(restoring.restore(workshop, id, wanted))).entries,
		keep: (label?: string) => settled(house.relay.keep(plenum, 'byHand', label)),
		read: <Answer>(look: (doc: Y.Doc) => Answer) => settled(house.relay.read(plenum, look)),
		/** From now on the store takes nothing, or does again. */
		fill(full: boolean) {
			failing = full
		},
		exchange(other: VersionStore) {
			store = other
		},
	}
}
