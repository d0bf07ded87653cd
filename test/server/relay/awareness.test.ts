import { expect, test } from 'vitest'
import { messageType, rosterClientId } from '../../../shared/protocol/wire.ts'
import { awarenessFrame, type Person, relayHouse } from '../../helpers/relayHouse.ts'

async function two() {
	const house = relayHouse()
	const [anna, bert] = ['anna', 'bert'].map((name) => house.join(name)) as [Person, Person]
	await house.settle()
	return { ...house, house, anna, bert, annasId: anna.doc.clientID, bertsId: bert.doc.clientID }
}

const stateOf = (person: Person, id: number) => person.others.get(id)?.state

test('[AWARE1] everybody sees the newest state of everybody else, and never their own', async () => {
	const { anna, bert, annasId, settle } = await two()
	anna.sendAwareness({ id: annasId, state: { c: [1, 1] } })
	anna.sendAwareness({ id: annasId, state: { c: [2, 2] } })
	await settle()
	expect(stateOf(bert, annasId)).toEqual({ c: [2, 2] })
	expect(anna.others.has(annasId)).toBe(false)
})

test('[AWARE1] who comes later sees who is there', async () => {
	const { anna, annasId, join, settle } = await two()
	anna.sendAwareness({ id: annasId, state: { c: [3, 4] } })
	await settle()
	const cara = join('cara')
	await settle()
	expect(stateOf(cara, annasId)).toEqual({ c: [3, 4] })
})

test('[AWARE1] a question is answered with everybody', async () => {
	const { anna, bert, annasId, settle } = await two()
	anna.sendAwareness({ id: annasId, state: { c: [3, 4] } })
	await settle()
	bert.others.clear()
	bert.send(Uint8Array.of(3))
	await settle()
	expect(stateOf(bert, annasId)).toEqual({ c: [3, 4] })
	expect(bert.others.has(rosterClientId)).toBe(true)
})

test('[AWARE1] a hundred questions at once are one answer, and thousands of entries are nobody', async () => {
	const { anna, bert, bertsId, settle } = await two()
	let answers = 0
	const answered = bert.socket.onMessage
	bert.socket.onMessage = (message) => {
		answered?.(message)
		if (message[0] === messageType.awareness) answers += 1
	}
	for (let i = 0; i < 100; i++) bert.send(Uint8Array.of(messageType.queryAwareness))
	await settle()
	expect(answers).toBeGreaterThan(0)
	expect(answers).toBeLessThan(5)
	anna.sendAwareness(...Array.from({ length: 50_000 }, () => ({ id: bertsId, state: {} })))
	await settle()
	expect(anna.socket.closed).toBe('malformed')
	expect(bert.socket.closed).toBeUndefined()
})

test('[AWARE2] however often people move, each gets at most ten messages a second', async () => {
	const { anna, bert, annasId, bertsId, clock, join } = await two()
	const cara = join('cara')
	await clock.pass(2_000)
	let received = 0
	const before = cara.socket.onMessage
	cara.socket.onMessage = (message) => {
		if (message[0] === 1) received++
		before?.(message)
	}
	for (let i = 0; i < 100; i++) {
		anna.sendAwareness({ id: annasId, state: { c: [i, 0] } })
		bert.sendAwareness({ id: bertsId, state: { c: [0, i] } })
		await clock.pass(10)
	}
	await clock.pass(200)
	expect(received).toBeLessThanOrEqual(12)
	expect(stateOf(cara, annasId)).toEqual({ c: [99, 0] })
	expect(stateOf(cara, bertsId)).toEqual({ c: [0, 99] })
})

test("[AWARE3] entries for others' ids are passed over: nobody can replace, remove or freeze anybody", async () => {
	const { anna, bert, annasId, settle } = await two()
	anna.sendAwareness({ id: annasId, state: { c: [1, 1] } })
	await settle()
	bert.sendAwareness(
		{ id: annasId, clock: 2 ** 32 - 1, state: { c: [666, 666] } },
		{ id: annasId, clock: 2 ** 32, state: null },
		{ id: rosterClientId, clock: 2 ** 40, state: { roster: {} } },
	)
	await settle()
	const cara = bert
	expect(stateOf(cara, annasId)).toEqual({ c: [1, 1] })
	anna.sendAwareness({ id: annasId, state: { c: [2, 2] } })
	await settle()
	expect(stateOf(bert, annasId)).toEqual({ c: [2, 2] })
	expect(Object.values((stateOf(bert, rosterClientId)?.roster ?? {}) as object)).toHaveLength(2)
	expect(bert.socket.closed).toBeUndefined()
})

test('[AWARE3] a newcomer cannot take an id that somebody present, or any author, has', async () => {
	const { anna, bert, annasId, bertsId, join, settle } = await two()
	anna.notes.set('a', 1)
	await settle()
	anna.leave()
	const eve = join('eve', { awareness: false })
	const cara = join('cara')
	await settle()
	eve.sendAwareness({ id: annasId, state: { c: [1, 1] } })
	eve.sendAwareness({ id: bertsId, state: { c: [1, 1] } })
	await settle()
	expect(stateOf(bert, annasId)).toBeNull()
	expect(stateOf(cara, bertsId)).toEqual({})
	expect(anna.socket.closed).toBeUndefined()
})

test('[AWARE3] nobody speaks in the name of the relay', async () => {
	const { bert, annasId, join, settle } = await two()
	const eve = join('eve', { awareness: false })
	await settle()
	const forged = { roster: { [annasId]: { participant: 'anna', name: 'Eve', organisation: '', role: 'moderator' } } }
	eve.sendAwareness({ id: rosterClientId, clock: 2 ** 40, state: forged })
	await settle()
	expect(stateOf(bert, rosterClientId)?.roster).not.toEqual(forged.roster)
	eve.sendAwareness({ id: eve.doc.clientID, state: { c: [1, 1] } })
	await settle()
	expect(stateOf(bert, eve.doc.clientID)).toEqual({ c: [1, 1] })
})

test('[AWARE3] nobody takes the place of somebody without an id in the roster', async () => {
	const { bert, join, settle } = await two()
	const rita = join('rita', { role: 'reader' })
	await settle()
	const listed = () => Object.values((stateOf(bert, rosterClientId)?.roster ?? {}) as Record<string, { name: string }>)
	for (let key = 2 ** 32; key < 2 ** 32 + 6; key++) {
		const eve = join('eve', { awareness: false, silent: true })
		eve.sendAwareness({ id: key, state: {} })
	}
	await settle()
	await settle()
	expect(listed().map(({ name }) => name)).toContain('rita')
	expect(listed().filter(({ name }) => name === 'eve')).toHaveLength(6)
	expect(rita.socket.closed).toBeUndefined()
})

test('[AWARE3] one connection speaks under one id: thousands of invented people do not appear', async () => {
	const { bert, annasId, anna, settle } = await two()
	anna.sendAwareness(...Array.from({ length: 5_000 }, (_, i) => ({ id: 1_000 + i, state: { c: [i, i] } })))
	await settle()
	expect([...bert.others.keys()].filter((id) => id >= 1_000 && id < 6_000 && id !== annasId)).toEqual([])
})

test('[AWARE3] the same person coming back before the old connection is found dead is seen at once', async () => {
	const { anna, bert, annasId, join, settle } = await two()
	anna.sendAwareness({ id: annasId, clock: 900, state: { c: [1, 1] } })
	await settle()
	const again = join('anna', { doc: anna.doc })
	again.sendAwareness({ id: annasId, clock: 3, state: { c: [7, 7] } })
	await settle()
	expect(stateOf(bert, annasId)).toEqual({ c: [7, 7] })
	anna.leave()
	await settle()
	expect(stateOf(bert, annasId)).toEqual({ c: [7, 7] })
})

test('[AWARE4] name, role and person of a state are those of the session', async () => {
	const { anna, bert, annasId, settle } = await two()
	anna.sendAwareness({ id: annasId, state: { user: { name: 'Bert', role: 'moderator', id: 'bert', colour: 'red' } } })
	await settle()
	expect(stateOf(bert, annasId)).toEqual({
		user: { name: 'anna', role: 'participant', id: 'anna', colour: 'red' },
	})
	anna.sendAwareness({ id: annasId, state: { user: 'Bert' } })
	await settle()
	expect(stateOf(bert, annasId)).toEqual({ user: { name: 'anna', role: 'participant', id: 'anna' } })
})

test('[AWARE4] forbidden keys are taken out at any depth, however they are spelt', async () => {
	const { anna, bert, annasId, settle } = await two()
	anna.sendAwareness({
		id: annasId,
		json: '{"__proto__":{"admin":true},"a":[{"constructor":1,"b":2}],"__proto\\u005f_":3,"word":"prototype"}',
	})
	await settle()
	expect(JSON.stringify(stateOf(bert, annasId))).toBe('{"a":[{"b":2}],"word":"prototype"}')
})

test.each([
	['no JSON', '{"c":'],
	['a number', '7'],
	['a list', '[1,2]'],
])('[AWARE5] a state that is %s ends its connection and nobody else’s', async (_, json) => {
	const { anna, bert, annasId, settle } = await two()
	anna.sendAwareness({ id: annasId, json })
	await settle()
	expect(anna.socket.closed).toBe('malformed')
	expect(bert.socket.closed).toBeUndefined()
	expect(stateOf(bert, annasId)).toBeNull()
})

test('[AWARE5] a state above 4 KiB ends its connection', async () => {
	const { anna, annasId, settle } = await two()
	anna.sendAwareness({ id: annasId, state: { text: 'x'.repeat(4_100) } })
	await settle()
	expect(anna.socket.closed).toBe('tooLarge')
})

test('[AWARE6] who leaves is gone for the others at once, and seen at once when back', async () => {
	const { anna, bert, annasId, join, settle } = await two()
	anna.leave()
	await settle()
	expect(stateOf(bert, annasId)).toBeNull()
	join('anna', { doc: anna.doc })
	await settle()
	expect(stateOf(bert, annasId)).toEqual({})
})

test('[AWARE6] a restart of the relay hides nobody', async () => {
	const { house, anna, bert, annasId, settle } = await two()
	for (let i = 0; i < 50; i++) anna.sendAwareness({ id: annasId, state: { c: [i, i] } })
	await settle()
	const seen = bert.others
	house.crash()
	anna.leave()
	bert.leave()
	const back = house.join('bert', { doc: bert.doc })
	back.others = seen
	const home = house.join('anna', { doc: anna.doc })
	home.sendAwareness({ id: annasId, clock: 0, state: { c: [100, 100] } })
	await settle()
	expect(stateOf(back, annasId)).toEqual({ c: [100, 100] })
})

test('[ROLL1] the roster lists everyone with name and role, readers included, and follows who leaves', async () => {
	const { anna, annasId, bertsId, bert, join, clock } = await two()
	const reader = join('leser', { role: 'reader' })
	await clock.pass(1_200)
	const roster = stateOf(anna, rosterClientId)?.roster as Record<string, unknown>
	expect(roster[annasId]).toEqual({
		participant: 'anna',
		name: 'anna',
		organisation: 'anna e. V.',
		role: 'participant',
		colour: expect.any(Number),
	})
	expect(roster[bertsId]).toMatchObject({ participant: 'bert' })
	expect(Object.values(roster)).toContainEqual(expect.objectContaining({ participant: 'leser', role: 'reader' }))
	expect(Object.keys(roster)).toHaveLength(3)
	bert.leave()
	reader.leave()
	await clock.pass(1_200)
	expect(Object.keys(stateOf(anna, rosterClientId)?.roster as object)).toEqual([`${annasId}`])
})

test('[ROLL6] readers learn how many there are and of which role, and nobody’s name; who takes part learns both', async () => {
	const { anna, annasId, bert, join, clock, settle } = await two()
	const reader = join('leser', { role: 'reader' })
	await clock.pass(1_200)
	anna.sendAwareness({ id: annasId, state: { p: 'page:a', user: { name: 'anna', color: '#123456' } } })
	await settle()
	const late = join('spaeter', { role: 'reader' })
	await clock.pass(1_200)
	late.send(Uint8Array.of(messageType.queryAwareness))
	await settle()
	const said = (person: Person) => JSON.stringify([...person.others])
	for (const each of [reader, late]) {
		expect(Object.keys(stateOf(each, rosterClientId)?.roster as object)).toHaveLength(4)
		expect(said(each)).toContain('"role":"participant"')
		expect(said(each)).toContain('page:a')
		for (const name of ['"name":"anna"', '"name":"bert"', 'anna e. V.']) expect(said(each)).not.toContain(name)
	}
	for (const name of ['"name":"anna"', '"name":"bert"', 'anna e. V.', '"name":"leser"'])
		expect(said(bert), 'an honest person beside them').toContain(name)
})

test('[ROLL1] readers have no cursor', async () => {
	const { anna, join, settle } = await two()
	const reader = join('leser', { role: 'reader' })
	await settle()
	reader.send(awarenessFrame({ id: 77, state: { c: [1, 1] } }))
	await settle()
	expect(anna.others.has(77)).toBe(false)
	expect(reader.socket.closed).toBeUndefined()
})

test('[ROLL4] eight people have eight colours, the ninth shares one, and a second device has its person’s', async () => {
	const { join, clock } = relayHouse()
	const first = join('person 1')
	for (let i = 2; i <= 9; i++) join(`person ${i}`)
	join('person 3')
	await clock.pass(1_200)
	const roster = stateOf(first, rosterClientId)?.roster as Record<string, { participant: string; colour: number }>
	const people = Object.values(roster)
	const coloursOf = (wanted: (participant: string) => boolean) =>
		new Set(people.filter(({ participant }) => wanted(participant)).map(({ colour }) => colour))
	expect(people).toHaveLength(10)
	expect(coloursOf((participant) => participant !== 'person 9')).toEqual(new Set([1, 2, 3, 4, 5, 6, 7, 8]))
	expect(coloursOf((participant) => participant === 'person 3').size).toBe(1)
})

test('[ROLL2] the roster is renewed every fifteen seconds, so that stock clients neither forget nor leave', async () => {
	const { anna, clock } = await two()
	await clock.pass(2_000)
	const heard: number[] = []
	const before = anna.socket.onMessage
	anna.socket.onMessage = (message) => {
		heard.push(clock.now())
		before?.(message)
	}
	const start = clock.now()
	await clock.pass(60_000)
	expect(heard.length).toBeGreaterThanOrEqual(3)
	for (const [i, at] of heard.entries()) expect(at - (heard[i - 1] ?? start)).toBeLessThan(20_000)
})

test('[ROLL3] presence never holds up a document', async () => {
	const { anna, bert, annasId, settle, clock } = await two()
	anna.sendAwareness({ id: annasId, state: { c: [0, 0] } })
	await clock.pass(20)
	anna.sendAwareness({ id: annasId, state: { c: [1, 0] } })
	anna.notes.set('now', 1)
	await clock.pass(11)
	expect(bert.notes.get('now')).toBe(1)
	expect(stateOf(bert, annasId)).toEqual({ c: [0, 0] })
	await settle()
	expect(stateOf(bert, annasId)).toEqual({ c: [1, 0] })
})
