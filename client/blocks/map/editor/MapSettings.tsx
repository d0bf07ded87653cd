import { type FormEvent, useState } from 'react'
import { partOf, questionText, wordQuestion, wordRating } from '../../../../shared/blocks/map/index.ts'
import { change } from '../../../../shared/lib/change.ts'
import { type Rating, ratings } from '../../../../shared/registry/index.ts'
import { textFields } from '../../../../shared/text/fields.ts'
import { useRoom } from '../../../sync/RoomContext.ts'
import { useLocale } from '../../../texts/locale.ts'
import { useTexts } from '../../../texts/texts.ts'
import { Button } from '../../../ui/Button.tsx'
import { Dialog } from '../../../ui/Dialog.tsx'
import { TextField } from '../../../ui/TextField.tsx'
import { editorTexts } from './texts.ts'

const ratingIds = Object.keys(ratings) as Rating[]

/** The question put to the network, and the moderation's words for the three ratings. */
export function MapSettings({ mapId, onClose }: { mapId: string; onClose: () => void }) {
	const { doc, history } = useRoom()
	const texts = useTexts(editorTexts)
	const locale = useLocale()
	const [question, setQuestion] = useState(() => questionText(doc, mapId)?.toString() ?? '')
	const [words, setWords] = useState(() => {
		const own = partOf(doc, mapId, 'ratingWords')
		return Object.fromEntries(ratingIds.map((rating) => [rating, String(own?.get(rating) ?? '')])) as Record<
			Rating,
			string
		>
	})
	const submit = (event: FormEvent) => {
		event.preventDefault()
		history.mark()
		change(doc, () => {
			wordQuestion(doc, mapId, question)
			for (const rating of ratingIds) wordRating(doc, mapId, rating, words[rating])
		})
		history.mark()
		onClose()
	}
	return (
		<Dialog open title={texts.settings} onClose={onClose}>
			<form className="map-form" onSubmit={submit}>
				<TextField
					label={texts.question}
					note={texts.questionNote}
					value={question}
					maxLength={textFields.mapQuestion.limit}
					onChange={({ target }) => setQuestion(target.value)}
				/>
				<fieldset className="map-words">
					<legend>{texts.ratingWords}</legend>
					<p className="ui-quiet">
						{texts.ratingNote} {texts.ratingWordsNote}
					</p>
					{ratingIds.map((rating) => (
						<TextField
							key={rating}
							label={ratings[rating][locale]}
							value={words[rating]}
							maxLength={textFields.mapRating.limit}
							onChange={({ target }) => setWords({ ...words, [rating]: target.value })}
						/>
					))}
				</fieldset>
				<footer>
					<Button onClick={onClose}>{texts.cancel}</Button>
					<Button kind="main" type="submit">
						{texts.done}
					</Button>
				</footer>
			</form>
		</Dialog>
	)
}
