import { expect, it, vi } from 'vitest'
import * as Y from 'yjs'
import { atOnce, calmly, derived, from, type Pace, promptly, type Source } from '../../../client/sync/derived.ts'
import { allButLetters, allOf, anyOf, entryOf, keysOf, perDocument } from '../../../client/sync/parts.ts'
import { createValue } from '../../../client/sync/value.ts'
import { twoPeople } from '../../helpers/twoPeople.ts'
import { virtualClock } from '../../helpers/virtualClock.ts'

const paces: [string, Pace][] = [
	['promptly', promptly()],
	['a few times a second', promptly(250)],
	['calmly', calmly(150)],
	['at once', atOnce],
]

/** Anna reads who takes part, by name; Ben enters people on his own device. A reading takes `takes` milliseconds. */
function atAnnas(pace: Pace, { takes = 0 } = {}) {
	const { anna, ben } = twoPeople()
	const clock = virtualClock()
	let late = 0
	const { now } = clock
	clock.now = () => now() + late
	const people = anna.getMap('people')
	const read = vi.fn(() => {
		late += takes
		return [...people].map(([id, name]) => ({ id, name })).sort((a, b) => (a.id < b.id ? -1 : 1))
	})
	const present = derived([allOf(people)], read, { pace, clock })
	const enters = (doc: Y.Doc, id: string, name = id) => void doc.getMap('people').set(id, name)
	return {
		...{ anna, clock, read, present },
		annaEnters: (id: string, name?: string) => enters(anna, id, name),
		benEnters(id: string, name?: string) {
			enters(ben, id, name)
			Y.applyUpdate(anna, Y.encodeStateAsUpdate(ben, Y.encodeStateVector(anna)))
		},
		names: () => present.get().map(({ name }) => name),
		/** How often it has been read since this was asked last. */
		times() {
			const times = read.mock.calls.length
			read.mockClear()
			return times
		},
	}
}

it.each(paces)('[DERIVE1] read %s, it is the same object as long as it says the same', (_, pace) => {
	const { present, anna, annaEnters, benEnters, clock } = atAnnas(pace)
	annaEnters('cem')
	annaEnters('dora')
	const first = present.get()
	expect(present.get()).toBe(first)
	const told = vi.fn()
	present.subscribe(told)
	expect(present.get()).toBe(first)
	annaEnters('cem', 'cem')
	benEnters('dora', 'dora')
	anna.getMap('elsewhere').set('x', 1)
	clock.advance(10_000)
	expect(told).not.toHaveBeenCalled()
	expect(present.get()).toBe(first)
	benEnters('dora', 'Dora Evers')
	clock.advance(10_000)
	expect(told).toHaveBeenCalledOnce()
	expect(present.get()).not.toBe(first)
	expect(present.get()[0]).toBe(first[0])
})

it.each(paces)('[DERIVE2] read %s, a change is one reading for all who listen', (_, pace) => {
	const { present, names, anna, annaEnters, benEnters, clock, times } = atAnnas(pace)
	const told = Array.from({ length: 50 }, () => vi.fn())
	for (const each of told) present.subscribe(each)
	names()
	expect(times()).toBe(1)
	annaEnters('cem')
	clock.advance(10_000)
	names()
	expect(times()).toBe(1)
	for (const each of told) expect(each).toHaveBeenCalledOnce()
	anna.transact(() => {
		for (const id of ['dora', 'emre', 'fay']) annaEnters(id)
	})
	clock.advance(10_000)
	expect(times()).toBe(1)
	benEnters('gül')
	clock.advance(10_000)
	expect(times()).toBe(1)
	expect(names()).toEqual(['cem', 'dora', 'emre', 'fay', 'gül'])
})

it('[DERIVE2] a change in several places is one reading', () => {
	const doc = new Y.Doc()
	const [actors, fields] = [doc.getMap('actors'), doc.getMap('fields')]
	const read = vi.fn(() => [actors.size, fields.size])
	const sizes = derived([allOf(actors), allOf(fields), anyOf(doc)], read)
	sizes.subscribe(() => {})
	sizes.get()
	doc.transact(() => {
		actors.set('cem', 1)
		fields.set('health', 1)
	})
	expect(sizes.get()).toEqual([1, 1])
	expect(read).toHaveBeenCalledTimes(2)
})

it('[DERIVE2] what others change is read at most once a frame, and nothing of it is missed', () => {
	const { present, names, benEnters, clock, times } = atAnnas(promptly())
	present.subscribe(() => {})
	names()
	clock.advance(1000)
	times()
	for (let i = 0; i < 500; i++) {
		benEnters('cem', `Cem ${i}`)
		clock.advance(2)
	}
	clock.advance(1000)
	expect(names()).toEqual(['Cem 499'])
	expect(times()).toBeLessThanOrEqual(1000 / 16 + 2)
})

it('[DERIVE3] what this person does shows in the same moment, also while others’ changes wait', () => {
	const { present, names, annaEnters, benEnters } = atAnnas(promptly(250))
	const told = vi.fn()
	present.subscribe(told)
	names()
	benEnters('cem')
	expect(names(), 'it waits, and those who ask find what they were told').toEqual([])
	annaEnters('anna')
	expect(told).toHaveBeenCalledOnce()
	expect(names()).toEqual(['anna', 'cem'])
})

it('[DERIVE3] what is read calmly holds up nobody: no change is read in its own moment', () => {
	const { present, names, annaEnters, benEnters, clock, times } = atAnnas(calmly(150))
	present.subscribe(() => {})
	names()
	times()
	clock.advance(10_000)
	annaEnters('anna')
	benEnters('ben')
	expect([times(), names()]).toEqual([0, []])
	clock.advance(149)
	expect(times()).toBe(0)
	clock.advance(1)
	expect([times(), names()]).toEqual([1, ['anna', 'ben']])
})

it('[DERIVE3] what must hold at once holds with every change', () => {
	const { present, names, benEnters } = atAnnas(atOnce)
	present.subscribe(() => {})
	for (let i = 0; i < 5; i++) {
		benEnters('cem', `Cem ${i}`)
		expect(names()).toEqual([`Cem ${i}`])
	}
})

it.each([
	['promptly', promptly()],
	['calmly', calmly(150)],
])('[DERIVE3] read %s, it is read the more seldom the longer that takes', (_, pace) => {
	const { present, names, benEnters, clock, times } = atAnnas(pace, { takes: 200 })
	present.subscribe(() => {})
	names()
	times()
	const began = clock.now()
	for (let i = 0; i < 1000; i++) {
		benEnters('cem', `Cem ${i}`)
		clock.advance(10)
	}
	const most = (clock.now() - began) / 5 / 200
	expect(most).toBeLessThan(15)
	expect(times(), 'a fifth of the time, 200 ms each').toBeLessThanOrEqual(Math.ceil(most))
	clock.advance(2000)
	expect(names()).toEqual(['Cem 999'])
})

it.each(paces)(
	'[DERIVE4] read %s, it says what holds now while nobody listens, and is not read without need',
	(_, pace) => {
		const { names, annaEnters, benEnters, times, clock } = atAnnas(pace)
		expect([names(), names(), names()]).toEqual([[], [], []])
		expect(times()).toBe(1)
		annaEnters('anna')
		benEnters('ben')
		expect(times()).toBe(0)
		expect(names()).toEqual(['anna', 'ben'])
		expect(names()).toEqual(['anna', 'ben'])
		expect([times(), clock.next()]).toEqual([1, undefined])
	},
)

it.each(paces)('[DERIVE4] read %s, it ends with the last who listens', (_, pace) => {
	const { present, names, benEnters, times, clock } = atAnnas(pace)
	const [first, second] = [present.subscribe(() => {}), present.subscribe(() => {})]
	names()
	benEnters('cem')
	benEnters('dora')
	first()
	first()
	second()
	times()
	benEnters('emre')
	clock.advance(10_000)
	expect([times(), clock.next()]).toEqual([0, undefined])
	expect(names()).toEqual(['cem', 'dora', 'emre'])
})

it.each(paces)('[DERIVE4] read %s, what happened before somebody listens is found by who asks then', (_, pace) => {
	const { present, names, annaEnters, benEnters, clock } = atAnnas(pace)
	names()
	annaEnters('anna')
	const told = vi.fn()
	present.subscribe(told)
	expect(names()).toEqual(['anna'])
	clock.advance(10_000)
	benEnters('ben')
	clock.advance(10_000)
	expect(told).toHaveBeenCalledOnce()
	expect(names()).toEqual(['anna', 'ben'])
})

it('[DERIVE4] nothing stays behind: a source is let go of at the first change nobody listens to, and by the last who leaves', () => {
	const heard = new Set<() => void>()
	const source: Source = {
		observe(hear) {
			const listen = () => hear(true)
			heard.add(listen)
			return () => heard.delete(listen)
		},
	}
	const asked: Source = { ...source, now: () => 1 }
	const changes = () => {
		for (const listen of [...heard]) listen()
	}
	const value = derived([source, asked], () => 1)
	value.get()
	value.get()
	expect(heard.size, 'what can be asked is not observed').toBe(1)
	changes()
	expect(heard.size).toBe(0)
	value.get()
	const stop = value.subscribe(() => {})
	changes()
	expect(heard.size, 'each source once').toBe(2)
	stop()
	expect(heard.size).toBe(0)
})

it('[DERIVE4] a reading that fails is made again when somebody asks', () => {
	const doc = new Y.Doc()
	const map = doc.getMap('people')
	let broken = false
	const size = derived([allOf(map)], () => {
		if (broken) throw new Error('cannot be read')
		return map.size
	})
	expect(size.get()).toBe(0)
	broken = true
	map.set('cem', 1)
	expect(() => size.get()).toThrow('cannot be read')
	broken = false
	expect(size.get()).toBe(1)
})

it('[DERIVE5] only the part that is watched counts', () => {
	const doc = new Y.Doc()
	const rows = doc.getMap('rows')
	for (const id of ['a', 'b']) rows.set(id, new Y.Map([['cell', new Y.Text()]]))
	const parts = { all: allOf(rows), a: entryOf(rows, 'a'), keys: keysOf(rows), still: allButLetters(rows) }
	const heard: string[] = []
	const stops = Object.entries(parts).map(([name, part]) => part.observe(() => heard.push(name)))
	const after = (change: () => void) => {
		change()
		return heard.splice(0).join(' ')
	}
	const row = (id: string) => rows.get(id) as Y.Map<unknown>
	const cell = (id: string) => row(id).get('cell') as Y.Text
	expect(after(() => cell('a').insert(0, 'x'))).toBe('all a')
	expect(after(() => cell('b').insert(0, 'x'))).toBe('all')
	expect(after(() => row('a').set('actor', 'cem'))).toBe('all a still')
	expect(after(() => rows.set('c', new Y.Map()))).toBe('all keys still')
	expect(after(() => rows.delete('a'))).toBe('all a keys still')
	for (const stop of stops) stop()
	expect(after(() => rows.delete('b'))).toBe('')
})

it('[DERIVE5] one follows from another, and hears of it when the other has news', () => {
	const people = createValue<readonly string[]>(['cem'])
	const read = vi.fn(() => ({ initials: people.get().map(([letter]) => letter) }))
	const initials = derived([from(people)], read)
	const first = initials.get()
	people.set(['cara'])
	expect(initials.get()).toBe(first)
	people.set(['emre'])
	const told = vi.fn()
	const stop = initials.subscribe(told)
	expect(initials.get().initials).toEqual(['e'])
	people.set(['edda'])
	expect(told).not.toHaveBeenCalled()
	people.set(['edda', 'dora'])
	expect(told).toHaveBeenCalledOnce()
	expect(initials.get().initials).toEqual(['e', 'd'])
	stop()
	read.mockClear()
	people.set([])
	expect(read).not.toHaveBeenCalled()
	expect(initials.get().initials).toEqual([])
})

it('[DERIVE2] all who ask about the same in one document share one reading', () => {
	const read = vi.fn((doc: Y.Doc, map: string, id: string) => doc.getMap(map).get(id))
	const entryIn = perDocument((doc, map: string, id: string) =>
		derived([entryOf(doc.getMap(map), id)], () => read(doc, map, id)),
	)
	const { anna, ben } = twoPeople()
	anna.getMap('people').set('cem', 'Cem Demir')
	expect(entryIn(anna, 'people', 'cem')).toBe(entryIn(anna, 'people', 'cem'))
	expect([entryIn(anna, 'people', 'cem').get(), entryIn(anna, 'people', 'cem').get()]).toEqual([
		'Cem Demir',
		'Cem Demir',
	])
	expect(read).toHaveBeenCalledOnce()
	expect(entryIn(ben, 'people', 'cem').get()).toBeUndefined()
	expect(entryIn(anna, 'people', 'dora').get()).toBeUndefined()
})
