import { useState } from 'react'
import { type Meanings, papers } from '../../../shared/board/cards/index.ts'
import { textFields } from '../../../shared/text/fields.ts'
import { useTexts } from '../../texts/texts.ts'
import { Button } from '../../ui/Button.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { cardTexts } from './texts.ts'
import './coloursForm.css'

/** A field for each paper: what it stands for. */
export function ColoursForm({
	meanings: before,
	onName,
	onCancel,
}: {
	meanings: Meanings
	onName: (meanings: Meanings) => void
	onCancel: () => void
}) {
	const texts = useTexts(cardTexts)
	const [meanings, set] = useState(before)
	return (
		<form
			className="board-colours"
			onSubmit={(event) => {
				event.preventDefault()
				onName(meanings)
			}}
		>
			<p className="ui-quiet">{texts.coloursHint}</p>
			{papers.map((paper) => (
				<TextField
					key={paper}
					label={texts.papers[paper]}
					value={meanings[paper] ?? ''}
					maxLength={textFields.colourMeaning.limit}
					autoComplete="off"
					onChange={({ currentTarget }) => set({ ...meanings, [paper]: currentTarget.value })}
				/>
			))}
			<footer>
				<Button onClick={onCancel}>{texts.cancel}</Button>
				<Button kind="main" type="submit">
					{texts.done}
				</Button>
			</footer>
		</form>
	)
}
