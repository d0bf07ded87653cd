import { type FormEvent, useState } from 'react'
import { ruleElement } from '../../../shared/blocks/rulebook/index.ts'
import { change } from '../../../shared/lib/change.ts'
import {
	changeRule,
	listDecisions,
	listRules,
	moveRule,
	type NetworkRule,
	removeRule,
	ruleStateIds,
	ruleStates,
	ruleText,
} from '../../../shared/registry/index.ts'
import { textFields } from '../../../shared/text/fields.ts'
import { StandsChoice } from '../../agreement/StandsChoice.tsx'
import { enterStands, standsIn } from '../../agreement/stands.ts'
import { DayField } from '../../days/DayField.tsx'
import { useRoom } from '../../sync/RoomContext.ts'
import { trashedNow } from '../../sync/trashedNow.ts'
import { useLocale } from '../../texts/locale.ts'
import { useTexts } from '../../texts/texts.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { SelectField } from '../../ui/SelectField.tsx'
import { placeIn } from '../../writing/guests.ts'
import { SharedField } from '../../writing/SharedField.tsx'
import { useChapters, useOrganisations } from './observe.ts'
import { usePersonal } from './personal.ts'
import { rulebookTexts } from './texts.ts'
import '../../actors/actors.css'

interface RuleFormProps {
	rulebook: string
	rule: NetworkRule
	onClose: () => void
}

/**
 * Everything said of one rule. Its words are written together with others at once; of the rest only what was changed here is
 * written, as one step of undo.
 */
export function RuleForm({ rulebook, rule, onClose }: RuleFormProps) {
	const { doc, history, presence } = useRoom()
	const texts = useTexts(rulebookTexts)
	const { form } = texts
	const locale = useLocale()
	const chapters = useChapters(rulebook)
	const actors = useOrganisations()
	const { fresh } = usePersonal(rulebook)
	const [before] = useState(() => ({
		said: {
			chapter: rule.chapter,
			state: rule.state,
			decision: rule.decision ?? '',
			review: rule.review ?? '',
		},
		stands: standsIn(rule),
	}))
	const [decisions] = useState(() => listDecisions(doc))
	const [said, setSaid] = useState(before.said)
	const [stands, setStands] = useState(before.stands)
	const set =
		<Part extends keyof typeof said>(part: Part) =>
		(value: (typeof said)[Part]) =>
			setSaid({ ...said, [part]: value })

	const enter = () => {
		const different = (Object.keys(said) as (keyof typeof said)[]).filter((part) => said[part] !== before.said[part])
		changeRule(doc, rule.id, Object.fromEntries(different.map((part) => [part, said[part] || undefined])))
		enterStands(doc, { in: 'rules', id: rule.id }, before.stands, stands)
	}
	const submit = (event: FormEvent) => {
		event.preventDefault()
		history.step(() => change(doc, enter))
		onClose()
	}
	const remove = () => {
		history.step(() => removeRule(doc, rule.id, trashedNow(presence)))
		onClose()
	}
	/** Past the one before or behind it in its chapter. */
	const shift = (by: 1 | -1) => {
		const beside = listRules(doc).filter(({ chapter }) => chapter === rule.chapter)
		const at = beside.findIndex(({ id }) => id === rule.id)
		const to = beside[at + by]
		const before = by < 0 ? to?.id : beside[at + 2]?.id
		if (to) history.step(() => moveRule(doc, rule.id, before))
	}
	return (
		<Dialog open title={form.title} onClose={onClose}>
			<form className="actor-form" onSubmit={submit}>
				<div className="ui-field">
					<span className="ui-label" aria-hidden>
						{form.words}
					</span>
					<div className="rule-words">
						<SharedField
							text={ruleText(doc, rule.id)}
							label={form.words}
							field={textFields.ruleText}
							place={placeIn(rulebook, ruleElement(rule.id))}
							placeholder={texts.empty}
							begin={fresh?.rule === rule.id ? fresh : undefined}
						/>
					</div>
				</div>
				<div className="actor-form-pair">
					<SelectField label={form.chapter} value={said.chapter} onChoose={set('chapter')}>
						{!chapters.some(({ id }) => id === said.chapter) && <option value={said.chapter}>{form.noChapter}</option>}
						{chapters.map(({ id, label }) => (
							<option key={id} value={id}>
								{label[locale]}
							</option>
						))}
					</SelectField>
					<SelectField label={form.state} value={said.state} onChoose={set('state')}>
						{ruleStateIds.map((id) => (
							<option key={id} value={id}>
								{ruleStates[id][locale]}
							</option>
						))}
					</SelectField>
				</div>
				<SelectField label={form.decision} value={said.decision} onChoose={set('decision')}>
					<option value="">{form.noDecision}</option>
					{decisions.map(({ id, text }) => (
						<option key={id} value={id}>
							{text}
						</option>
					))}
				</SelectField>
				<div className="actor-form-pair">
					<DayField
						label={form.review}
						aside={form.optional}
						day={said.review || undefined}
						onDay={(day) => set('review')(day ?? '')}
					/>
				</div>
				<StandsChoice actors={actors} stands={stands} onChange={setStands} />
				<footer>
					<Button kind="link" onClick={remove}>
						{form.remove}
					</Button>
					<Button kind="icon" icon="up" aria-label={form.earlier} onClick={() => shift(-1)} />
					<Button kind="icon" icon="down" aria-label={form.later} onClick={() => shift(1)} />
					<span className="ui-grow" />
					<Button onClick={onClose}>{form.cancel}</Button>
					<Button kind="main" type="submit">
						{form.done}
					</Button>
				</footer>
			</form>
		</Dialog>
	)
}
