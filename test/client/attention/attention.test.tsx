import { act, StrictMode, useState } from 'react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import * as Y from 'yjs'
import { SessionStateContext } from '../../../client/agenda/now.ts'
import { mayPoint } from '../../../client/agenda/pointing.ts'
import { sessionStateOf } from '../../../client/agenda/sessionStateOf.ts'
import { nobody, StageContext } from '../../../client/agenda/stage.ts'
import { Attention } from '../../../client/attention/Attention.tsx'
import { DevicesContext } from '../../../client/attention/devices.ts'
import { ledView } from '../../../client/attention/ledView.ts'
import { boardOf, mayBeTold } from '../../../client/attention/place.ts'
import { type Destination, NavigationContext } from '../../../client/navigation/navigation.ts'
import { tellSight } from '../../../client/navigation/sight.ts'
import type { Person, Telling } from '../../../client/sync/presence.ts'
import { createValue, type WritableValue } from '../../../client/sync/value.ts'
import type { Whereabouts } from '../../../client/sync/whereabouts.ts'
import {
	addAgendaStep,
	beginLead,
	endLead,
	giveFloor,
	readNow,
	setFrozen,
	startStep,
	summon,
} from '../../../shared/agenda/index.ts'
import type { Role } from '../../../shared/links/roles.ts'
import { fakeServer } from '../fakeServer.ts'
import { render, type Screen } from '../render.tsx'

const began = Date.UTC(2026, 2, 9, 18)
const desk = 'plenum/page:desk'
const view = { at: 'plenum/page:cards', v: [0, 0, 800, 600], t: 1 } as const

let stage: Y.Doc
let plenum: Y.Doc
let people: WritableValue<readonly Person[]>
let told: Record<string, unknown>
let went: Destination[]
let screen: Screen | undefined

const device = (participant: string, role: Role, whereabouts: Whereabouts = {}, client = 0): Person => ({
	...{ participant, name: participant, organisation: '', role, colour: 1, client, self: participant === 'rosa' },
	whereabouts,
})

beforeEach(() => {
	sessionStorage.clear()
	stage = new Y.Doc()
	plenum = new Y.Doc()
	people = createValue<readonly Person[]>([device('rosa', 'participant'), device('maren', 'moderator', view, 1)])
	told = {}
	went = []
})
afterEach(async () => {
	await screen?.leave()
	screen = undefined
	vi.useRealTimers()
})

/** What a page of the workshop does about where people look. */
function Seat({ place }: { place: string }) {
	const here = boardOf(place)?.board ?? place
	return <Attention workshop="w1" place={place} here={here} board="Kartenwand" doc={plenum} isHidden={false} />
}
const goThere = (to: Destination) => void went.push(to)
const ways = { go: goThere, arrived: createValue<Destination | undefined>(undefined) }

function seat(place: string, mayModerate: boolean) {
	const devices = { people, tell: (patch: Telling) => void Object.assign(told, patch), destroy() {} }
	return (
		<StrictMode>
			<SessionStateContext value={{ now: sessionStateOf(stage, ''), time: { now: () => began } }}>
				<StageContext value={{ doc: stage, mayModerate, people: nobody, server: fakeServer(), token: () => 't' }}>
					<DevicesContext value={devices}>
						<NavigationContext value={ways}>
							<Seat place={place} />
						</NavigationContext>
					</DevicesContext>
				</StageContext>
			</SessionStateContext>
		</StrictMode>
	)
}
async function sit(place = desk, { mayModerate = false } = {}) {
	screen = await render(seat(place, mayModerate))
	return screen
}
const lead = (participant = 'maren', name?: string, at = began) =>
	act(async () => beginLead(stage, { participant, ...(name && { name }) }, at))
const press = (key: string) =>
	act(async () => void document.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true })))

describe('following a view', () => {
	it('[GAZE1] is offered; who declines is not asked again, also after a reload, until somebody begins anew', async () => {
		const first = await sit()
		await lead()
		expect(first.text).toContain('Die Moderation zeigt etwas. Möchten Sie folgen?')
		expect(went).toEqual([])
		await first.click('Nicht folgen')
		expect(first.text).toBe('')
		await first.leave()
		const reloaded = await sit()
		expect(reloaded.text).toBe('')
		await act(async () => endLead(stage))
		await lead('maren', undefined, began + 1)
		expect(reloaded.has('Folgen')).toBe(true)
	})

	it('[GAZE2] leads to the board that is shown, and to the next; that one follows is said, here and to whoever leads', async () => {
		const page = await sit()
		await lead()
		await page.click('Folgen')
		expect(page.text).toContain('Sie folgen der Moderation.')
		expect(told.f).toBe(began)
		expect(went).toEqual([{ to: 'board', board: 'page:cards' }])
		await act(async () =>
			people.set([device('rosa', 'participant'), device('maren', 'moderator', { ...view, at: 'plenum/page:map' }, 1)]),
		)
		expect(went.at(-1)).toEqual({ to: 'board', board: 'page:map' })
		await page.click('Nicht mehr folgen')
		expect([page.text, told.f]).toEqual(['', undefined])
	})

	it.each(['Escape', 'going elsewhere'])('[GAZE2] ends with %s', async (how) => {
		await sit('plenum/page:cards')
		await lead()
		await screen?.click('Folgen')
		expect(screen?.has('Nicht mehr folgen')).toBe(true)
		await press('ArrowDown')
		expect(screen?.has('Nicht mehr folgen')).toBe(true)
		if (how === 'Escape') await press('Escape')
		else {
			await screen?.leave()
			// The same tab, which remembers that it follows, comes to that board and then leaves it.
			screen = await render(<Moving />)
			await act(async () => moveTo('plenum/page:other'))
		}
		expect(screen?.has('Nicht mehr folgen')).toBe(false)
		expect(told.f).toBeUndefined()
	})

	it('[GAZE1] whoever else shall be followed is asked first, and shows nothing before', async () => {
		vi.useFakeTimers()
		const stop = tellSight(plenum, () => ({ board: 'page:desk', x: 1.4, y: 2, w: 800, h: 600 }))
		const page = await sit()
		await lead('rosa', 'Rosa')
		await act(async () => vi.advanceTimersByTime(1_000))
		expect(page.text).toContain('Die Moderation bittet Sie, Ihre Ansicht zu zeigen.')
		expect(told.v).toBeUndefined()
		await page.click('Zeigen')
		await act(async () => vi.advanceTimersByTime(1_000))
		expect(told.v).toEqual([1, 2, 800, 600])
		expect(page.text).toContain('Andere können Ihrer Ansicht folgen.')
		await page.click('Beenden')
		expect([told.v, page.text]).toEqual([undefined, ''])
		stop()
	})

	it('[GAZE2] the moderation reads how many people follow, and ends it', async () => {
		people.set([
			device('rosa', 'moderator'),
			...[1, 2, 3].map((client) => device(client < 3 ? 'jonas' : 'meral', 'participant', { f: began }, client)),
		])
		const page = await sit(desk, { mayModerate: true })
		await lead('rosa')
		expect(page.text).toContain('2 Personen folgen Ihrer Ansicht.')
		await page.click('Beenden')
		expect(readNow(stage).lead).toBeUndefined()
	})
})

let moveTo: (place: string) => void = () => {}
function Moving() {
	const [place, setPlace] = useState('plenum/page:cards')
	moveTo = setPlace
	return seat(place, false)
}

describe('whose view it is', () => {
	it('[GAZE3] is said by the moderation alone: what others’ devices tell leads nobody anywhere', () => {
		const pushy = device('pushy', 'participant', { ...view, at: 'plenum/page:trap', t: Number.MAX_VALUE }, 5)
		const devices = [pushy, device('maren', 'moderator', view, 1)]
		expect(ledView(devices, undefined)).toBeUndefined()
		expect(ledView(devices, { participant: 'maren' })).toMatchObject({ room: 'plenum', board: 'page:cards' })
		expect(ledView([pushy], { participant: 'maren' })).toBeUndefined()
	})

	it('[GAZE3] of several devices the one counts at which something was done last; of none of them a page or nonsense', () => {
		const devices = [
			device('maren', 'moderator', { ...view, t: 5 }, 1),
			device('maren', 'moderator', { at: 'group-2/page:cards', v: [5, 5, 100, 100], t: 9 }, 2),
			device('maren', 'moderator', { at: 'agenda', t: 50 }, 3),
		]
		const part = { x: 5, y: 5, w: 100, h: 100 }
		expect(ledView(devices, { participant: 'maren' })).toEqual({ room: 'group-2', board: 'page:cards', part })
		for (const at of ['agenda', '/page:x', 'plenum/', 'nowhere/page:x', '__proto__/x']) {
			expect(ledView([device('maren', 'moderator', { ...view, at })], { participant: 'maren' })).toBeUndefined()
		}
	})

	it('[GAZE3] boards that only the moderation sees are told to nobody', () => {
		const rooms = ['plenum', 'display-1', 'group-3', 'draft-1'] as const
		expect(rooms.filter((room) => mayBeTold({ room, board: 'page:x' }))).toEqual(['plenum', 'display-1', 'group-3'])
	})
})

describe('a call that is binding', () => {
	const wall = { board: 'page:wall', x: 0, y: 0, w: 800, h: 600 }
	const bind = () =>
		act(async () => {
			startStep(stage, addAgendaStep(stage, { title: 'Ordnen' }), began)
			summon(stage, wall, began + 1, { title: 'Kartenwand', isBinding: true })
		})
	const wait = (seconds: number) => act(async () => vi.advanceTimersByTime(seconds * 1_000))

	it('[GAZE4] brings whoever has wandered off back after a while, and says so before', async () => {
		vi.useFakeTimers()
		const page = await sit(desk)
		await bind()
		await wait(3)
		expect(page.text).toContain('Sie werden gleich dorthin zurückgebracht.')
		expect(went).toEqual([])
		await wait(6)
		expect(went).toEqual([{ to: 'board', board: 'page:wall', part: { x: 0, y: 0, w: 800, h: 600 } }])
		await page.click('Jetzt zurück')
		expect(went).toHaveLength(2)
	})

	it('[GAZE4] leaves in peace who looks at it, nearer or from afar, and who writes', async () => {
		vi.useFakeTimers()
		let seen = { board: 'page:wall', x: 100, y: 100, w: 200, h: 100 }
		const stop = tellSight(plenum, () => seen)
		const page = await sit('plenum/page:wall')
		await bind()
		await wait(20)
		seen = { ...seen, x: -5_000, y: -5_000, w: 20_000, h: 20_000 }
		await wait(20)
		expect([went, page.text]).toEqual([[], 'Für diesen Schritt bleiben alle an dieser Stelle.'])
		seen = { ...seen, x: 9_000 }
		const field = document.body.appendChild(document.createElement('textarea'))
		field.focus()
		await wait(30)
		expect(went).toEqual([])
		field.remove()
		await wait(9)
		expect(went).toHaveLength(1)
		stop()
	})

	it('[GAZE4] ends with the step; the moderation is not held, and lifts it', async () => {
		vi.useFakeTimers()
		const page = await sit(desk, { mayModerate: true })
		await bind()
		await wait(30)
		expect(went).toEqual([])
		expect(page.text).toContain('Für diesen Schritt bleiben alle bei „Kartenwand“.')
		await page.click('Freigeben')
		expect(page.text).toBe('')
		await bind()
		await act(async () => startStep(stage, addAgendaStep(stage, { title: 'Pause' }), began + 5))
		expect(page.text).toBe('')
	})
})

it('[GAZE6] whoever is called up at a desk reads it, and nobody else does', async () => {
	const page = await sit()
	await act(async () => giveFloor(stage, 'jonas', began))
	expect(page.text).toBe('')
	await act(async () => giveFloor(stage, 'rosa', began))
	expect(page.text).toBe('Sie haben das Wort.')
})

it('[POINT1] participants point where they write under their names, or show their view; readers never', () => {
	const who = (participant: string, role: Role) => mayPoint({ participant, role }, readNow(stage))
	const all = () => [who('rosa', 'participant'), who('maren', 'moderator'), who('x', 'reader')]
	expect(all()).toEqual([true, true, false])
	startStep(stage, addAgendaStep(stage, { title: 'Zuhören', writers: 'moderation' }), began)
	expect(all()).toEqual([false, true, false])
	beginLead(stage, { participant: 'rosa', name: 'Rosa' }, began)
	expect(all()).toEqual([true, true, false])
	const attribution = 'anonymous' as const
	const round = { kind: 'cards', attribution, hidden: true, columns: [] } as const
	startStep(stage, addAgendaStep(stage, { title: 'Anonym', round }), began + 1)
	expect(all()).toEqual([false, true, false])
	startStep(stage, addAgendaStep(stage, { title: 'Offen' }), began + 2)
	endLead(stage)
	setFrozen(stage, true)
	expect(all()).toEqual([false, true, false])
})
