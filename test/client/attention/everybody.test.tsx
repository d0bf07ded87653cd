import { act } from 'react'
import { afterEach, beforeEach, expect, it } from 'vitest'
import * as Y from 'yjs'
import { discreetPresence, isAnonymous } from '../../../client/agenda/discreetPresence.ts'
import { SessionStateContext } from '../../../client/agenda/now.ts'
import { sessionStateOf } from '../../../client/agenda/sessionStateOf.ts'
import { nobody, StageContext } from '../../../client/agenda/stage.ts'
import { DevicesContext } from '../../../client/attention/devices.ts'
import { EverybodyPanel } from '../../../client/attention/EverybodyPanel.tsx'
import { everybody, gatherings } from '../../../client/attention/everybody.ts'
import type { Destination } from '../../../client/navigation/navigation.ts'
import { tellSight } from '../../../client/navigation/sight.ts'
import type { Person } from '../../../client/sync/presence.ts'
import { createValue, type WritableValue } from '../../../client/sync/value.ts'
import { addAgendaStep, readNow, startStep } from '../../../shared/agenda/index.ts'
import type { Role } from '../../../shared/links/roles.ts'
import { endOfClientIds } from '../../../shared/protocol/wire.ts'
import { beginSitting } from '../../../shared/smallGroups/index.ts'
import { fakeServer } from '../fakeServer.ts'
import { render, type Screen } from '../render.tsx'

const began = Date.UTC(2026, 2, 9, 18)
let stage: Y.Doc
let plenum: Y.Doc
let people: WritableValue<readonly Person[]>
let went: Destination[]
let screen: Screen | undefined

const device = (name: string, at?: string, more: Partial<Person> = {}): Person => ({
	...{ participant: name, name, organisation: 'Familienzentrum', role: 'participant', colour: 1 },
	...{ client: 7, self: false, whereabouts: at === undefined ? {} : { at } },
	...more,
})
const hall: readonly Person[] = [
	device('Maren Voss', 'plenum/page:wall', { role: 'moderator', self: true, organisation: 'Stadt' }),
	device('Jonas Ahlers', 'plenum/page:map'),
	device('Meral Aydin', undefined, { client: endOfClientIds + 1 }),
	device('Meral Aydin', 'plenum/page:map'),
	device('Cem Kaya', undefined, { client: endOfClientIds + 2, organisation: 'Jobcenter' }),
	device('Wanda', undefined, { client: endOfClientIds + 3, role: 'reader' }),
	device('Ida', 'tasks'),
	device('Ole', 'group-4/page:map'),
]

beforeEach(() => {
	stage = new Y.Doc()
	plenum = new Y.Doc()
	people = createValue(hall)
	went = []
})
afterEach(async () => {
	await screen?.leave()
	screen = undefined
})

async function look(role: Role = 'moderator') {
	const now = sessionStateOf(stage, '')
	const devices = discreetPresence({ people, tell() {}, destroy() {} }, role)
	devices.silence(isAnonymous(readNow(stage)))
	const places = new Map([
		['plenum/page:wall', { name: 'Kartenwand', to: { to: 'board', board: 'page:wall' } as const }],
		['plenum/page:map', { name: 'Netzwerkbild', to: { to: 'board', board: 'page:map' } as const }],
		['tasks', { name: 'Maßnahmenplan', to: { to: 'tasks' } as const }],
	])
	const mayModerate = role === 'moderator'
	screen = await render(
		<SessionStateContext value={{ now, time: { now: () => began } }}>
			<StageContext value={{ doc: stage, mayModerate, people: nobody, server: fakeServer(), token: () => 't' }}>
				<DevicesContext value={devices}>
					<EverybodyPanel known={(at) => places.get(at)} docOf={() => plenum} go={(to) => void went.push(to)} />
				</DevicesContext>
			</StageContext>
		</SessionStateContext>,
	)
	return screen
}
const headings = () => [...document.querySelectorAll('h3')].map(({ textContent }) => textContent)
const listed = () => [...document.querySelectorAll('li b')].map(({ textContent }) => textContent)

it('[SCALE5] everybody stands once, at their place; who has a phone and a laptop is where the laptop is', () => {
	const there = gatherings(everybody(hall)).map(({ key, people: at }) => [key, at.map(({ name }) => name)])
	expect(there).toEqual([
		['plenum/page:map', ['Jonas Ahlers', 'Meral Aydin']],
		['group-4/page:map', ['Ole']],
		['plenum/page:wall', ['Maren Voss']],
		['tasks', ['Ida']],
		['phone', ['Cem Kaya']],
		['none', ['Wanda']],
	])
})

it('[SCALE5] it is found by name, organisation and role, in any order', async () => {
	people.set([...hall, ...Array.from({ length: 300 }, (_, i) => device(`Gast ${i}`, 'tasks'))])
	const page = await look()
	expect(page.text).toContain('307 Personen')
	await page.type('Name, Organisation', 'jobcenter cem')
	expect(listed()).toEqual(['Cem Kaya'])
	expect(headings()).toEqual(['Am Telefon 1'])
	await page.type('Name, Organisation', 'beobachtung')
	expect(listed()).toEqual(['Wanda'])
	await page.type('Name, Organisation', 'gast 29')
	expect(listed()).toHaveLength(13)
	await page.type('Name, Organisation', 'nirgendwer')
	expect(page.text).toContain('Niemand passt dazu.')
})

it('[SCALE5] from there one goes there, and the moderation brings those of one place here', async () => {
	const seen = { board: 'page:wall', x: 1, y: 2, w: 300, h: 200 }
	const stop = tellSight(plenum, () => seen)
	const page = await look()
	await page.click('Hingehen: Netzwerkbild')
	expect(went).toEqual([{ to: 'board', board: 'page:map' }])
	expect(page.has('Hingehen: Kartenwand')).toBe(false)
	await page.click('Herholen von: Maßnahmenplan')
	expect(readNow(stage).summons).toEqual({ ...seen, at: began, from: 'tasks' })
	await page.click('Alle einladen, der Ansicht von Jonas Ahlers zu folgen')
	expect(readNow(stage).lead).toEqual({ participant: 'Jonas Ahlers', at: began, name: 'Jonas Ahlers' })
	stop()
})

it('[SCALE5] participants read it and bring nobody anywhere', async () => {
	const page = await look('participant')
	expect(headings()).toContain('An einem anderen Board 1')
	expect(page.has('Hingehen: Netzwerkbild')).toBe(true)
	expect(page.text).not.toContain('Herholen')
	expect(document.querySelectorAll('li button')).toHaveLength(0)
})

it('[SCALE5] while people sit in small groups it says in which, and finds them by it', async () => {
	const seat = { name: 'Ida', organisation: '', hasDevice: true, participant: 'Ida', room: 'group-2' } as const
	const groups = (['group-1', 'group-2'] as const).map((room) => ({ room, name: '', boards: [] }))
	beginSitting(stage, { id: 's', question: '', isClosed: true, groups, seats: [seat] }, began)
	people.set([...hall, ...Array.from({ length: 20 }, (_, i) => device(`Gast ${i}`, 'tasks'))])
	const page = await look()
	await page.type('Name, Organisation', 'gruppe 2')
	expect(listed()).toEqual(['Ida'])
	expect(page.text).toContain('Gruppe 2 · Familienzentrum')
})

it('[SCALE7] who only looks on reads how many are where, and no list of people', async () => {
	people.set(hall.map((each) => ({ ...each, name: '', organisation: '', self: each.role === 'reader' })))
	const page = await look('reader')
	expect(page.text).toContain('Mit diesem Link ist zu sehen, wie viele wo sind')
	expect(headings()).toContain('Netzwerkbild 2')
	expect(listed()).toEqual([])
})

it('[SCALE6] while something is collected without names it says who is here, and not where', async () => {
	const round = { kind: 'cards', attribution: 'anonymous', hidden: true, columns: [] } as const
	startStep(stage, addAgendaStep(stage, { title: 'Anonym', question: 'Was fehlt?', round }), began)
	const page = await look()
	expect(headings()).toEqual([])
	expect(listed()).toHaveLength(7)
	expect(page.text).toContain('Bis zum Aufdecken steht hier nicht, wer wo ist.')
	expect(page.text).not.toContain('Telefon')
	await act(async () => people.set([...hall, device('Neu', 'tasks')]))
	expect(page.text).not.toContain('Maßnahmenplan')
})
