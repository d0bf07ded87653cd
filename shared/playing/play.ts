import type * as Y from 'yjs'
import { runningStep, timerOf } from '../agenda/stage.ts'
import { isNumber, readTimer, type Timer } from '../agenda/timer.ts'
import { countOf, isObject } from '../lib/json.ts'

/*
 * A Planspiel as it runs lies in the room `stage`. `playing` says in single values which play runs and which scene, each
 * scene with the play's id, so that whatever two moderators do at once nobody sees one play with the other's scene. Parts and
 * scenes themselves lie in the plenum; what everybody is told of them is said here in words, since phones and the server read
 * no plenum.
 */

/** Key -> which play runs, which scene, who asks for advice, whose role card has a private side. Observe it, but change it only through commands. */
export const playingOf = (stage: Y.Doc): Y.Map<unknown> => stage.getMap('playing')

/** Bounds of a play, characters and numbers: what its people are called comes from the registry. */
export const playingLimits = { cast: 500, words: 300, name: 120, place: 200 } as const

/** A play that runs. */
export interface Play {
	/** its id in the plenum */
	readonly id: string
	/** when it began, milliseconds since 1970 */
	readonly at: number
	/** whose way is played */
	readonly title: string
	/** id of the part that people without one may take by themselves: it watches */
	readonly observers?: string
	/** what that part is called; may be empty */
	readonly observersAs: string
	/** that of the step in which it is played, if one conducts it: there is one clock */
	readonly timer: Timer
}

/** The scene that runs, or ran last. */
export interface RunningScene {
	/** its id in the plenum */
	readonly id: string
	/** id of its play */
	readonly play: string
	readonly number: number
	readonly of: number
	/** id of the organisation where it plays; '' if it plays nowhere yet */
	readonly actor: string
	/** what that is called; may be empty */
	readonly place: string
	/** what happens, in a sentence; may be empty */
	readonly text: string
	/** when it began, milliseconds since 1970 */
	readonly at: number
	/** id of the round that takes what its observers say */
	readonly round: string
	/** when it ended; absent while it runs */
	readonly over?: number
	/** whether nobody is asked any more what they have observed */
	readonly isClosed: boolean
	/** its clock; once it is over, that of the feedback */
	readonly timer: Timer
}

/** The play that runs; undefined if none does. */
export function playOf(stage: Y.Doc): Play | undefined {
	const stored = playingOf(stage).get('play')
	if (!isObject(stored) || typeof stored.id !== 'string' || stored.id === '') return undefined
	const { id, at, title, observers, observersAs, timer } = stored
	return {
		id,
		at: countOf(at),
		title: wordsOf(title, playingLimits.name),
		...(typeof observers === 'string' && observers !== '' && { observers }),
		observersAs: wordsOf(observersAs, playingLimits.name),
		timer: isConducted(stage) ? timerOf(stage) : readTimer(timer),
	}
}

/** Whether the step that runs is the one in which scenes are played. */
export const isConducted = (stage: Y.Doc): boolean => runningStep(stage)?.conducts === 'play'

/** The scene of the play that runs; undefined before its first one. */
export function sceneOf(stage: Y.Doc): RunningScene | undefined {
	const [play, stored] = [playOf(stage), playingOf(stage).get('scene')]
	if (!play || !isObject(stored) || stored.play !== play.id || typeof stored.id !== 'string') return undefined
	const { id, number, of, actor, place, text, at, round, over, closed, timer } = stored
	return {
		id,
		play: play.id,
		number: countOf(number),
		of: countOf(of),
		actor: wordsOf(actor, playingLimits.name),
		place: wordsOf(place, playingLimits.place),
		text: wordsOf(text, playingLimits.words),
		at: countOf(at),
		round: wordsOf(round, playingLimits.name),
		...(isNumber(over) && { over }),
		isClosed: closed === true,
		timer: readTimer(timer),
	}
}

/** Words as they are stored, no longer than they may be. */
export const wordsOf = (value: unknown, longest: number): string =>
	typeof value === 'string' ? value.slice(0, longest) : ''
