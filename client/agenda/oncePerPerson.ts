import type { Person } from '../sync/presence.ts'
import type { Value } from '../sync/value.ts'

/** People instead of devices: who is here with a laptop, a phone and the projector stands there once. */
export function oncePerPerson(devices: Value<readonly Person[]>): Value<readonly Person[]> {
	let read: { of: readonly Person[]; people: readonly Person[] } | undefined
	return {
		get() {
			const of = devices.get()
			if (read?.of !== of) read = { of, people: distinct(of) }
			return read.people
		},
		subscribe: devices.subscribe,
	}
}

/** Of several devices the first stands for the person: one's own, if it is among them. */
function distinct(devices: readonly Person[]): Person[] {
	const people = new Map<string, Person>()
	for (const device of devices) if (!people.has(device.participant)) people.set(device.participant, device)
	return [...people.values()]
}
