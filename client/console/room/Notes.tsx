import { useId, useLayoutEffect, useRef } from 'react'
import { textFields } from '../../../shared/text/fields.ts'
import { useStage } from '../../agenda/stage.ts'
import { bindText } from '../../sync/textBinding.ts'
import { useTexts } from '../../texts/texts.ts'
import { Icon } from '../../ui/icon.tsx'
import { roomTexts } from './texts.ts'

/** The moderation's own notes, in its own room: nobody else's device ever receives them. */
export function Notes() {
	const texts = useTexts(roomTexts)
	const { desk } = useStage()
	const field = useRef<HTMLTextAreaElement>(null)
	const id = useId()
	useLayoutEffect(() => {
		const element = field.current
		if (!element || !desk) return
		const bound = bindText(element, desk.getText('notes'), textFields.notes)
		element.addEventListener('blur', bound.tidyUp)
		return () => {
			element.removeEventListener('blur', bound.tidyUp)
			bound.end()
		}
	}, [desk])
	if (!desk) return null
	return (
		<div className="console-notes">
			<label htmlFor={id}>
				<Icon name="lock" size={16} />
				{texts.notes}
			</label>
			<textarea ref={field} id={id} maxLength={textFields.notes.limit} aria-describedby={`${id}-note`} spellCheck />
			<p id={`${id}-note`} className="ui-caption">
				{texts.notesNote}
			</p>
		</div>
	)
}
