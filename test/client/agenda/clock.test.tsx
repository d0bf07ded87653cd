import { act } from 'react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { byServerTime } from '../../../client/agenda/byServerTime.ts'
import { ringByTheClock } from '../../../client/agenda/chime.ts'
import { type SessionState, SessionStateContext } from '../../../client/agenda/now.ts'
import { StepClock, TimeLine } from '../../../client/agenda/StepClock.tsx'
import type { ServerTime } from '../../../client/agenda/serverTime.ts'
import { useServerTime } from '../../../client/agenda/useServerTime.ts'
import { serverAway } from '../../../client/api/failure.ts'
import type { Server } from '../../../client/api/server.ts'
import { createValue } from '../../../client/sync/value.ts'
import type { Now } from '../../../shared/agenda/index.ts'
import { extended, paused, resumed, type Timer, timerFor } from '../../../shared/agenda/timer.ts'
import { type Clock, systemClock } from '../../../shared/lib/clock.ts'
import { failed, ok } from '../../../shared/lib/result.ts'
import { render, type Screen } from '../render.tsx'

const began = Date.UTC(2026, 2, 9, 18, 0, 0, 345)
let screens: Screen[] = []

beforeEach(() => {
	vi.useFakeTimers({ now: began })
	// In German a clock has words, and those are looked for here.
	document.documentElement.lang = 'de'
})
afterEach(async () => {
	for (const screen of screens) await screen.leave()
	screens = []
	vi.useRealTimers()
})

const course = (timer: Timer, time: ServerTime = { now: () => Date.now() }) => {
	const now = createValue<Now>({ timer, frozen: false, ready: 0, speakers: false })
	return { now, time, set: (next: Timer) => act(async () => now.set({ ...now.get(), timer: next })) }
}
async function look(at: SessionState, size: 'bar' | 'projector' | 'picture' = 'bar') {
	const screen = await render(
		<SessionStateContext value={at}>
			<StepClock size={size} />
			<TimeLine />
		</SessionStateContext>,
	)
	screens.push(screen)
	return screen
}
const faces = () => [...document.querySelectorAll('.clock-face')].map((face) => face.textContent)
const said = () => document.querySelector('[role=status]')?.textContent
const pass = (ms: number) => act(async () => vi.advanceTimersByTimeAsync(ms))

describe('the clock of a step', () => {
	it('[CLOCK1] counts down second by second, and there is none where the step has none', async () => {
		await look(course(timerFor(20, began)))
		expect(faces()).toEqual(['20:00'])
		await pass(999)
		expect(faces()).toEqual(['20:00'])
		await pass(1)
		expect(faces()).toEqual(['19:59'])
		await pass(59_000)
		expect(faces()).toEqual(['19:00'])
		await look(course({ is: 'off' }))
		expect(faces()).toEqual(['19:00'])
	})

	it('[CLOCK2] devices whose own clocks are minutes apart show the same second', async () => {
		const offsets = [-187_000, 0, 431_250]
		for (const offset of offsets) {
			const device: Clock = {
				now: () => Date.now() + offset,
				after: systemClock.after,
			}
			screens.push(await render(<Device clock={device} timer={timerFor(5, began)} />))
		}
		await pass(3_000)
		for (let i = 0; i < 20; i++) {
			await pass(777)
			const seconds = faces().map((face) => Number(face?.split(':')[1]))
			expect(new Set(faces()).size, `after ${3_000 + 777 * (i + 1)} ms: ${faces()}`).toBeLessThanOrEqual(2)
			expect(Math.max(...seconds) - Math.min(...seconds)).toBeLessThanOrEqual(1)
		}
	})

	it('[CLOCK3] the last two minutes and the end are said in words and shape; aloud at two, at one and at the end', async () => {
		await look(course(timerFor(3, began)))
		const heard: (string | null | undefined)[] = []
		for (let s = 0; s < 182; s++) {
			if (said() !== heard.at(-1)) heard.push(said())
			await pass(1000)
		}
		expect(heard).toEqual(['', 'Noch 2 Minuten', 'Noch 1 Minute', 'Zeit um'])
		expect(faces()).toEqual(['Zeit um'])
		expect(document.querySelector('.clock')?.getAttribute('data-mood')).toBe('over')
		expect(document.querySelector<HTMLElement>('.clock-line span')?.style.width).toBe('100%')
	})

	it('[CLOCK3] "noch 2 Minuten" stands beside the figures', async () => {
		await look(course(timerFor(2, began)))
		expect(document.querySelector('.clock')?.textContent).toBe('2:00noch 2 Minuten')
	})

	it('[CLOCK3] is said once on a screen: the picture of the wall shows the same figures, and neither repeats nor speaks', async () => {
		const at = course(timerFor(2, began))
		await look(at)
		await look(at, 'picture')
		expect(faces()).toEqual(['2:00', '2:00'])
		expect(document.querySelectorAll('.clock-remark')).toHaveLength(1)
		expect(document.querySelectorAll('[role=status]')).toHaveLength(1)
	})

	it('[CLOCK4] it stands still when it is paused, goes on from there, and takes more time after its end', async () => {
		const step = course(timerFor(4, began))
		await look(step)
		await pass(30_000)
		await step.set(paused(step.now.get().timer, Date.now()))
		await pass(60_000)
		expect(faces()).toEqual(['3:30'])
		expect(document.body.textContent).toContain('angehalten')
		await step.set(resumed(step.now.get().timer, Date.now()))
		await pass(211_000)
		expect(faces()).toEqual(['Zeit um'])
		await step.set(extended(step.now.get().timer, 5, Date.now()))
		expect(faces()).toEqual(['5:00'])
	})

	it('[CLOCK5] however many clocks hang there, one timer drives them', async () => {
		const step = course(timerFor(4, began))
		const before = vi.getTimerCount()
		await look(step)
		await look(step, 'projector')
		await pass(1)
		expect(vi.getTimerCount() - before).toBe(1)
		for (const screen of screens.splice(0)) await screen.leave()
		expect(vi.getTimerCount()).toBe(before)
	})
})

/** A page that knows the server's time, and tells it in `found`. */
function TimeOf({
	server,
	device,
	found,
}: {
	server: Pick<Server, 'time'>
	device: Clock
	found: { time: ServerTime }
}) {
	found.time = useServerTime(server, true, device)
	return null
}

describe('a clock that is started before the server’s time is known', () => {
	const skew = 431_250
	/** A laptop that opened the page this moment; `server` answers, or nobody does. */
	async function laptop(server: Pick<Server, 'time'>) {
		const device: Clock = { now: () => Date.now() + skew, after: systemClock.after }
		const found: { time: ServerTime } = { time: device }
		screens.push(await render(<TimeOf server={server} device={device} found={found} />))
		const started: number[] = []
		return { started, start: () => byServerTime(found.time, (now) => started.push(now - Date.now()), device) }
	}

	it('[CLOCK2] begins with the server’s time as soon as that is there', async () => {
		const { started, start } = await laptop(answering)
		start()
		expect(started).toEqual([])
		await pass(1_000)
		expect(started).toHaveLength(1)
		expect(Math.abs(started[0] ?? skew)).toBeLessThan(100)
		start()
		expect(started).toHaveLength(2)
		await pass(5_000)
		expect(started).toHaveLength(2)
	})

	it('[CLOCK2] does not wait for it longer than two seconds', async () => {
		const { started, start } = await laptop({ time: async () => failed(serverAway) })
		start()
		await pass(1_900)
		expect(started).toEqual([])
		await pass(200)
		expect(started).toEqual([skew])
	})
})

describe('the sound', () => {
	it('[CLOCK6] rings two minutes before the end and at the end, not when the moderation sets the clock so', async () => {
		const step = course(timerFor(3, began))
		const rung: string[] = []
		const stop = ringByTheClock(step, (when) => rung.push(when))
		await pass(60_000)
		expect(rung).toEqual(['ending'])
		await pass(120_000)
		expect(rung).toEqual(['ending', 'over'])
		await step.set(timerFor(1, Date.now()))
		expect(rung).toEqual(['ending', 'over'])
		await pass(60_000)
		expect(rung).toEqual(['ending', 'over', 'over'])
		stop()
	})
})

function Device({ clock, timer }: { clock: Clock; timer: Timer }) {
	const time = useServerTime(answering, true, clock)
	return (
		<SessionStateContext value={courseAt(time, timer)}>
			<StepClock size="phone" />
		</SessionStateContext>
	)
}
const courses = new WeakMap<ServerTime, SessionState>()
function courseAt(time: ServerTime, timer: Timer): SessionState {
	const known = courses.get(time) ?? course(timer, time)
	courses.set(time, known)
	return known
}
/** In the time of the test, which stands still until the test lets it pass. */
const onItsWay = (ms: number) => new Promise<void>((arrive) => void systemClock.after(ms, arrive))
/** A server two network hops away: it answers after 180 ms, with the time it had on the way. */
const answering: Pick<Server, 'time'> = {
	async time() {
		await onItsWay(120)
		const now = Date.now()
		await onItsWay(60)
		return ok({ now })
	},
}
