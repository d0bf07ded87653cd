import { expect, it } from 'vitest'
import { discreetPresence } from '../../../client/agenda/discreetPresence.ts'
import { oncePerPerson } from '../../../client/agenda/oncePerPerson.ts'
import type { Person, PresenceChannel, Whereabouts } from '../../../client/sync/presence.ts'
import { createValue } from '../../../client/sync/value.ts'

const meral = (client: number, more: Partial<Person> = {}): Person => ({
	participant: 'meral',
	name: 'Meral',
	organisation: 'Familienzentrum',
	role: 'participant',
	colour: 1,
	client,
	self: false,
	whereabouts: { c: [10, 20], p: 'page:1', e: 'shape:card' },
	...more,
})

function channel() {
	const told: Whereabouts = {}
	const people = createValue<readonly Person[]>([meral(1)])
	const presence: PresenceChannel = { people, tell: (patch) => void Object.assign(told, patch), destroy: () => {} }
	const said = () => Object.fromEntries(Object.entries(told).filter(([, value]) => value !== undefined))
	return { discreet: discreetPresence(presence), said, people }
}

it('[QUIET1] tells nothing of its person while something is collected without names, and afterwards where they are', () => {
	const { discreet, said } = channel()
	discreet.tell({ c: [1, 2], p: 'page:1' })
	discreet.silence(true)
	expect(said()).toEqual({})
	discreet.tell({ c: [3, 4], e: 'shape:own' })
	expect(said()).toEqual({})
	discreet.silence(false)
	expect(said()).toEqual({ c: [3, 4], p: 'page:1', e: 'shape:own' })
})

it("[QUIET1] shows nothing of others' whereabouts meanwhile, whatever their devices tell", () => {
	const { discreet, people } = channel()
	discreet.silence(true)
	expect(discreet.people.get()[0]).toMatchObject({ name: 'Meral', whereabouts: {} })
	people.set([meral(1, { whereabouts: { c: [5, 5] } })])
	expect(discreet.people.get()[0]?.whereabouts).toEqual({})
	discreet.silence(false)
	expect(discreet.people.get()[0]?.whereabouts).toEqual({ c: [5, 5] })
})

it('[STEP5] a person with a laptop and a phone is here once, as themselves where it is this device', () => {
	const devices = createValue<readonly Person[]>([
		meral(7, { self: true }),
		meral(3),
		meral(9, { participant: 'jonas' }),
	])
	const people = oncePerPerson(devices)
	expect(people.get().map(({ participant, client }) => [participant, client])).toEqual([
		['meral', 7],
		['jonas', 9],
	])
	expect(people.get()).toBe(people.get())
	devices.set([])
	expect(people.get()).toEqual([])
})
