import { type FormEvent, useMemo, useState } from 'react'
import { change } from '../../shared/lib/change.ts'
import { sameJson } from '../../shared/lib/json.ts'
import {
	type Actor,
	type ActorProperty,
	addActors,
	addField,
	addGroup,
	changeActor,
	involvements,
	isInvolvement,
	isKind,
	isLevel,
	kinds,
	levels,
	listActors,
	listFields,
	renameActor,
	wordKey,
} from '../../shared/registry/index.ts'
import { textFields } from '../../shared/text/fields.ts'
import { useRoom } from '../sync/RoomContext.ts'
import { useLocale } from '../texts/locale.ts'
import { useTexts } from '../texts/texts.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { SelectField } from '../ui/SelectField.tsx'
import { TextField } from '../ui/TextField.tsx'
import { Choice, Several } from './Choice.tsx'
import { GroupsChoice } from './GroupsChoice.tsx'
import { NewField } from './NewField.tsx'
import { RemoveActor } from './RemoveActor.tsx'
import { actorTexts } from './texts.ts'
import './actors.css'

const addingField = '+'

/** What is said of an actor in one field of words or by one choice. */
type WordsProperty = Exclude<ActorProperty, 'moreFields' | 'standsFor'>

const nobody: Actor = { id: '', name: '' }

/** Everything the registry knows of one actor, or of a new one. Only what was changed here is written, as one step of undo. */
export default function ActorForm({ actor: known, onClose }: { actor?: Actor; onClose: () => void }) {
	const actor = known ?? nobody
	const { doc, history } = useRoom()
	const texts = useTexts(actorTexts)
	const locale = useLocale()
	const fields = listFields(doc)
	const { moreFields: present = [], groups: presentGroups = [], authorities: _, standsFor: __, ...wordsOf } = actor
	const [name, setName] = useState(actor.name)
	const [details, setDetails] = useState<Partial<Record<WordsProperty, string>>>(wordsOf)
	const [groups, setGroups] = useState(presentGroups)
	const [newGroup, nameGroup] = useState('')
	const [moreFields, setMoreFields] = useState(present)
	const [newField, setNewField] = useState({ label: '', letters: '' })
	const [removing, askToRemove] = useState(false)
	const isTaken = useMemo(
		() => listActors(doc).some(({ id, ...other }) => id !== actor.id && wordKey(other.name) === wordKey(name)),
		[doc, actor.id, name],
	)
	const set = (property: WordsProperty) => (value: string) => setDetails({ ...details, [property]: value })
	const words = (property: WordsProperty) => details[property]?.trim() || undefined

	const step = (work: () => void) => {
		history.step(() => change(doc, work))
		onClose()
	}
	const submit = (event: FormEvent) => {
		event.preventDefault()
		const { kind, level, involvement } = details
		step(() => {
			const id = known?.id ?? addActors(doc, [{ name }])[0] ?? ''
			if (known && name !== actor.name) renameActor(doc, id, name)
			const adds = details.field === addingField
			const field = adds
				? newField.label.trim()
					? addField(doc, newField.label, newField.letters)
					: actor.field
				: words('field')
			const others = moreFields.filter((id) => id !== field)
			const own = [...new Set([...groups, addGroup(doc, newGroup) ?? ''])].filter(Boolean).sort()
			changeActor(
				doc,
				id,
				changed(actor, {
					shortName: words('shortName'),
					kind: isKind(kind) ? kind : undefined,
					field,
					level: isLevel(level) ? level : undefined,
					involvement: isInvolvement(involvement) ? involvement : undefined,
					groups: own.length > 0 ? own : undefined,
					legalBasis: words('legalBasis'),
					contact: words('contact'),
					note: words('note'),
					moreFields: others.length > 0 ? others : undefined,
				}),
			)
		})
	}

	if (known && removing) return <RemoveActor actor={known} onClose={onClose} />
	return (
		<Dialog open title={known ? texts.title : texts.newTitle} onClose={onClose}>
			<form className="actor-form" onSubmit={submit}>
				<p className="ui-quiet">{texts.everywhere}</p>
				<TextField
					label={texts.name}
					value={name}
					maxLength={textFields.actorName.limit}
					required
					note={isTaken && name.trim() ? texts.taken : undefined}
					onChange={(event) => setName(event.target.value)}
				/>
				<div className="actor-form-pair">
					<TextField
						label={texts.shortName}
						aside={texts.optional}
						value={details.shortName ?? ''}
						maxLength={textFields.actorShortName.limit}
						onChange={(event) => set('shortName')(event.target.value)}
					/>
					<Choice label={texts.kind} list={kinds} value={details.kind} onChange={set('kind')} />
				</div>
				<div className="actor-form-pair">
					<SelectField label={texts.field} value={details.field ?? ''} onChoose={set('field')}>
						<option value="">{texts.unknown}</option>
						{fields.map((field) => (
							<option key={field.id} value={field.id}>
								{`${field.letters} – ${field.label[locale]}`}
							</option>
						))}
						<option value={addingField}>{texts.addField}</option>
					</SelectField>
					<Choice label={texts.level} list={levels} value={details.level} onChange={set('level')} />
				</div>
				{details.field === addingField && <NewField fields={fields} value={newField} onChange={setNewField} />}
				{details.field && (
					<Several
						label={texts.moreFields}
						options={fields
							.filter(({ id }) => id !== details.field)
							.map(({ id, short }) => ({ id, label: short[locale] }))}
						chosen={moreFields}
						onChoose={setMoreFields}
					/>
				)}
				<div className="actor-form-pair">
					<Choice
						label={texts.involvement}
						list={involvements}
						value={details.involvement}
						onChange={set('involvement')}
					/>
					<TextField
						label={texts.legalBasis}
						aside={texts.optional}
						note={texts.legalNote}
						value={details.legalBasis ?? ''}
						maxLength={textFields.actorLegalBasis.limit}
						onChange={(event) => set('legalBasis')(event.target.value)}
					/>
				</div>
				<GroupsChoice chosen={groups} onChoose={setGroups} newGroup={newGroup} onName={nameGroup} />
				<TextField
					label={texts.contact}
					aside={texts.optional}
					note={texts.contactNote}
					value={details.contact ?? ''}
					maxLength={textFields.actorContact.limit}
					autoComplete="off"
					onChange={(event) => set('contact')(event.target.value)}
				/>
				<div className="ui-field">
					<label className="ui-label" htmlFor="actor-note">
						{texts.note}
						<small>{texts.optional}</small>
					</label>
					<textarea
						id="actor-note"
						className="ui-input"
						rows={details.note ? 4 : 2}
						value={details.note ?? ''}
						maxLength={textFields.actorNote.limit}
						onChange={(event) => set('note')(event.target.value)}
					/>
				</div>
				<footer>
					{known && (
						<Button kind="link" onClick={() => askToRemove(true)}>
							{texts.remove}
						</Button>
					)}
					<span className="ui-grow" />
					<Button onClick={onClose}>{texts.cancel}</Button>
					<Button kind="main" type="submit">
						{known ? texts.done : texts.enter}
					</Button>
				</footer>
			</form>
		</Dialog>
	)
}

type Patch = Parameters<typeof changeActor>[2]

/** What differs from how the form was opened: what others changed meanwhile stays theirs. */
function changed(actor: Actor, patch: Patch): Patch {
	return Object.fromEntries(
		Object.entries(patch).filter(([property, value]) => !sameJson(actor[property as keyof Actor], value)),
	)
}
