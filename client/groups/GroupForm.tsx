import { type FormEvent, useId, useState } from 'react'
import { change } from '../../shared/lib/change.ts'
import {
	type Actor,
	addGroup,
	changeGroup,
	editGroup,
	type Group,
	type GroupDetails,
	type GroupPart,
	groupIdNamed,
	groupKinds,
	isGroupDetail,
	isStandardGroup,
	removeGroup,
	setMembership,
	wordKey,
} from '../../shared/registry/index.ts'
import { textFields } from '../../shared/text/fields.ts'
import { useRoom } from '../sync/RoomContext.ts'
import { trashedNow } from '../sync/trashedNow.ts'
import { useLocale } from '../texts/locale.ts'
import { useTexts } from '../texts/texts.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { SelectField } from '../ui/SelectField.tsx'
import { TextField } from '../ui/TextField.tsx'
import { GroupLinks } from './GroupLinks.tsx'
import { MembersChoice, membershipsIn } from './MembersChoice.tsx'
import { groupTexts } from './texts.ts'
import '../actors/actors.css'

interface GroupFormProps {
	/** absent for a new one */
	group?: Group
	groups: readonly Group[]
	actors: readonly Actor[]
	onClose: () => void
	onRemoved?: (name: string) => void
}

/** Everything said of one group, or of a new one. Only what was changed here is written, as one step of undo. */
export function GroupForm({ group, groups, actors, onClose, onRemoved }: GroupFormProps) {
	const { doc, history, presence } = useRoom()
	const texts = useTexts(groupTexts).form
	const locale = useLocale()
	const purposeId = useId()
	const [before] = useState(() => saidOf(group, locale))
	const [words, setWords] = useState(before.words)
	const [details, setDetails] = useState(before.details)
	const [members] = useState(() => membershipsIn(actors, group?.id))
	const [memberships, setMemberships] = useState(members)
	const isTaken = groups.some(({ id, label }) => id !== group?.id && wordKey(label[locale]) === wordKey(words.name))
	const write = (part: GroupPart) => (value: string) => setWords({ ...words, [part]: value })
	const set = (detail: keyof GroupDetails) => (value: string) => setDetails({ ...details, [detail]: value })

	const enter = () => {
		const id = group?.id ?? addGroup(doc, words.name) ?? ''
		for (const part of Object.keys(words) as GroupPart[])
			if (words[part] !== before.words[part]) editGroup(doc, id, part, words[part])
		changeGroup(doc, id, changed(before.details, details))
		for (const { id: actor } of actors)
			if (memberships[actor] !== members[actor]) setMembership(doc, actor, id, memberships[actor])
	}
	const submit = (event: FormEvent) => {
		event.preventDefault()
		if (isTaken || groupIdNamed(words.name) === undefined) return
		history.step(() => change(doc, enter))
		onClose()
	}
	const remove = ({ id, label }: Group) => {
		history.step(() => removeGroup(doc, id, trashedNow(presence)))
		onClose()
		onRemoved?.(label[locale])
	}
	return (
		<Dialog open title={group ? texts.title(group.label[locale]) : texts.newTitle} onClose={onClose}>
			<form className="actor-form" onSubmit={submit}>
				{(!group || group.added) && (
					<div className="actor-form-pair">
						<TextField
							label={texts.name}
							value={words.name}
							maxLength={textFields.groupName.limit}
							required
							problem={isTaken ? texts.taken : undefined}
							onChange={(event) => write('name')(event.target.value)}
						/>
						<SelectField label={texts.kind} value={details.kind} onChoose={set('kind')}>
							{Object.entries(groupKinds)
								.filter(([id]) => !isStandardGroup(id))
								.map(([id, term]) => (
									<option key={id} value={id}>
										{term[locale]}
									</option>
								))}
						</SelectField>
					</div>
				)}
				<div className="ui-field">
					<label className="ui-label" htmlFor={purposeId}>
						{texts.purpose}
						<small>{texts.optional}</small>
					</label>
					<textarea
						id={purposeId}
						className="ui-input"
						rows={3}
						value={words.purpose}
						maxLength={textFields.groupPurpose.limit}
						onChange={(event) => write('purpose')(event.target.value)}
					/>
				</div>
				<TextField
					label={texts.rhythm}
					aside={texts.optional}
					note={texts.rhythmNote}
					value={words.rhythm}
					maxLength={textFields.groupRhythm.limit}
					onChange={(event) => write('rhythm')(event.target.value)}
				/>
				<GroupLinks
					group={group}
					groups={groups}
					actors={actors}
					values={details}
					onChange={(detail, value) => set(detail)(value)}
				/>
				<MembersChoice actors={actors} memberships={memberships} onChange={setMemberships} />
				<footer>
					{group?.added && (
						<Button kind="link" onClick={() => remove(group)}>
							{texts.remove}
						</Button>
					)}
					<span className="ui-grow" />
					<Button onClick={onClose}>{texts.cancel}</Button>
					<Button kind="main" type="submit">
						{group ? texts.done : texts.enter}
					</Button>
				</footer>
			</form>
		</Dialog>
	)
}

type Said = Record<keyof GroupDetails, string>

/** What the fields of the form say when it opens. */
function saidOf(group: Group | undefined, locale: 'de' | 'en'): { words: Record<GroupPart, string>; details: Said } {
	const { kind = 'working', lead = '', reportsTo = '', nextReport = '', purpose = '', rhythm = '' } = group ?? {}
	const details = { kind, lead, reportsTo, nextReport }
	return { words: { name: group?.label[locale] ?? '', purpose, rhythm }, details }
}

/** What differs from how the form was opened: what others changed meanwhile stays theirs. */
function changed(before: Said, now: Said): Parameters<typeof changeGroup>[2] {
	const different = (Object.keys(now) as (keyof GroupDetails)[]).filter((detail) => now[detail] !== before[detail])
	return Object.fromEntries(
		different.map((detail) => [detail, isGroupDetail[detail](now[detail]) ? now[detail] : undefined]),
	)
}
