import { expect, it } from 'vitest'
import { discreetPresence } from '../../../client/agenda/discreetPresence.ts'
import { oncePerPerson } from '../../../client/agenda/oncePerPerson.ts'
import type { Person, PresenceChannel } from '../../../client/sync/presence.ts'
import { createValue } from '../../../client/sync/value.ts'
import type { Whereabouts } from '../../../client/sync/whereabouts.ts'

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

it('[QUIET1] what the moderation points at and shows of its own view goes on, of nobody else', () => {
	const told: object[] = []
	const view = { at: 'plenum/page:1', v: [0, 0, 800, 600], l: [[1, 2]] } as const
	const people = createValue<readonly Person[]>([
		meral(1, { whereabouts: { ...view, c: [1, 1], e: 'shape:card' } }),
		meral(2, { participant: 'mod', role: 'moderator', whereabouts: { ...view, c: [1, 1], e: 'shape:card' } }),
	])
	const channelOf = () => ({ people, tell: (patch: object) => void told.push(patch), destroy() {} })
	const moderation = discreetPresence(channelOf(), 'moderator')
	moderation.silence(true)
	expect(moderation.people.get().map(({ whereabouts }) => whereabouts)).toEqual([{}, view])
	moderation.tell({ ...view, c: [3, 3] })
	expect(told.at(-1)).toEqual(view)
	const participant = discreetPresence(channelOf(), 'participant')
	participant.silence(true)
	participant.tell({ ...view, c: [3, 3] })
	expect(told.at(-1)).toEqual({})
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
