import { useState } from 'react'
import { useTexts } from '../../texts/texts.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { choicesFor, type PasteChoice, type Pasted, thoughtsIn } from './pasted.ts'
import { pasteTexts } from './texts.ts'

/** From here on a paste says that this is a lot, and how many cards fit on a board. */
const manyCards = 200
const mostCards = 1000

/** How several pasted lines or cells shall come onto the board. Enter takes the first answer, the arrows another. */
export function PasteDialog(props: { pasted: Pasted; onChoose: (choice: PasteChoice) => void; onClose: () => void }) {
	const { pasted, onChoose, onClose } = props
	const texts = useTexts(pasteTexts)
	const choices = choicesFor(pasted)
	const [choice, pick] = useState<PasteChoice>(choices[0] ?? 'text')
	const count = choice === 'text' ? 0 : thoughtsIn(pasted, choice).length
	return (
		<Dialog title={pasted.isTable ? texts.titleTable : texts.titleLines} open onClose={onClose}>
			<form
				className="board-paste"
				onSubmit={(event) => {
					event.preventDefault()
					onChoose(choice)
				}}
			>
				<fieldset>
					<legend>
						{pasted.isTable ? texts.foundCells(pasted.rows.length) : texts.foundLines(pasted.rows.length)}
					</legend>
					{choices.map((each) => (
						<label key={each}>
							<input type="radio" name="paste" checked={each === choice} onChange={() => pick(each)} />
							{each === 'text' ? texts.text : texts[each](thoughtsIn(pasted, each).length)}
						</label>
					))}
				</fieldset>
				{count > mostCards && <Notice tone="bad" title={texts.tooMany(count, mostCards)} />}
				{count > manyCards && count <= mostCards && <Notice tone="care" title={texts.many(count)} />}
				<footer>
					<Button onClick={onClose}>{texts.cancel}</Button>
					<Button kind="main" type="submit" disabled={count > mostCards}>
						{texts.paste}
					</Button>
				</footer>
			</form>
		</Dialog>
	)
}
