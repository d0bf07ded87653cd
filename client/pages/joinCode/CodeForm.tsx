import { useId, useState } from 'react'
import { navigate } from 'wouter/use-browser-location'
import { useTexts } from '../../texts/texts.ts'
import { Button } from '../../ui/Button.tsx'
import { Icon } from '../../ui/icon.tsx'
import { CodeField } from './CodeField.tsx'
import { codeLength, hasForeignSigns } from './codeSigns.ts'
import { codeTexts } from './texts.ts'
import './codeForm.css'

/** Takes a join code and leads on to the page that asks for the name. The code travels in the history entry, not in the address. */
export function CodeForm({ initial = '' }: { initial?: string }) {
	const texts = useTexts(codeTexts)
	const [signs, setSigns] = useState(initial)
	const [asked, setAsked] = useState(false)
	const id = useId()
	const missing = codeLength - signs.length
	const foreign = hasForeignSigns(signs)
	const problem = foreign ? texts.notInCodes : asked && missing > 0 ? texts.incomplete(missing) : undefined

	return (
		<form
			className="code-form"
			onSubmit={(event) => {
				event.preventDefault()
				setAsked(true)
				if (missing === 0 && !foreign) navigate('/code', { state: { code: signs } })
			}}
		>
			<CodeField signs={signs} onChange={setSigns} invalid={problem !== undefined} describedBy={`${id}-note`} />
			<Button kind="main" size="big" type="submit" iconAfter="forward">
				{texts.join}
			</Button>
			<p id={`${id}-note`} className="ui-field-note" data-tone="bad" aria-live="polite">
				{problem && <Icon name="warning" size={16} />}
				<span>{problem}</span>
			</p>
		</form>
	)
}
