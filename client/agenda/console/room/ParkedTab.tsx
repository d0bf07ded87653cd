import { park } from '../../../../shared/parked/index.ts'
import { NewParked } from '../../../parked/NewParked.tsx'
import type { ShownParked } from '../../../parked/watchParked.ts'
import { useRoom } from '../../../sync/RoomContext.ts'
import { useText } from '../../../sync/useText.ts'
import { useTexts } from '../../../texts/texts.ts'
import { Button } from '../../../ui/Button.tsx'
import { useWays } from '../../../ways/ways.ts'
import { roomTexts } from './texts.ts'

/** What was parked and waits, with the line in which the next thing is parked. */
export function ParkedTab({ parked }: { parked: readonly ShownParked[] }) {
	const texts = useTexts(roomTexts)
	const { doc, history } = useRoom()
	const ways = useWays()
	const add = (lines: readonly string[]) =>
		history.step(() => {
			for (const text of lines) park(doc, { text })
		})
	return (
		<div className="console-parked">
			<NewParked onAdd={add} />
			{parked.length === 0 && <p className="ui-caption">{texts.nothingParked}</p>}
			<ol>
				{parked.map((each) => (
					<Line key={each.id} parked={each} />
				))}
			</ol>
			<Button kind="link" size="small" onClick={() => ways.go({ to: 'parked' })}>
				{texts.parkedPage}
			</Button>
		</div>
	)
}

function Line({ parked: { words, by } }: { parked: ShownParked }) {
	const text = useText(words)
	return (
		<li>
			{text} {by && <span className="ui-caption">{by}</span>}
		</li>
	)
}
