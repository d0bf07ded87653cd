import { type FormEvent, useState } from 'react'
import { change } from '../../shared/lib/change.ts'
import {
	type Actor,
	type Attendance,
	addMeeting,
	attendances,
	changeMeeting,
	type Group,
	type Meeting,
	type MeetingDetails,
	nameMeeting,
	removeMeeting,
	setAttendance,
} from '../../shared/registry/index.ts'
import { textFields } from '../../shared/text/fields.ts'
import { DayField } from '../days/DayField.tsx'
import { useRoom } from '../sync/RoomContext.ts'
import { trashedNow } from '../sync/trashedNow.ts'
import { useLocale } from '../texts/locale.ts'
import { useTexts } from '../texts/texts.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { SelectField } from '../ui/SelectField.tsx'
import { TextField } from '../ui/TextField.tsx'
import { meetingTexts } from './texts.ts'
import '../actors/actors.css'
import '../actors/entries.css'

interface MeetingFormProps {
	/** absent for a new one */
	meeting?: Meeting
	groups: readonly Group[]
	actors: readonly Actor[]
	onClose: () => void
	onRemoved?: (name: string) => void
}

type Noted = Readonly<Record<string, Attendance | undefined>>
type Said = Record<keyof MeetingDetails, string>

/** Everything said of one meeting, or of a new one. Only what was changed here is written, as one step of undo. */
export function MeetingForm({ meeting, groups, actors, onClose, onRemoved }: MeetingFormProps) {
	const { doc, history, presence } = useRoom()
	const texts = useTexts(meetingTexts).form
	const locale = useLocale()
	const [before] = useState(() => ({ title: meeting?.title ?? '', said: saidOf(meeting), noted: notedIn(meeting) }))
	const [title, setTitle] = useState(before.title)
	const [said, setSaid] = useState(before.said)
	const [noted, setNoted] = useState(before.noted)
	const set = (detail: keyof MeetingDetails) => (value: string) => setSaid({ ...said, [detail]: value })

	const enter = () => {
		const id = meeting?.id ?? addMeeting(doc, { title })
		if (title !== before.title) nameMeeting(doc, id, title)
		changeMeeting(doc, id, changed(before.said, said))
		for (const { id: actor } of actors)
			if (noted[actor] !== before.noted[actor]) setAttendance(doc, id, actor, noted[actor])
	}
	const submit = (event: FormEvent) => {
		event.preventDefault()
		history.step(() => change(doc, enter))
		onClose()
	}
	const remove = ({ id }: Meeting) => {
		history.step(() => removeMeeting(doc, id, trashedNow(presence)))
		onClose()
		onRemoved?.(before.title)
	}
	const options = (list: readonly { readonly id: string; readonly label: string }[]) => [
		<option key="" value="">
			{texts.open}
		</option>,
		...list.map(({ id, label }) => (
			<option key={id} value={id}>
				{label}
			</option>
		)),
	]
	return (
		<Dialog open title={meeting ? texts.meeting(before.title) : texts.newMeeting} onClose={onClose}>
			<form className="actor-form" onSubmit={submit}>
				<div className="actor-form-pair">
					<TextField
						label={texts.name}
						value={title}
						maxLength={textFields.meetingTitle.limit}
						required
						onChange={(event) => setTitle(event.target.value)}
					/>
					<SelectField label={texts.group} value={said.group} onChoose={set('group')}>
						{options(groups.map(({ id, label }) => ({ id, label: label[locale] })))}
					</SelectField>
				</div>
				<div className="actor-form-pair">
					<DayField
						label={texts.date}
						aside={texts.optional}
						day={said.date || undefined}
						onDay={(day) => set('date')(day ?? '')}
					/>
					<TextField
						label={texts.place}
						aside={texts.optional}
						value={said.place}
						maxLength={textFields.meetingPlace.limit}
						onChange={(event) => set('place')(event.target.value)}
					/>
				</div>
				<div className="actor-form-pair">
					<SelectField label={texts.keeper} value={said.keeper} onChoose={set('keeper')}>
						{options(actors.map(({ id, name }) => ({ id, label: name })))}
					</SelectField>
					<DayField
						label={texts.next}
						aside={texts.optional}
						day={said.next || undefined}
						onDay={(day) => set('next')(day ?? '')}
					/>
				</div>
				<fieldset className="actor-form-rows">
					<legend className="ui-label">{texts.attendance}</legend>
					{actors.length === 0 && <p className="ui-quiet">{texts.noActors}</p>}
					{actors.map(({ id, name }) => (
						<div key={id}>
							<span>{name}</span>
							<select
								className="ui-input"
								aria-label={texts.attendanceOf(name)}
								value={noted[id] ?? ''}
								onChange={({ target: { value } }) =>
									setNoted({ ...noted, [id]: value === '' ? undefined : (value as Attendance) })
								}
							>
								<option value="">{texts.unknown}</option>
								{(Object.keys(attendances) as Attendance[]).map((how) => (
									<option key={how} value={how}>
										{attendances[how][locale]}
									</option>
								))}
							</select>
						</div>
					))}
				</fieldset>
				<footer>
					{meeting && (
						<Button kind="link" onClick={() => remove(meeting)}>
							{texts.removeMeeting}
						</Button>
					)}
					<span className="ui-grow" />
					<Button onClick={onClose}>{texts.cancel}</Button>
					<Button kind="main" type="submit">
						{meeting ? texts.done : texts.enter}
					</Button>
				</footer>
			</form>
		</Dialog>
	)
}

/** What the fields of the form say when it opens. */
function saidOf({ date = '', place = '', group = '', keeper = '', next = '' }: Partial<Meeting> = {}): Said {
	return { date, place, group, keeper, next }
}

const notedIn = ({ present, excused }: Pick<Meeting, 'present' | 'excused'> = { present: [], excused: [] }): Noted => ({
	...Object.fromEntries(excused.map((actor) => [actor, 'excused'])),
	...Object.fromEntries(present.map((actor) => [actor, 'present'])),
})

/** What differs from how the form was opened: what others changed meanwhile stays theirs. */
function changed(before: Said, now: Said): Parameters<typeof changeMeeting>[2] {
	const different = (Object.keys(now) as (keyof Said)[]).filter((detail) => now[detail] !== before[detail])
	return Object.fromEntries(different.map((detail) => [detail, now[detail] || undefined]))
}
