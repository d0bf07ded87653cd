import { cut } from '../lib/characters.ts'
import { isObject } from '../lib/json.ts'
import { type Reading, readingNow } from './reading.ts'
import type { Step } from './step.ts'
import { isNumber } from './timer.ts'

/*
 * Where the moderation wants people to look, and who has the word. Phones read it, too: all of this does without yjs.
 */

/** Part of a board, in board units. */
export interface Sight {
	readonly board: string
	readonly x: number
	readonly y: number
	readonly w: number
	readonly h: number
}

/** "Alle hierher holen". */
export interface Summons extends Sight {
	/** when it was said, milliseconds since 1970 */
	readonly at: number
	/** what the board was called then: phones do not go there, they say it */
	readonly title?: string
	/** only those come who are at this place, by the name presence has for it; absent: everybody */
	readonly from?: string
	/** whoever wanders off is brought back, for the run of the step that began then; absent: nobody is */
	readonly holds?: number
}

/** Whose view everybody is invited to follow: "Mir folgen". */
export interface Lead {
	readonly participant: string
	/** when it began, milliseconds since 1970: names this invitation */
	readonly at: number
	/** who that is, if it is not the moderation itself */
	readonly name?: string
	/** what the board is called that is shown just now, if the moderation shows it */
	readonly shows?: string
}

/** Who has the word, and since when. */
export interface Floor {
	readonly participant: string
	readonly at: number
}

const longest = { title: 120, name: 80, place: 100 } as const

export function readSummons(value: unknown): Summons | undefined {
	if (!isObject(value) || typeof value.board !== 'string') return undefined
	const { board, x, y, w, h, at, holds } = value
	if (!(isNumber(x) && isNumber(y) && isNumber(w) && isNumber(h) && isNumber(at))) return undefined
	const title = words(value.title, longest.title)
	const from = words(value.from, longest.place)
	return { board, x, y, w, h, at, ...(title && { title }), ...(from && { from }), ...(isNumber(holds) && { holds }) }
}

export function readLead(value: unknown): Lead | undefined {
	if (!isObject(value) || !isPerson(value.participant) || !isNumber(value.at)) return undefined
	const name = words(value.name, longest.name)
	const shows = words(value.shows, longest.title)
	return { participant: value.participant, at: value.at, ...(name && { name }), ...(shows && { shows }) }
}

export function readFloor(value: unknown): Floor | undefined {
	if (!isObject(value) || !isPerson(value.participant) || !isNumber(value.at)) return undefined
	return { participant: value.participant, at: value.at }
}

const isPerson = (value: unknown): value is string =>
	typeof value === 'string' && value !== '' && value.length <= longest.place

const words = (value: unknown, limit: number): string => (typeof value === 'string' ? cut(value.trim(), limit) : '')

/** What of `Now` these questions are about. */
interface Moment {
	readonly since?: number
	readonly summons?: Summons
	readonly lead?: Lead
	readonly reading?: Reading
}

/** The call that keeps everybody at its place while this step runs, if there is one. */
export function bindingCall({ since, summons }: Moment): Summons | undefined {
	return summons?.holds !== undefined && summons.holds === since ? summons : undefined
}

/** What is being shown to everybody, in words for those who do not go there. */
export interface Shown {
	/** absent: the moderation shows it */
	readonly name?: string
	/** absent: it is not known which board it is */
	readonly title?: string
}

/** What is read aloud comes before a view that is led, that one before a place that people were called to, which goes with its step. */
export function shownNow(moment: Moment): Shown | undefined {
	const { since, summons, lead } = moment
	const read = readingNow(moment)
	if (read) return { ...(read.title && { title: read.title }) }
	if (lead) return { ...(lead.name && { name: lead.name }), ...(lead.shows && { title: lead.shows }) }
	if (!summons?.title || summons.from !== undefined || summons.at < (since ?? 0)) return undefined
	return { title: summons.title }
}

/** What is known of a step that may show areas. */
interface ShowingStep {
	readonly step?: Step
	readonly round?: unknown
	readonly groupsAreBack?: true
}

/**
 * The areas of its board whose cards a step shows, by their names: while nothing is collected, what was collected there before. None
 * for a step that shows something else.
 */
export function areasShownIn({ step, round, groupsAreBack }: ShowingStep): readonly string[] {
	if (!step || step.board === undefined || step.page || round) return []
	if (step.inGroups) return groupsAreBack && step.area !== undefined ? [step.area] : []
	if (step.round || step.phone !== 'outline') return []
	return step.area === undefined ? (step.material ?? []) : [step.area]
}
