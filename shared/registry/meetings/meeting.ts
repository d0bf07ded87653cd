import { wordsIn } from '../../lib/entries.ts'
import type { Ordered } from '../../lib/order.ts'
import { isThere } from '../../lib/trash.ts'
import { tidied } from '../../text/field.ts'
import { textFields } from '../../text/fields.ts'
import { keysUnder } from '../keysUnder.ts'
import { type Day, isDay } from '../tasks/task.ts'
import type { Term } from '../term.ts'

/** Version of what lies in a meeting's map, kept there as `v`. */
export const meetingVersion = 1

/** Whether an organisation was there, on screen "Anwesenheit". */
export const attendances = {
	present: { de: 'anwesend', en: 'Present' },
	excused: { de: 'entschuldigt', en: 'Excused' },
} as const satisfies Record<string, Term>
export type Attendance = keyof typeof attendances

/** What is known of a meeting besides its title and who was there. Everything may be open. */
export interface MeetingDetails {
	date?: Day
	place?: string
	/** id of the group that meets */
	group?: string
	/** id of the actor who keeps the minutes */
	keeper?: string
	/** when the next one is */
	next?: Day
}

/** Organisations that met, on screen "Treffen". */
export interface Meeting extends MeetingDetails, Pick<Ordered, 'id'> {
	readonly title: string
	/** ids of actors, by id */
	readonly present: readonly string[]
	readonly excused: readonly string[]
}

/** Under what a meeting keeps who was there: keys of their own, so that two who note it at once are both heard. */
export const attendanceKeys = { present: 'p.', excused: 'x.' } as const satisfies Record<Attendance, string>

const isId = (value: unknown): boolean => typeof value === 'string' && value !== '' && value.length <= 200

/** Which values a detail may have. */
export const isMeetingDetail: Record<keyof MeetingDetails, (value: unknown) => boolean> = {
	date: isDay,
	place: (value) => typeof value === 'string' && value !== '' && value === tidied(textFields.meetingPlace, value),
	group: isId,
	keeper: isId,
	next: isDay,
}

/** What a map in `meetings` says; what cannot be read is left out. Who is noted as both was there. */
export function readMeeting(id: string, stored: unknown): Meeting | undefined {
	if (!isThere(stored)) return undefined
	const noted = (how: Attendance) => keysUnder(stored, attendanceKeys[how], (value) => value === true)
	const present = noted('present')
	const meeting: Meeting = {
		id,
		title: wordsIn(stored, 'title'),
		present,
		excused: noted('excused').filter((actor) => !present.includes(actor)),
	}
	for (const detail of Object.keys(isMeetingDetail) as (keyof MeetingDetails)[]) {
		const value = stored.get(detail)
		if (isMeetingDetail[detail](value)) Object.assign(meeting, { [detail]: value })
	}
	return meeting
}

/** The latest first; without a date it is still to come. */
export const latestMeetingFirst = (a: Meeting, b: Meeting): number => {
	const [x, y] = [a.date ?? '9999', b.date ?? '9999']
	return x > y ? -1 : x < y ? 1 : a.id < b.id ? -1 : 1
}
