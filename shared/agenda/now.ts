import { countOf, isObject, type JsonObject } from '../lib/json.ts'
import { type GroupRoom, isGroupRoom } from '../links/rooms.ts'
import type { Givers } from '../rounds/playGroups.ts'
import { readSettings } from '../rounds/readSettings.ts'
import type { Attribution, RoundSettings } from '../rounds/round.ts'
import { type Floor, type Lead, readFloor, readLead, readSummons, type Summons } from './attention.ts'
import { type Mandate, readMandate } from './mandate.ts'
import { type NowPlaying, playGroupIn, readPlaying } from './nowPlaying.ts'
import { type Reading, readReading } from './reading.ts'
import { readStep, type Step } from './step.ts'
import { isNumber, readTimer, type Timer } from './timer.ts'

/*
 * Phones have little room: what is here does without yjs, as all it imports.
 */

/**
 * What the room is doing now, as everybody may know it: plain data, without names but those of who shows everybody something and of who plays in a Planspiel. The server tells it to phones, every
 * other device reads it from the room `stage`.
 */
export interface Now {
	/** the step that runs; its place is counted from 1 */
	readonly step?: Step & {
		readonly number: number
		readonly of: number
		/** what comes after it, told in a break */
		readonly next?: string
	}
	/** when the step began, milliseconds since 1970: names this run of it */
	readonly since?: number
	readonly timer: Timer
	/** "Gesperrt für alle" */
	readonly frozen: boolean
	/** what is being collected in this step, or was */
	readonly round?: Round & { readonly id: string }
	/** how many people take part just now, up to `roundLimits.thin`; told to phones, which do not see who is here */
	readonly participants?: number
	/** how many people have signalled "fertig" */
	readonly ready: number
	/** whether people may put their names down to speak */
	readonly speakers: boolean
	readonly announcement?: string
	/** what was agreed about the results of this event beforehand, or that it is still to be */
	readonly mandate?: Mandate
	/** what the workshop is called since it was renamed; absent before */
	readonly title?: string
	/** the workshop is a rehearsal, and is deleted by itself at this time, milliseconds since 1970; absent: it is none */
	readonly rehearsal?: number
	/** with which people can join, for the wall and for passing on; absent while the door is closed */
	readonly code?: string
	/** where the moderation called everybody to, and when */
	readonly summons?: Summons
	/** whose view everybody is invited to follow */
	readonly lead?: Lead
	/** who has the word */
	readonly floor?: Floor
	/** what is read aloud to everybody */
	readonly reading?: Reading
	/** that small groups have worked in this run of the step, and are back */
	readonly groupsAreBack?: true
	/** that people work in small groups; absent while everybody is in the plenary */
	readonly sitting?: NowSitting
	/** that a Planspiel runs. Step, round and clock of `Now` then are what it asks of this person */
	readonly playing?: NowPlaying
}

/** Whether phones are asked for something people can be "fertig" with; what has been counted asks for nothing any more. */
export const asksForAnswers = ({ step, round }: Pick<Now, 'step' | 'round'>): boolean =>
	step?.phone === 'contribute' && round !== undefined && (round.settings.kind === 'cards' || round.state !== 'revealed')

/** Small groups at work, as everybody may know it. Step and round of `Now` then are those of one's own group. */
export interface NowSitting {
	readonly question: string
	/** whether nobody else reads what a group writes before it presents */
	readonly isClosed: boolean
	readonly groups: readonly {
		readonly room: GroupRoom
		/** from 1 */
		readonly number: number
		/** may be empty */
		readonly name: string
		/** how many people sit there */
		readonly people: number
		readonly isPresented: boolean
	}[]
	/** how many may sit in a group, while people choose for themselves */
	readonly places?: number
	/** when all are to be back, milliseconds since 1970 */
	readonly call?: number
	readonly presenting?: GroupRoom
	/** the group of the person who is told */
	readonly own?: GroupRoom
	/** that their group has asked the moderation for help, and whether somebody is on the way */
	readonly help?: 'asked' | 'coming'
}

/** A round as the room knows it. What was handed in is not here: the server keeps it until it is revealed. */
export interface Round {
	readonly step: string
	/** what it is about: the question on the wall */
	readonly about: string
	/** the board on which it lands; absent: the first one */
	readonly board?: string
	/** the area of that board in which it lands, by its name */
	readonly area?: string
	/** the small group that collects it, in whose room the board lies; absent: all */
	readonly room?: GroupRoom
	/** who alone may hand in to it; absent: all */
	readonly givers?: Givers
	readonly settings: RoundSettings
	readonly state: 'open' | 'revealed'
	/** cards, or ballots, that lie with the server */
	readonly contributions: number
	/** people who handed something in, those without a device included */
	readonly people: number
	/** of these contributions, how many the moderation entered for others */
	readonly forOthers: number
}

/** What the server says of a round. */
export type RoundReport = Partial<Pick<Round, 'state' | 'contributions' | 'people' | 'forOthers'>>

/**
 * What is promised at this moment about anything from a device that belongs to no round. A step that promises nothing
 * shows names, as the board does.
 */
export const promisedIn = ({ step, round }: Pick<Now, 'step' | 'round'>): Attribution =>
	round?.settings.attribution ?? step?.round?.attribution ?? 'named'

/**
 * What of `Now` is told to phones, to become JSON: all but the moderation's note, and what a round collects only once,
 * since forty long options twice are more than goes in one message.
 */
export function writeNowJson({ step, ...now }: Now): object {
	if (!step) return now
	const { note: _note, round, ...told } = step
	return { ...now, step: now.round || !round ? told : { ...told, round } }
}

/**
 * `Now` as it was told to a phone, out of JSON; undefined if it is none. Parts that cannot be read are as if unsaid, so
 * that no view stumbles over them. While there is a round, its step collects what was agreed in that.
 */
export function readNowJson(told: unknown): Now | undefined {
	if (!isObject(told)) return undefined
	const { since, participants, announcement, code, title, rehearsal } = told
	const step = stepFrom(told.step, told.round)
	const round = step && roundFrom(told.round)
	const summons = readSummons(told.summons)
	const sitting = sittingFrom(told.sitting)
	const lead = readLead(told.lead)
	const floor = readFloor(told.floor)
	const mandate = readMandate(told.mandate)
	const playing = readPlaying(told.playing)
	const reading = readReading(told.reading)
	return {
		...(step && { step }),
		...(step && isNumber(since) && { since }),
		timer: readTimer(told.timer),
		frozen: told.frozen === true,
		...(round && { round }),
		...(isNumber(participants) && { participants }),
		ready: countOf(told.ready),
		speakers: told.speakers === true,
		...(typeof announcement === 'string' && { announcement }),
		...(mandate && { mandate }),
		...(typeof title === 'string' && title !== '' && { title }),
		...(isNumber(rehearsal) && { rehearsal }),
		...(typeof code === 'string' && { code }),
		...(summons && { summons }),
		...(lead && { lead }),
		...(floor && { floor }),
		...(reading && { reading }),
		...(told.groupsAreBack === true && { groupsAreBack: true as const }),
		...(sitting && { sitting }),
		...(playing && { playing }),
	}
}

function sittingFrom(told: unknown): NowSitting | undefined {
	if (!isObject(told) || !Array.isArray(told.groups)) return undefined
	const { question, isClosed, groups, places, call, presenting, own, help } = told
	const roomIn = (value: unknown) => (typeof value === 'string' && isGroupRoom(value) ? value : undefined)
	const [presents, mine] = [roomIn(presenting), roomIn(own)]
	return {
		question: typeof question === 'string' ? question : '',
		isClosed: isClosed !== false,
		groups: groups.flatMap((each: unknown) => {
			const room = isObject(each) ? roomIn(each.room) : undefined
			if (!isObject(each) || room === undefined) return []
			const { number, name, people, isPresented } = each
			return [
				{
					room,
					number: countOf(number),
					name: typeof name === 'string' ? name : '',
					people: countOf(people),
					isPresented: isPresented === true,
				},
			]
		}),
		...(countOf(places) > 0 && { places: countOf(places) }),
		...(isNumber(call) && { call }),
		...(presents && { presenting: presents }),
		...(mine && { own: mine }),
		...((help === 'asked' || help === 'coming') && { help }),
	}
}

function stepFrom(told: unknown, round: unknown): Now['step'] {
	if (!isObject(told) || typeof told.id !== 'string') return undefined
	const whole: JsonObject = isObject(round) && round.settings ? { ...told, round: round.settings } : told
	const { number, of, next } = told
	return {
		...readStep(told.id, whole),
		...{ number: countOf(number), of: countOf(of) },
		...(typeof next === 'string' && next !== '' && { next }),
	}
}

function roundFrom(told: unknown): Now['round'] {
	if (!isObject(told) || typeof told.id !== 'string') return undefined
	// What was agreed and what the server reports come as one object.
	const round = readRound(told, told)
	return round && { ...round, id: told.id }
}

/** Whom a round is for, as it is stored or told; undefined: for all. What cannot be read is for nobody. */
export function readGivers(stored: unknown): Givers | undefined {
	if (stored === undefined) return undefined
	const { play, group } = isObject(stored) ? stored : {}
	return { play: typeof play === 'string' ? play : '', group: playGroupIn(group) ?? 'observing' }
}

/** What was agreed when a round began, and what the server reports of it. */
export function readRound(agreed: unknown, report: unknown): Round | undefined {
	if (!isObject(agreed) || typeof agreed.step !== 'string') return undefined
	const settings = readSettings(agreed.settings)
	if (!settings) return undefined
	const said = isObject(report) ? report : {}
	const givers = readGivers(agreed.givers)
	return {
		step: agreed.step,
		about: typeof agreed.about === 'string' ? agreed.about : '',
		...(typeof agreed.board === 'string' && { board: agreed.board }),
		...(typeof agreed.area === 'string' && agreed.area !== '' && { area: agreed.area }),
		...(typeof agreed.room === 'string' && isGroupRoom(agreed.room) && { room: agreed.room }),
		...(givers && { givers }),
		settings,
		state: said.state === 'revealed' ? 'revealed' : 'open',
		contributions: countOf(said.contributions),
		people: countOf(said.people),
		forOthers: countOf(said.forOthers),
	}
}
