import { lastCall, moodOf, type TimerMood, timeLeft } from '../../shared/agenda/timer.ts'
import { type Clock, systemClock } from '../../shared/lib/clock.ts'
import { saysSame } from '../../shared/lib/keepSame.ts'
import { useValue } from '../sync/RoomContext.ts'
import { createValue, type Value } from '../sync/value.ts'
import { type SessionState, useSessionState } from './now.ts'

/** What the clock of the step says; a new one at most once a second. */
export interface ClockReading {
	readonly mood: TimerMood
	readonly isPaused: boolean
	/** whole seconds that are left, the one that runs included; 0 once time is up */
	readonly seconds: number
	/** how much of the time is left, 0 to 1 */
	readonly left: number
}

const second = 1000
const clocks = new WeakMap<SessionState, Value<ClockReading>>()

/**
 * The clock of the step that runs: one timer for all who look. It strikes when a whole second is left by the server's
 * time, so that all devices of a room change their faces at the same moment.
 */
export function clockOf(course: SessionState, clock: Clock = systemClock): Value<ClockReading> {
	const known = clocks.get(course)
	if (known) return known
	const opened = openClock(course, clock)
	clocks.set(course, opened)
	return opened
}

export const useClock = (): ClockReading => useValue(clockOf(useSessionState()))

/** The last two minutes, and the last one of them: where people are told. */
export const isLastMinute = ({ mood, seconds }: ClockReading): boolean =>
	mood === 'ending' && seconds * second <= lastCall / 2

function openClock(course: SessionState, clock: Clock): Value<ClockReading> {
	const reading = createValue(readClock(course), saysSame)
	let listening = 0
	let stop = () => {}

	const strike = () => {
		stopWaiting()
		reading.set(readClock(course))
		const { timer } = course.now.get()
		const left = timeLeft(timer, course.time.now())
		if (timer.is !== 'running' || left <= 0) return
		const untilNext = left - (Math.ceil(left / second) - 1) * second
		stopWaiting = clock.after(Math.max(1, Math.ceil(untilNext)), strike)
	}
	let stopWaiting = () => {}
	const start = () => {
		const stops = [course.now.subscribe(strike), course.time.subscribe?.(strike) ?? (() => {})]
		strike()
		return () => {
			stopWaiting()
			for (const each of stops) each()
		}
	}
	return {
		get() {
			// While nobody looks it does not run, and whoever looks first shall not see an old face.
			if (listening === 0) reading.set(readClock(course))
			return reading.get()
		},
		subscribe(listener) {
			if (listening++ === 0) stop = start()
			const leave = reading.subscribe(listener)
			return () => {
				leave()
				if (--listening === 0) stop()
			}
		},
	}
}

function readClock({ now, time }: SessionState): ClockReading {
	const { timer } = now.get()
	const at = time.now()
	const mood = moodOf(timer, at)
	const seconds = Math.max(0, Math.ceil(timeLeft(timer, at) / second))
	const left = timer.is === 'off' ? 0 : Math.min(1, (seconds * second) / timer.total)
	return { mood, isPaused: timer.is === 'paused', seconds, left }
}
