import { useState } from 'react'
import { useRoom, useValue } from '../sync/RoomContext.ts'
import { useTexts } from '../texts/texts.ts'
import { Button } from '../ui/Button.tsx'
import { Notice } from '../ui/Notice.tsx'
import { lineTexts } from './texts.ts'

/**
 * The end of a dialog that has written as one step: what came of it, and the way back, by button and by Strg+Z, as long as
 * nothing else was done.
 */
export function DoneStep({
	sentence,
	since,
	done,
	onClose,
}: {
	sentence: string
	/** where undo stood before */
	since: number
	/** what the button says that closes the dialog */
	done: string
	onClose: () => void
}) {
	const { history } = useRoom()
	const texts = useTexts(lineTexts)
	const { position } = useValue(history.depth)
	const [wrote] = useState(position)
	const isTakenBack = position < wrote
	return (
		<div data-undo>
			<Notice
				tone="good"
				title={isTakenBack ? texts.takenBack : sentence}
				{...(position === wrote &&
					wrote > since && {
						action: (
							<Button icon="undo" onClick={() => history.undo()}>
								{texts.undo}
							</Button>
						),
					})}
			/>
			<footer>
				<span className="ui-grow" />
				<Button kind="main" onClick={onClose}>
					{done}
				</Button>
			</footer>
		</div>
	)
}
