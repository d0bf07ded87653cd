import { useState } from 'react'
import { useTexts } from '../../texts/texts.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { pasteTexts } from './texts.ts'

/** Letters of a description at most: a sentence or two. */
const longest = 300

/** What a picture shows, asked once when it comes onto the board. It can be left out and said later. */
export function DescribeDialog({ src, onAnswer }: { src: string; onAnswer: (altText: string | undefined) => void }) {
	const texts = useTexts(pasteTexts)
	const [words, setWords] = useState('')
	return (
		<Dialog title={texts.describe} open onClose={() => onAnswer(undefined)}>
			<form
				className="board-paste"
				onSubmit={(event) => {
					event.preventDefault()
					onAnswer(words.trim() || undefined)
				}}
			>
				<img className="board-described" src={src} alt="" />
				<TextField
					label={texts.shows}
					note={texts.showsNote}
					value={words}
					maxLength={longest}
					autoComplete="off"
					onChange={({ currentTarget }) => setWords(currentTarget.value)}
				/>
				<footer>
					<Button onClick={() => onAnswer(undefined)}>{texts.skip}</Button>
					<Button kind="main" type="submit">
						{texts.apply}
					</Button>
				</footer>
			</form>
		</Dialog>
	)
}
