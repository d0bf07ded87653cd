import * as Y from 'yjs'
import { command } from '../../lib/command.ts'
import { mapIn, newEntry, patchEntry, textIn } from '../../lib/entries.ts'
import { newId } from '../../lib/ids.ts'
import type { Random } from '../../lib/random.ts'
import { registryOf } from '../../lib/sharedRegistry.ts'
import { removeEntry, type Trashed } from '../../lib/trash.ts'
import { tidied } from '../../text/field.ts'
import { textFields } from '../../text/fields.ts'
import { rewrite } from '../../text/typing.ts'
import {
	type Attendance,
	attendanceKeys,
	isMeetingDetail,
	latestMeetingFirst,
	type Meeting,
	type MeetingDetails,
	meetingVersion,
	readMeeting,
} from './meeting.ts'

/** The registry's map: meeting id -> Y.Map. Observe it, but change it only through the commands below. */
export const meetingsOf = (doc: Y.Doc): Y.Map<unknown> => registryOf(doc).getMap('meetings')

/** Every meeting of the workshop, the latest first. */
export const listMeetings = (doc: Y.Doc): Meeting[] =>
	[...meetingsOf(doc).entries()].flatMap(([id, stored]) => readMeeting(id, stored) ?? []).sort(latestMeetingFirst)

export const findMeeting = (doc: Y.Doc, id: string): Meeting | undefined => readMeeting(id, meetingsOf(doc).get(id))

type Patch = { readonly [Detail in keyof MeetingDetails]?: MeetingDetails[Detail] | undefined }

/** Adds a meeting and gives its id. */
export const addMeeting = command(
	'registry',
	(
		doc: Y.Doc,
		{ title, ...details }: MeetingDetails & { readonly title: string },
		{ random = Math.random }: { random?: Random } = {},
	): string => {
		const id = newId(random)
		const meeting = newEntry({ v: meetingVersion, title: new Y.Text(tidied(textFields.meetingTitle, title)) })
		meetingsOf(doc).set(id, meeting)
		patchEntry(meeting, withTidyPlace(details), isMeetingDetail)
		return id
	},
)

/** Sets what the patch names; `undefined` forgets. Invalid values and unknown meetings change nothing. */
export const changeMeeting = command('registry', (doc: Y.Doc, id: string, patch: Patch): void => {
	const meeting = mapIn(meetingsOf(doc), id)
	if (meeting) patchEntry(meeting, withTidyPlace(patch), isMeetingDetail)
})

/** Makes the title of a meeting read these words, letter by letter. */
export const nameMeeting = command('registry', (doc: Y.Doc, id: string, words: string): void => {
	const text = textIn(mapIn(meetingsOf(doc), id), 'title')
	if (text) rewrite(text, textFields.meetingTitle, words)
})

/** Notes whether an organisation was at a meeting; undefined if that is not known. */
export const setAttendance = command(
	'registry',
	(doc: Y.Doc, id: string, actor: string, attendance: Attendance | undefined): void => {
		const meeting = mapIn(meetingsOf(doc), id)
		if (!meeting || !actor) return
		for (const how of Object.keys(attendanceKeys) as Attendance[]) {
			const key = attendanceKeys[how] + actor
			if (how === attendance && meeting.get(key) !== true) meeting.set(key, true)
			else if (how !== attendance && meeting.has(key)) meeting.delete(key)
		}
	},
)

/** Lays a meeting into the trash, or takes it away for good. Its decisions stay, and know it again once it is back. */
export const removeMeeting = command('registry', (doc: Y.Doc, id: string, trashed?: Trashed): void => {
	removeEntry(meetingsOf(doc), id, trashed)
})

const withTidyPlace = (patch: Patch): Patch =>
	patch.place === undefined ? patch : { ...patch, place: tidied(textFields.meetingPlace, patch.place) || undefined }
