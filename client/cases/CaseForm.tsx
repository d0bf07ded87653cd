import { type FormEvent, useState } from 'react'
import { change } from '../../shared/lib/change.ts'
import {
	addCase,
	type Case,
	type CasePart,
	type CaseScope,
	casePartIds,
	caseScopes,
	changeCase,
	editCase,
	removeCase,
} from '../../shared/registry/index.ts'
import { useRoom } from '../sync/RoomContext.ts'
import { trashedNow } from '../sync/trashedNow.ts'
import { useLocale } from '../texts/locale.ts'
import { useTexts } from '../texts/texts.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { SelectField } from '../ui/SelectField.tsx'
import { CaseField } from './CaseField.tsx'
import { heldIn, heldKey } from './held.ts'
import { InventedCheck } from './InventedCheck.tsx'
import { caseTexts } from './texts.ts'
import '../actors/actors.css'
import './cases.css'

interface CaseFormProps {
	/** absent for a new one */
	told?: Case
	onClose: () => void
	onRemoved: (title: string) => void
}

type Words = Record<CasePart, string>
const nothing = Object.fromEntries(casePartIds.map((part) => [part, ''])) as Words

/**
 * The sheet of one case, or of a new one. Only what was changed here is written, as one step of undo. Until it is entered its letters
 * are on this device alone, and what looks like a real person is not entered before somebody has said that it is invented.
 */
export function CaseForm({ told, onClose, onRemoved }: CaseFormProps) {
	const { doc, history, presence } = useRoom()
	const texts = useTexts(caseTexts).form
	const locale = useLocale()
	const [before] = useState(() => ({ words: told ?? nothing, scope: told?.scope ?? 'general' }))
	const [words, setWords] = useState<Words>(before.words)
	const [scope, setScope] = useState<CaseScope>(before.scope)
	const held = heldIn(words, before.words)
	const key = heldKey(held)
	/** what was said to be invented, and what somebody tried to enter although it was not said */
	const [said, say] = useState('')
	const [asked, ask] = useState('')
	const isHeld = held.length > 0 && said !== key

	const enter = () => {
		if (!told) {
			addCase(doc, { ...words, scope })
			return
		}
		for (const part of casePartIds) if (words[part] !== before.words[part]) editCase(doc, told.id, part, words[part])
		if (scope !== before.scope) changeCase(doc, told.id, { scope })
	}
	const submit = (event: FormEvent) => {
		event.preventDefault()
		if (!words.title.trim()) return
		if (isHeld) return ask(key)
		history.step(() => change(doc, enter))
		onClose()
	}
	const remove = ({ id }: Case) => {
		history.step(() => removeCase(doc, id, trashedNow(presence)))
		onClose()
		onRemoved(before.words.title)
	}
	const field = (part: CasePart) => (
		<CaseField
			key={part}
			part={part}
			value={words[part]}
			onChange={(said) => setWords((now) => ({ ...now, [part]: said }))}
		/>
	)
	return (
		<Dialog open title={told ? texts.case(before.words.title) : texts.newCase} onClose={onClose}>
			<form className="actor-form case-form" onSubmit={submit}>
				<p className="ui-quiet">{texts.invented}</p>
				{field('title')}
				<div className="actor-form-pair">
					{field('person')}
					<SelectField label={texts.scope} value={scope} onChoose={setScope}>
						{Object.entries(caseScopes).map(([id, label]) => (
							<option key={id} value={id}>
								{label[locale]}
							</option>
						))}
					</SelectField>
				</div>
				{casePartIds.filter((part) => part !== 'title' && part !== 'person').map(field)}
				{held.length > 0 && (
					<InventedCheck
						held={held}
						isInvented={!isHeld}
						isAsked={asked === key}
						onSay={(isInvented) => say(isInvented ? key : '')}
					/>
				)}
				<footer>
					{told && (
						<Button kind="link" onClick={() => remove(told)}>
							{texts.removeCase}
						</Button>
					)}
					<span className="ui-grow" />
					<Button onClick={onClose}>{texts.cancel}</Button>
					<Button kind="main" type="submit">
						{told ? texts.done : texts.enter}
					</Button>
				</footer>
			</form>
		</Dialog>
	)
}
