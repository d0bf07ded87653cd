import { seededRandom } from '../../../shared/lib/random.ts'

/** Who does what: everybody listens, `writers` edit, and all point if `cursorsPerSecond` is not 0. Rates per person. */
export interface Traffic {
	people: number
	writers: number
	editsPerSecond: number
	cursorsPerSecond: number
	/** measured time */
	seconds: number
}

export interface Turn {
	/** milliseconds from the beginning */
	at: number
	person: number
	act: 'edit' | 'cursor'
}

/** Seconds before measuring begins: connections, buffers and compiled code settle. */
export const warmUp = 1.5

/** Every person acts at a steady rate, each from a different moment on. The same list for every server and round. */
export function scheduleOf({ people, writers, editsPerSecond, cursorsPerSecond, seconds }: Traffic): Turn[] {
	const random = seededRandom(100)
	const end = (warmUp + seconds) * 1000
	const turns: Turn[] = []
	const add = (person: number, act: Turn['act'], rate: number) => {
		const gap = 1000 / rate
		for (let at = random() * gap; at < end; at += gap) turns.push({ at, person, act })
	}
	for (let person = 0; person < people; person++) {
		if (person < writers && editsPerSecond > 0) add(person, 'edit', editsPerSecond)
		if (cursorsPerSecond > 0) add(person, 'cursor', cursorsPerSecond)
	}
	return turns.sort((a, b) => a.at - b.at)
}
