import { type FormEvent, useId, useState } from 'react'
import { change } from '../../shared/lib/change.ts'
import {
	type Actor,
	addDecision,
	changeDecision,
	type Decision,
	type DecisionState,
	decisionStateIds,
	decisionStates,
	editDecision,
	type Meeting,
	removeDecision,
} from '../../shared/registry/index.ts'
import { textFields } from '../../shared/text/fields.ts'
import { StandsChoice } from '../agreement/StandsChoice.tsx'
import { enterStands, standsIn } from '../agreement/stands.ts'
import { dayInWords } from '../days/days.ts'
import { useRoom } from '../sync/RoomContext.ts'
import { trashedNow } from '../sync/trashedNow.ts'
import { useLocale } from '../texts/locale.ts'
import { useTexts } from '../texts/texts.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { SelectField } from '../ui/SelectField.tsx'
import { meetingTexts } from './texts.ts'
import '../actors/actors.css'

interface DecisionFormProps {
	/** absent for a new one */
	decision?: Decision
	/** of a new one: the meeting that took it */
	of?: string | undefined
	meetings: readonly Meeting[]
	actors: readonly Actor[]
	onClose: () => void
	onRemoved?: (words: string) => void
}

const nobody = { agreed: [], reservations: [] }

/** Everything said of one decision, or of a new one. Only what was changed here is written, as one step of undo. */
export function DecisionForm({ decision, of = '', meetings, actors, onClose, onRemoved }: DecisionFormProps) {
	const { doc, history, presence } = useRoom()
	const texts = useTexts(meetingTexts).form
	const locale = useLocale()
	const textId = useId()
	const [before] = useState(() => ({
		text: decision?.text ?? '',
		state: decision?.state ?? 'agreed',
		meeting: decision ? (decision.meeting ?? '') : of,
		stands: standsIn(decision ?? nobody),
	}))
	const [text, setText] = useState(before.text)
	const [state, setState] = useState<DecisionState>(before.state)
	const [meeting, setMeeting] = useState(before.meeting)
	const [stands, setStands] = useState(before.stands)

	const enter = () => {
		const id = decision?.id ?? addDecision(doc, { text, state, ...(meeting && { meeting }) })
		if (decision) {
			if (text !== before.text) editDecision(doc, id, text)
			changeDecision(doc, id, {
				...(state !== before.state && { state }),
				...(meeting !== before.meeting && { meeting: meeting || undefined }),
			})
		}
		enterStands(doc, { in: 'decisions', id }, before.stands, stands)
	}
	const submit = (event: FormEvent) => {
		event.preventDefault()
		if (!text.trim()) return
		history.step(() => change(doc, enter))
		onClose()
	}
	const remove = ({ id }: Decision) => {
		history.step(() => removeDecision(doc, id, trashedNow(presence)))
		onClose()
		onRemoved?.(before.text)
	}
	return (
		<Dialog open title={decision ? texts.decision : texts.newDecision} onClose={onClose}>
			<form className="actor-form" onSubmit={submit}>
				<div className="ui-field">
					<label className="ui-label" htmlFor={textId}>
						{texts.text}
					</label>
					<textarea
						id={textId}
						className="ui-input"
						rows={3}
						required
						value={text}
						maxLength={textFields.decisionText.limit}
						onChange={(event) => setText(event.target.value)}
					/>
				</div>
				<div className="actor-form-pair">
					<SelectField label={texts.result} value={state} onChoose={setState}>
						{decisionStateIds.map((id) => (
							<option key={id} value={id}>
								{decisionStates[id][locale]}
							</option>
						))}
					</SelectField>
					<SelectField label={texts.ofMeeting} value={meeting} onChoose={setMeeting}>
						<option value="">{texts.noMeeting}</option>
						{meetings.map(({ id, title, date }) => (
							<option key={id} value={id}>
								{[title, date && dayInWords(date, locale)].filter(Boolean).join(', ')}
							</option>
						))}
					</SelectField>
				</div>
				<StandsChoice actors={actors} stands={stands} onChange={setStands} />
				<footer>
					{decision && (
						<Button kind="link" onClick={() => remove(decision)}>
							{texts.removeDecision}
						</Button>
					)}
					<span className="ui-grow" />
					<Button onClick={onClose}>{texts.cancel}</Button>
					<Button kind="main" type="submit">
						{decision ? texts.done : texts.enter}
					</Button>
				</footer>
			</form>
		</Dialog>
	)
}
