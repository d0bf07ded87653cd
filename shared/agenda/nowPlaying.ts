import { countOf, isObject } from '../lib/json.ts'
import { isPlayGroup, type PlayGroup } from '../rounds/playGroups.ts'
import { readTimer, type Timer } from './timer.ts'

/*
 * A Planspiel as devices are told of it. Phones have little room: what is here does without yjs.
 */

/** How far a play is: before its first scene, in one, with what its observers say of it, or between two. */
export type PlayPhase = 'before' | 'scene' | 'feedback' | 'between'
const phases: readonly PlayPhase[] = ['before', 'scene', 'feedback', 'between']

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
}

/** That a part asks for advice. */
export interface Advice extends Player {
	/** id of the part */
	readonly part: string
	/** since when, milliseconds since 1970 */
	readonly at: number
	readonly isComing: boolean
}

/** A play as it was told, out of JSON; undefined if it is none. */
export function readPlaying(told: unknown): NowPlaying | undefined {
	if (!isObject(told) || typeof told.play !== 'string') return undefined
	const [scene, own] = [sceneFrom(told.scene), ownFrom(told.own)]
	return {
		play: told.play,
		title: words(told.title),
		clock: readTimer(told.clock),
		phase: phases.find((each) => each === told.phase) ?? 'before',
		...(scene && { scene }),
		...(own && { own }),
		advice: listOf(told.advice, (each) => ({
			...playerFrom(each),
			part: words(each.part),
			at: countOf(each.at),
			isComing: each.isComing === true,
		})),
		canObserve: told.canObserve === true,
	}
}

function sceneFrom(told: unknown): NowScene | undefined {
	if (!isObject(told) || typeof told.id !== 'string') return undefined
	return {
		id: told.id,
		number: countOf(told.number),
		of: countOf(told.of),
		place: words(told.place),
		text: words(told.text),
		players: listOf(told.players, playerFrom),
	}
}

function ownFrom(told: unknown): OwnPart | undefined {
	if (!isObject(told) || typeof told.part !== 'string' || !isPlayGroup(told.group)) return undefined
	const { part, group, advice } = told
	return {
		part,
		group,
		as: words(told.as),
		isPerson: told.isPerson === true,
		isOn: told.isOn === true,
		...(countOf(told.card) > 0 && { card: countOf(told.card) }),
		...((advice === 'asked' || advice === 'coming') && { advice }),
	}
}

const playerFrom = ({ name, as }: Told): Player => ({ name: words(name), as: words(as) })

type Told = Readonly<Record<string, unknown>>
const words = (value: unknown): string => (typeof value === 'string' ? value : '')
const listOf = <Each>(told: unknown, read: (each: Told) => Each): Each[] =>
	Array.isArray(told) ? told.flatMap((each: unknown) => (isObject(each) ? [read(each)] : [])) : []
