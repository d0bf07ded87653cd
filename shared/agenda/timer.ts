/**
 * The clock of a step. It holds a point in time, not a number that somebody counts down: so it survives reloads and
 * restarts, and all devices that know the server's time agree. Times are milliseconds, points of time since 1970 as the
 * server's clock tells them.
 */
export type Timer =
	/** no clock */
	| { readonly is: 'off' }
	| { readonly is: 'running'; readonly ends: number; readonly total: number }
	| { readonly is: 'paused'; readonly left: number; readonly total: number }

const minute = 60_000
/** From here on people are told that time runs out. */
export const lastCall = 2 * minute

/** A fresh clock; 0 minutes: none. */
export function timerFor(minutes: number, now: number): Timer {
	const total = minutes * minute
	return total > 0 ? { is: 'running', ends: now + total, total } : { is: 'off' }
}

/** What is left; negative once time is up. */
export function timeLeft(timer: Timer, now: number): number {
	if (timer.is === 'running') return timer.ends - now
	return timer.is === 'paused' ? timer.left : 0
}

export function paused(timer: Timer, now: number): Timer {
	return timer.is === 'running' ? { is: 'paused', left: timer.ends - now, total: timer.total } : timer
}

export function resumed(timer: Timer, now: number): Timer {
	return timer.is === 'paused' ? { is: 'running', ends: now + timer.left, total: timer.total } : timer
}

/** The same clock after it has rested for so many milliseconds. */
export function postponed(timer: Timer, ms: number): Timer {
	return timer.is === 'running' ? { ...timer, ends: timer.ends + ms } : timer
}

/** More time. What is over starts anew from now: "+5 Minuten" always gives five minutes. */
export function extended(timer: Timer, minutes: number, now: number): Timer {
	const more = minutes * minute
	if (timer.is === 'off') return timerFor(minutes, now)
	const left = Math.max(0, timeLeft(timer, now)) + more
	const total = Math.max(timer.total + more, left)
	return timer.is === 'paused' ? { is: 'paused', left, total } : { is: 'running', ends: now + left, total }
}

/** How a clock stands: in words and shape, not in colour alone. */
export type TimerMood = 'off' | 'running' | 'ending' | 'over'

export function moodOf(timer: Timer, now: number): TimerMood {
	if (timer.is === 'off') return 'off'
	const left = timeLeft(timer, now)
	return left <= 0 ? 'over' : left <= lastCall ? 'ending' : 'running'
}

/** `4:12`, `1:05:00`; 0:00 once time is up. Counts up to the next second, so that 20 minutes begin with 20:00. */
export function clockFace(left: number): string {
	const seconds = Math.max(0, Math.ceil(left / 1000))
	const two = (n: number) => String(n).padStart(2, '0')
	const [h, m, s] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60]
	return h > 0 ? `${h}:${two(m)}:${two(s)}` : `${m}:${two(s)}`
}

/** What is stored in a document as a timer; anything else is none. */
export function readTimer(value: unknown): Timer {
	const { is, ends, left, total } = (value ?? {}) as Record<string, unknown>
	if (!isNumber(total) || total <= 0) return { is: 'off' }
	if (is === 'running' && isNumber(ends)) return { is, ends, total }
	if (is === 'paused' && isNumber(left)) return { is, left, total }
	return { is: 'off' }
}

/** Whether a stored value can be reckoned with. */
export const isNumber = (value: unknown): value is number => typeof value === 'number' && Number.isFinite(value)
