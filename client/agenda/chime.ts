import { useEffect } from 'react'
import { lastCall, timeLeft } from '../../shared/agenda/timer.ts'
import { useValue } from '../sync/RoomContext.ts'
import { createValue, type Value } from '../sync/value.ts'
import { clockOf } from './clock.ts'
import { type SessionState, useSessionState } from './now.ts'

const storageKey = 'netzwerkstatt.chime'
/** A device that slept through the end does not ring long after. In milliseconds. */
const late = 20_000

/** Frequencies in Hertz and the length of each tone in seconds: a fifth up is a reminder, a fifth down is the end. */
const tones = { ending: [523, 784], over: [784, 523] } as const
const length = 0.45

const wanted = createValue(remembered())
/** Browsers let a page be heard only after somebody has clicked or typed on it. */
const blocked = createValue(false)
let audio: AudioContext | undefined

/** Whether this device rings when time runs out; off until somebody switches it on here. */
export const chimeWanted: Value<boolean> = wanted
export const chimeBlocked: Value<boolean> = blocked

/** Switches the sound on this device, and lets it be heard once, so that one knows what will come. */
export function setChime(on: boolean) {
	wanted.set(on)
	try {
		localStorage.setItem(storageKey, on ? 'on' : 'off')
	} catch {
		// storage is blocked: the choice lasts until the page is closed
	}
	if (on) void ring('ending')
}

/** Rings two minutes before the end and at the end, if sound is wanted on this device. Use it once per page. */
export function useChime() {
	const course = useSessionState()
	const isWanted = useValue(wanted)
	useEffect(() => (isWanted ? ringByTheClock(course, (when) => void ring(when)) : undefined), [course, isWanted])
	useEffect(() => {
		if (!isWanted) return
		void wake()
		const touched = () => void wake()
		addEventListener('pointerdown', touched)
		addEventListener('keydown', touched)
		return () => {
			removeEventListener('pointerdown', touched)
			removeEventListener('keydown', touched)
		}
	}, [isWanted])
}

/** Calls `sound` when the running clock comes to its last two minutes, and to its end; not when the moderation sets it so. */
export function ringByTheClock(course: SessionState, sound: (when: keyof typeof tones) => void): () => void {
	const clock = clockOf(course)
	let before = { mood: clock.get().mood, timer: course.now.get().timer }
	return clock.subscribe(() => {
		const { mood } = clock.get()
		const { timer } = course.now.get()
		const wentOn = before.timer.is === 'running' && timer.is === 'running' && before.timer.ends === timer.ends
		const was = before.mood
		before = { mood, timer }
		if (!wentOn || was === mood) return
		const left = timeLeft(timer, course.time.now())
		if (mood === 'over' && left > -late) sound('over')
		if (mood === 'ending' && left > lastCall - late) sound('ending')
	})
}

async function wake(): Promise<AudioContext | undefined> {
	if (typeof AudioContext === 'undefined') return undefined
	audio ??= new AudioContext()
	// Without a gesture this promise stays open in some browsers and is refused in others.
	void audio.resume().then(
		() => blocked.set(audio?.state !== 'running'),
		() => blocked.set(true),
	)
	blocked.set(audio.state !== 'running')
	return audio
}

async function ring(when: keyof typeof tones) {
	const context = await wake()
	if (!context) return
	for (const [i, frequency] of tones[when].entries()) strike(context, frequency, context.currentTime + i * length)
}

/** One tone of a small bell: there at once, gone within half a second. */
function strike(context: AudioContext, frequency: number, at: number) {
	const bell = new OscillatorNode(context, { type: 'sine', frequency })
	const volume = new GainNode(context, { gain: 0 })
	volume.gain.setValueAtTime(0.0001, at)
	volume.gain.exponentialRampToValueAtTime(0.3, at + 0.02)
	volume.gain.exponentialRampToValueAtTime(0.0001, at + length)
	bell.connect(volume).connect(context.destination)
	bell.start(at)
	bell.stop(at + length)
}

function remembered(): boolean {
	try {
		return localStorage.getItem(storageKey) === 'on'
	} catch {
		return false
	}
}
