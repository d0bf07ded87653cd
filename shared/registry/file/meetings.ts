import { isObject, type Json } from '../../lib/json.ts'
import { type Attendance, isMeetingDetail, type Meeting, type MeetingDetails } from '../meetings/meeting.ts'
import { addMeeting, findMeeting, listMeetings, setAttendance } from '../meetings/meetings.ts'
import { wordKey } from '../term.ts'
import { knownByName } from './agreement.ts'
import { type Collection, givenOnce } from './collection.ts'

const list = (value: unknown): readonly Json[] => (Array.isArray(value) ? value : [])
const plainDetails = ['date', 'place', 'next'] as const satisfies readonly (keyof MeetingDetails)[]
const hows = ['present', 'excused'] as const satisfies readonly Attendance[]

/** Meetings by their day and title: one the registry knows already is the same meeting. Groups stay where they are. */
export const meetingsInFiles: Collection = {
	write(doc, id, nameOf) {
		const meeting = findMeeting(doc, id)
		if (!meeting) return undefined
		const { title, date, place, next, keeper } = meeting
		const [known] = keeper === undefined ? [] : knownByName(doc, [keeper])
		const noted = (how: Attendance) => knownByName(doc, meeting[how]).map((actor) => nameOf('actors', actor))
		return {
			title,
			...(date && { date }),
			...(place && { place }),
			...(next && { next }),
			...(known && { keeper: nameOf('actors', known) }),
			present: noted('present'),
			excused: noted('excused'),
		}
	},
	reader(doc, { idOf, random }) {
		const keyOf = ({ title, date = '' }: Pick<Meeting, 'title' | 'date'>) => `${date} ${wordKey(title)}`
		const known = givenOnce(
			listMeetings(doc).filter(({ title }) => title.trim()),
			keyOf,
		)
		return (data) => {
			if (!isObject(data) || typeof data.title !== 'string') return undefined
			const said: MeetingDetails = {}
			for (const detail of plainDetails)
				if (isMeetingDetail[detail](data[detail])) Object.assign(said, { [detail]: data[detail] })
			const keeper = idOf('actors', data.keeper)
			const same = known(keyOf({ title: data.title, ...(said.date && { date: said.date }) }))
			const id = same?.id ?? addMeeting(doc, { title: data.title, ...said, ...(keeper && { keeper }) }, { random })
			for (const how of hows)
				for (const name of list(data[how])) {
					const actor = idOf('actors', name)
					if (actor !== undefined) setAttendance(doc, id, actor, how)
				}
			return id
		}
	},
}
