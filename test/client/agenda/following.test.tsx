import { act } from 'react'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { Awareness } from 'y-protocols/awareness'
import * as Y from 'yjs'
import { Following } from '../../../client/agenda/Following.tsx'
import { SessionStateContext } from '../../../client/agenda/now.ts'
import { SummonHere } from '../../../client/agenda/SummonHere.tsx'
import { sessionStateOf } from '../../../client/agenda/sessionStateOf.ts'
import { nobody, StageContext } from '../../../client/agenda/stage.ts'
import { exactly } from '../../../client/board/canvas/camera.ts'
import { type Destination, NavigationContext } from '../../../client/navigation/navigation.ts'
import { tellSight } from '../../../client/navigation/sight.ts'
import { createHistory } from '../../../client/sync/history.ts'
import { createPresence } from '../../../client/sync/presence.ts'
import { RoomContext } from '../../../client/sync/RoomContext.ts'
import { createValue } from '../../../client/sync/value.ts'
import { addAgendaStep, changeAgendaStep, readNow, startStep, summon } from '../../../shared/agenda/index.ts'
import { fakeServer } from '../fakeServer.ts'
import { render, type Screen } from '../render.tsx'

const began = Date.UTC(2026, 2, 9, 18)
const desk = { board: 'page:desk', x: 100, y: 50, w: 800, h: 500 }

let stage: Y.Doc
let steps: { arriving: string; sorting: string; planning: string }
let went: Destination[]
let screens: Screen[]

beforeEach(() => {
	sessionStorage.clear()
	stage = new Y.Doc()
	steps = {
		arriving: addAgendaStep(stage, { title: 'Ankommen', question: 'Wer ist da?' }),
		sorting: addAgendaStep(stage, { title: 'Ordnen', board: 'page:cards' }),
		planning: addAgendaStep(stage, { title: 'Vereinbaren', page: 'tasks' }),
	}
	went = []
	screens = []
})
afterEach(async () => {
	for (const screen of screens) await screen.leave()
	document.body.replaceChildren()
})

/** Somebody's page; `here` is the place they look at. */
async function person(here: string, { mayModerate = false, isSought = false, minutes = 0 } = {}) {
	const navigation = {
		go: (to: Destination) => went.push(to),
		arrived: createValue<Destination | undefined>(undefined),
	}
	const room = { doc: stage, mayModerate, people: nobody, server: fakeServer(), token: () => 't' }
	const course = { now: sessionStateOf(stage, ''), time: { now: () => began + minutes * 60_000 } }
	const screen = await render(
		<SessionStateContext value={course}>
			<StageContext value={room}>
				<NavigationContext value={navigation}>
					<Following workshop="w1" here={here} isSought={isSought} />
				</NavigationContext>
			</StageContext>
		</SessionStateContext>,
	)
	screens.push(screen)
	return screen
}
const start = (step: string, minutes = 0) => act(async () => startStep(stage, step, began + minutes * 60_000))
const call = (minutes: number) => act(async () => summon(stage, desk, began + minutes * 60_000))
async function writes() {
	const field = document.body.appendChild(document.createElement('textarea'))
	await act(async () => field.focus())
}

describe('a step that begins', () => {
	it('[COME1] takes everybody to its board or page', async () => {
		await person('page:desk')
		await start(steps.sorting)
		expect(went).toEqual([{ to: 'board', board: 'page:cards' }])
		await start(steps.planning, 10)
		expect(went[1]).toEqual({ to: 'tasks' })
	})

	it('[COME1] takes late comers, too, and leaves people where they are if it shows no place', async () => {
		await start(steps.sorting)
		await person('page:desk')
		expect(went).toHaveLength(1)
		await start(steps.arriving, 10)
		expect(went).toHaveLength(1)
	})

	it('[COME1] asks who comes to another place by its address, and takes them along from the next step on', async () => {
		await start(steps.sorting)
		const bookmark = await person('page:desk', { isSought: true, minutes: 5 })
		expect(went).toEqual([])
		expect(bookmark.text).toContain('Ordnen')
		await start(steps.planning, 10)
		expect(went).toEqual([{ to: 'tasks' }])
	})

	it('[COME1] what a step shows later is news to whoever came back to it by an address', async () => {
		await start(steps.sorting)
		const before = await person('page:cards')
		await before.leave()
		await person('page:cards', { isSought: true, minutes: 5 })
		await act(async () => changeAgendaStep(stage, steps.sorting, { board: 'page:chain' }))
		expect(went).toEqual([{ to: 'board', board: 'page:chain' }])
	})

	it('[COME1] leaves their view to those who are on its board', async () => {
		await person('page:cards')
		await start(steps.sorting)
		expect(went).toEqual([])
	})

	it('[COME2] takes nobody twice, a reload included; taken up again it is a new call', async () => {
		const before = await person('page:desk')
		await start(steps.sorting)
		await before.leave()
		await person('page:desk')
		expect(went).toHaveLength(1)
		await start(steps.sorting, 20)
		expect(went).toHaveLength(2)
	})

	it('[COME3] leaves the moderation at its console', async () => {
		await person('agenda', { mayModerate: true })
		await start(steps.sorting)
		await call(1)
		expect(went).toEqual([])
	})

	it('[COME4] asks whoever is writing, and takes them when they say so', async () => {
		const screen = await person('page:desk')
		await writes()
		await start(steps.sorting)
		expect(went).toEqual([])
		expect(screen.text).toContain('Der nächste Schritt hat begonnen: Ordnen')
		await screen.click('Zum Schritt gehen')
		expect(went).toEqual([{ to: 'board', board: 'page:cards' }])
		expect(screen.has('Zum Schritt gehen')).toBe(false)
	})

	it('[COME4] who stays is not asked again until something new begins', async () => {
		const screen = await person('page:desk')
		await writes()
		await start(steps.sorting)
		await screen.click('Hier bleiben')
		expect(screen.text).not.toContain('Ordnen')
		await start(steps.planning, 5)
		expect(screen.text).toContain('Vereinbaren')
		expect(went).toEqual([])
	})

	it('[COME4] an offer to a step that is over goes away', async () => {
		const screen = await person('page:desk')
		await writes()
		await start(steps.sorting)
		await start(steps.arriving, 5)
		expect(screen.has('Zum Schritt gehen')).toBe(false)
	})
})

describe('a summons', () => {
	const there = { to: 'board', board: 'page:desk', part: { x: 100, y: 50, w: 800, h: 500 } }

	it('[COME5] takes everybody to just that part of the board, those on it included, and says so', async () => {
		const screen = await person('page:desk')
		await start(steps.arriving)
		await call(1)
		expect(went).toEqual([there])
		expect(screen.text).toContain('Die Moderation hat alle hierher geholt.')
	})

	it.each([true, false])('[COME5] begins at the board itself, for the moderation alone (%s)', async (mayModerate) => {
		const plenum = new Y.Doc()
		const away = tellSight(plenum, () => desk)
		const awareness = new Awareness(plenum)
		const role = mayModerate ? 'moderator' : 'participant'
		const presence = createPresence(awareness)
		const room = { doc: plenum, history: createHistory(plenum, []), presence, role, mayWrite: true } as const
		const stageRoom = { doc: stage, mayModerate, people: nobody, server: fakeServer(), token: () => 't' }
		const screen = await render(
			<SessionStateContext value={{ now: sessionStateOf(stage, ''), time: { now: () => began } }}>
				<StageContext value={stageRoom}>
					<RoomContext value={room}>
						<SummonHere title="Kartenwand" />
					</RoomContext>
				</StageContext>
			</SessionStateContext>,
		)
		screens.push(screen)
		expect(screen.has('Alle hierher holen')).toBe(mayModerate)
		if (mayModerate) await screen.click('Alle hierher holen')
		expect(readNow(stage).summons).toEqual(mayModerate ? { ...desk, at: began, title: 'Kartenwand' } : undefined)
		away()
		awareness.destroy()
	})

	it('[COME5] counts once, and again when it is repeated', async () => {
		const before = await person('page:desk')
		await call(1)
		await before.leave()
		await person('page:desk')
		expect(went).toHaveLength(1)
		await call(2)
		expect(went).toHaveLength(2)
	})

	it('[COME5] late comers go where the later of both calls leads', async () => {
		await start(steps.sorting)
		await call(3)
		const late = await person('page:other')
		expect(went).toEqual([there])
		await late.leave()
		sessionStorage.clear()
		await start(steps.planning, 5)
		await person('page:other')
		expect(went[1]).toEqual({ to: 'tasks' })
	})

	it('[COME5] who is writing is asked first', async () => {
		const screen = await person('page:desk')
		await writes()
		await call(1)
		expect(went).toEqual([])
		await screen.click('Dorthin gehen')
		expect(went).toEqual([there])
	})

	it.each([
		['as large as the one who called', { w: 800, h: 500 }],
		['wider', { w: 1600, h: 500 }],
		['a small one', { w: 400, h: 300 }],
	])('[COME5] all of that part is in sight on a screen %s', (_, screen) => {
		const { x, y, z } = exactly(desk, screen)
		const edges = {
			left: (desk.x + x) * z,
			right: (desk.x + desk.w + x) * z,
			top: (desk.y + y) * z,
			bottom: (desk.y + desk.h + y) * z,
		}
		expect(edges.left).toBeGreaterThanOrEqual(-0.001)
		expect(edges.top).toBeGreaterThanOrEqual(-0.001)
		expect(edges.right).toBeLessThanOrEqual(screen.w + 0.001)
		expect(edges.bottom).toBeLessThanOrEqual(screen.h + 0.001)
		expect(Math.min(edges.left, edges.top)).toBeCloseTo(0)
	})
})
