import { useState } from 'react'
import { useValue } from '../sync/RoomContext.ts'
import { useTexts } from '../texts/texts.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { type Asked, asked } from './asking.ts'
import { InventedCheck } from './InventedCheck.tsx'
import { caseTexts } from './texts.ts'
import './cases.css'

/** Asks about words of cases that come from somewhere else than their sheet: a table, a file, the clipboard. */
export default function InventedQuestion() {
	const now = useValue(asked)
	return now ? <Question now={now} /> : null
}

function Question({ now: { held, answer } }: { now: Asked }) {
	const texts = useTexts(caseTexts)
	const [isInvented, say] = useState(false)
	const [isAsked, ask] = useState(false)
	return (
		<Dialog open title={texts.question.title} onClose={() => answer(false)}>
			<form
				onSubmit={(event) => {
					event.preventDefault()
					if (isInvented) answer(true)
					else ask(true)
				}}
			>
				<InventedCheck held={held} isInvented={isInvented} isAsked={isAsked} onSay={say} />
				<footer className="dialog-actions">
					<Button onClick={() => answer(false)}>{texts.question.leave}</Button>
					<Button kind="main" type="submit">
						{texts.form.enter}
					</Button>
				</footer>
			</form>
		</Dialog>
	)
}
