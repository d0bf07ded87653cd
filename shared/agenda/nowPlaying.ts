import { countOf, isObject } from '../lib/json.ts'
import type { PlayGroup } from '../rounds/playGroups.ts'
import { readTimer, type Timer } from './timer.ts'

/*
 * A Planspiel as devices are told of it. Phones have little room: what is here does without yjs.
 */

/** How far a play is: before its first scene, in one, with what its observers say of it, or between two. */
export type PlayPhase = 'before' | 'scene' | 'feedback' | 'between'
const phases: readonly PlayPhase[] = ['before', 'scene', 'feedback', 'between']

const groups: readonly PlayGroup[] = ['acting', 'advising', 'observing']

/** A Planspiel that runs, as everybody may know it: who plays whom stands on the wall. What is on the private side of a role card is nowhere in it. */
export interface NowPlaying {
	/** id of the play */
	readonly play: string
	/** whose way is played */
	readonly title: string
	/** the clock of the whole play; that of the scene is the clock of `Now` */
	readonly clock: Timer
	readonly phase: PlayPhase
	/** the scene that runs, or ran last */
	readonly scene?: NowScene
	/** what the person who is told plays; absent: nothing yet */
	readonly own?: OwnPart
	/** which parts ask for advice, for those who give it and for the moderation; who waits longest comes first */
	readonly advice: readonly Advice[]
	/** whether somebody without a part can make themselves an observer */
	readonly canObserve: boolean
}

export interface NowScene {
	readonly id: string
	/** from 1; `of`: how many are planned by now */
	readonly number: number
	readonly of: number
	/** where it plays: the organisation the person comes to; may be empty */
	readonly place: string
	/** what happens, in a sentence; may be empty */
	readonly text: string
	readonly players: readonly Player[]
}

/** Somebody who plays in a scene: `as` whom. */
export interface Player {
	readonly name: string
	readonly as: string
}

export interface OwnPart {
	/** id of the part */
	readonly part: string
	readonly group: PlayGroup
	/** whom one plays, or for which organisation one advises; may be empty */
	readonly as: string
	/** whether one plays the person whose way it is */
	readonly isPerson: boolean
	/** whether one plays in the scene of `NowPlaying` */
	readonly isOn: boolean
	/** when the private side of one's role card was written last, milliseconds since 1970; absent: there is none */
	readonly card?: number
	/** that one has asked for advice, and whether somebody is on the way */
	readonly advice?: 'asked' | 'coming'
	/** who comes, as far as it is known */
	readonly adviser?: Player
}

/** That a part asks for advice. */
export interface Advice extends Player {
	/** id of the part */
	readonly part: string
	/** since when, milliseconds since 1970 */
	readonly at: number
	readonly isComing: boolean
	/** who is on the way, as far as it is known */
	readonly adviser?: Player
}

/** A play as it was told, out of JSON; undefined if it is none. */
export function readPlaying(told: unknown): NowPlaying | undefined {
	if (!isObject(told) || typeof told.play !== 'string') return undefined
	const { play, title, clock, phase, scene, own, advice, canObserve } = told
	const group = isObject(own) && playGroupIn(own.group)
	return {
		play,
		title: words(title),
		clock: readTimer(clock),
		phase: phases.find((each) => each === phase) ?? 'before',
		...(isObject(scene) && { scene: sceneFrom(scene) }),
		...(isObject(own) && group && { own: ownFrom(own, group) }),
		advice: listOf(advice, (each) => ({
			...playerFrom(each),
			part: words(each.part),
			at: countOf(each.at),
			isComing: each.isComing === true,
			...(isObject(each.adviser) && { adviser: playerFrom(each.adviser) }),
		})),
		canObserve: canObserve === true,
	}
}

/** A play group out of JSON; their names in words are nothing phones need. */
export const playGroupIn = (told: unknown): PlayGroup | undefined => groups.find((each) => each === told)

const sceneFrom = ({ id, number, of, place, text, players }: Told): NowScene => ({
	id: words(id),
	number: countOf(number),
	of: countOf(of),
	place: words(place),
	text: words(text),
	players: listOf(players, playerFrom),
})

const ownFrom = ({ part, as, isPerson, isOn, card, advice, adviser }: Told, group: PlayGroup): OwnPart => ({
	part: words(part),
	group,
	as: words(as),
	isPerson: isPerson === true,
	isOn: isOn === true,
	...(countOf(card) > 0 && { card: countOf(card) }),
	...((advice === 'asked' || advice === 'coming') && { advice }),
	...(isObject(adviser) && { adviser: playerFrom(adviser) }),
})

const playerFrom = ({ name, as }: Told): Player => ({ name: words(name), as: words(as) })

type Told = Readonly<Record<string, unknown>>
const words = (value: unknown): string => (typeof value === 'string' ? value : '')
const listOf = <Each>(told: unknown, read: (each: Told) => Each): Each[] =>
	Array.isArray(told) ? told.filter(isObject).map(read) : []
