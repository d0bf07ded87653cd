import { textFields } from '../../shared/text/fields.ts'
import { NewLine } from '../listEditing/NewLine.tsx'
import { useTexts } from '../texts/texts.ts'
import { usePhone } from '../ui/useMedia.ts'
import { parkedTexts } from './texts.ts'

/** The line in which the next topic is parked. */
export function NewParked({ onAdd }: { onAdd: (texts: readonly string[]) => void }) {
	const texts = useTexts(parkedTexts)
	const isPhone = usePhone()
	return (
		<NewLine
			label={texts.add}
			hint={isPhone ? texts.emptyText : texts.addHint}
			keys={texts.keys}
			maxLength={textFields.parkedText.limit}
			onAdd={onAdd}
		/>
	)
}
