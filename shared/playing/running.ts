import type * as Y from 'yjs'
import { findRound, keepRound, runOf } from '../agenda/index.ts'
import { setTimer } from '../agenda/stage.ts'
import { extended, paused, postponed, readTimer, resumed, type Timer, timerFor } from '../agenda/timer.ts'
import { command } from '../lib/command.ts'
import { newId } from '../lib/ids.ts'
import { countOf, isObject } from '../lib/json.ts'
import { saysSame } from '../lib/keepSame.ts'
import type { Random } from '../lib/random.ts'
import { type TextField, tidied } from '../text/field.ts'
import { endAdvice, listAsking } from './advice.ts'
import { castOf, listCast } from './cast.ts'
import { feedbackMinutes, feedbackRound, feedbackTitle, type Locale } from './feedback.ts'
import { isConducted, type Play, playingLimits, playingOf, playOf, type RunningScene, sceneOf } from './play.ts'

/*
 * Running a play. Only the moderation writes the stage. `now` in the arguments is the server's time in milliseconds since 1970.
 */

/** What is settled when a play begins; 0 minutes: no clock. */
export interface PlayDraft extends Pick<Play, 'id' | 'title'> {
	readonly minutes: number
	/** the scene that was played when the play ended goes on, with its clock: people come back to where they were */
	readonly goesOn?: boolean
	/** the part that people without one may take by themselves: they watch */
	readonly observers?: { readonly part: string; readonly as: string } | undefined
}

/** What is settled when a scene begins. */
export interface SceneDraft extends Pick<RunningScene, 'id' | 'number' | 'of' | 'actor' | 'place' | 'text'> {
	readonly minutes: number
	/** the round it had when it was played here before: what was said then stays, and more can be said */
	readonly round?: string | undefined
	/** tldraw page id of the board on which its feedback is laid; absent: the first one */
	readonly board?: string | undefined
}

const lines: TextField = { limit: playingLimits.words, lines: 'one' }
const place: TextField = { limit: playingLimits.place, lines: 'one' }

/** A play begins: everybody who has a part in it learns it. Another one that was still going on ends; this very one goes on. */
export const beginPlay = command(
	'stage',
	(stage: Y.Doc, { id, title, minutes, observers, goesOn = false }: PlayDraft, now: number): void => {
		if (playOf(stage)?.id === id || id === '') return
		endPlay(stage, now)
		const staying = new Set(listCast(stage, id).map(({ participant }) => participant))
		for (const participant of [...castOf(stage).keys()]) {
			if (!staying.has(participant)) castOf(stage).delete(participant)
		}
		playingOf(stage).set('play', {
			v: 1,
			id,
			at: now,
			title: tidied(place, title),
			timer: timerFor(minutes, now),
			...(observers && { observers: observers.part, observersAs: tidied(place, observers.as) }),
		})
		const scene = goesOn ? sceneLeft(stage, id, now) : undefined
		if (scene) playingOf(stage).set('scene', scene)
	},
)

/** The scene of a play that ended, as it stands now: its clock has rested. */
function sceneLeft(stage: Y.Doc, play: string, now: number): object | undefined {
	const last = playingOf(stage).get('last')
	if (!isObject(last) || last.play !== play || !isObject(last.scene)) return undefined
	const rested = Math.max(0, now - countOf(last.at))
	const { at, timer, ...scene } = last.scene
	return { ...scene, at: countOf(at) + rested, timer: { ...postponed(readTimer(timer), rested) } }
}

/**
 * A scene begins, with its clock and a round for what its observers say: they may write as long as it runs, and nobody reads it
 * before the moderation reveals it, which can only be after its end. Gives the id of the round, which the scene keeps.
 */
export const beginScene = command(
	'stage',
	(stage: Y.Doc, draft: SceneDraft, locale: Locale, now: number, random: Random = Math.random): string | undefined => {
		const play = playOf(stage)
		if (!play) return undefined
		const { id, number, of, actor, minutes, board } = draft
		const isKnown = draft.round !== undefined && findRound(stage, draft.round)?.givers?.play === play.id
		const round = isKnown && draft.round !== undefined ? draft.round : newId(random)
		const words = { place: tidied(place, draft.place), text: tidied(lines, draft.text) }
		if (!isKnown)
			keepRound(stage, round, {
				step: runOf(stage)?.step ?? '',
				about: feedbackTitle(locale, number, words.place),
				settings: feedbackRound(locale),
				givers: { play: play.id, group: 'observing' },
				...(board !== undefined && { board }),
			})
		playingOf(stage).set('scene', {
			...{ v: 1, play: play.id, id, number, of, actor, ...words },
			...{ at: now, round, timer: timerFor(minutes, now) },
		})
		return round
	},
)

/** What has come to be known of the scene that runs: what happens in it, how many there are. */
export const restateScene = command(
	'stage',
	(stage: Y.Doc, patch: Partial<Pick<RunningScene, 'number' | 'of' | 'actor' | 'place' | 'text'>>): void => {
		const words = {
			...(patch.place !== undefined && { place: tidied(place, patch.place) }),
			...(patch.text !== undefined && { text: tidied(lines, patch.text) }),
		}
		changeScene(stage, { ...patch, ...words })
	},
)

/** The scene is over: now its observers are asked, for a minute or two. */
export const endScene = command('stage', (stage: Y.Doc, now: number, minutes: number = feedbackMinutes): void => {
	// Whoever asked for advice asked for this scene.
	for (const { part } of listAsking(stage)) endAdvice(stage, part)
	const scene = sceneOf(stage)
	if (scene && scene.over === undefined) changeScene(stage, { over: now, timer: timerFor(minutes, now) })
})

/** Nobody is asked any more what they have observed. What was said stays with the server until it is revealed. */
export const closeFeedback = command('stage', (stage: Y.Doc): void => {
	if (sceneOf(stage)?.over !== undefined) changeScene(stage, { closed: true, timer: { is: 'off' } })
})

/** The observers of the last scene are asked once more. */
export const openFeedback = command('stage', (stage: Y.Doc, now: number, minutes: number = feedbackMinutes): void => {
	if (sceneOf(stage)?.isClosed) changeScene(stage, { closed: false, timer: timerFor(minutes, now) })
})

/** Stops the clocks of play and scene. */
export const pausePlay = command('stage', (stage: Y.Doc, now: number): void =>
	changeClocks(stage, (timer) => paused(timer, now)),
)
export const resumePlay = command('stage', (stage: Y.Doc, now: number): void =>
	changeClocks(stage, (timer) => resumed(timer, now)),
)
/** More time for the scene, or for what is said of it. */
export const extendScene = command('stage', (stage: Y.Doc, minutes: number, now: number): void => {
	const scene = sceneOf(stage)
	if (scene && !scene.isClosed) changeScene(stage, { timer: extended(scene.timer, minutes, now) })
})

/**
 * The play is over. What is kept of it is who played in which part, by ids: late feedback of its observers still comes in, and
 * who debriefs together shall be others; names go. The scene stays known, for those who come back to it.
 */
export const endPlay = command('stage', (stage: Y.Doc, now: number): void => {
	const play = playOf(stage)
	if (!play) return
	for (const { participant, ...member } of listCast(stage, play.id)) {
		castOf(stage).set(participant, { v: 1, ...member, name: '', organisation: '' })
	}
	const scene = playingOf(stage).get('scene')
	// That role cards have a private side goes on to be known: the play may be played again.
	for (const key of [...playingOf(stage).keys()]) if (!key.startsWith('card/')) playingOf(stage).delete(key)
	playingOf(stage).set('last', { play: play.id, at: now, ...(isObject(scene) && { scene }) })
})

function changeScene(stage: Y.Doc, patch: Readonly<Record<string, unknown>>): void {
	const stored = playingOf(stage).get('scene')
	if (!sceneOf(stage) || !isObject(stored)) return
	const next = { ...stored, ...patch }
	if (!saysSame(stored, next)) playingOf(stage).set('scene', next)
}

function changeClocks(stage: Y.Doc, change: (timer: Timer) => Timer): void {
	const [play, stored, scene] = [playOf(stage), playingOf(stage).get('play'), sceneOf(stage)]
	if (!play || !isObject(stored)) return
	if (isConducted(stage)) setTimer(stage, change(play.timer))
	else playingOf(stage).set('play', { ...stored, timer: { ...change(play.timer) } })
	if (scene) changeScene(stage, { timer: { ...change(scene.timer) } })
}
