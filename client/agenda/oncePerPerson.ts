import { keepSame } from '../../shared/lib/keepSame.ts'
import type { Person } from '../sync/presence.ts'
import type { Value } from '../sync/value.ts'

/**
 * People instead of devices: who is here with a laptop, a phone and the projector stands there once. What they look at is
 * left out: it changes many times a second, and a list of people need not be drawn anew for that.
 */
export function oncePerPerson(devices: Value<readonly Person[]>): Value<readonly Person[]> {
	let read: { of: readonly Person[]; people: readonly Person[] } | undefined
	return {
		get() {
			const of = devices.get()
			if (read?.of !== of) read = { of, people: keepSame(read?.people, distinct(of), nameOf) }
			return read.people
		},
		subscribe: devices.subscribe,
	}
}

const nameOf = (entry: object) => (entry as Partial<Person>).client

/** Of several devices the first stands for the person: one's own, if it is among them. */
function distinct(devices: readonly Person[]): Person[] {
	const people = new Map<string, Person>()
	for (const device of devices) if (!people.has(device.participant)) people.set(device.participant, device)
	return [...people.values()].map(withoutView)
}

const calm = new WeakMap<Person, Person>()

function withoutView(person: Person): Person {
	const { v: _view, t: _time, ...whereabouts } = person.whereabouts
	const known = calm.get(person) ?? { ...person, whereabouts }
	calm.set(person, known)
	return known
}
