import { park } from '../../../shared/parkingLot/index.ts'
import { useNavigation } from '../../navigation/navigation.ts'
import { NewParked } from '../../parkingLot/NewParked.tsx'
import type { ShownParked } from '../../parkingLot/watchParked.ts'
import { useRoom } from '../../sync/RoomContext.ts'
import { useText } from '../../sync/useText.ts'
import { useTexts } from '../../texts/texts.ts'
import { Button } from '../../ui/Button.tsx'
import { roomTexts } from './texts.ts'

/** What was parked and waits, with the line in which the next thing is parked. */
export function ParkedTab({ parked }: { parked: readonly ShownParked[] }) {
	const texts = useTexts(roomTexts)
	const { doc, history } = useRoom()
	const navigation = useNavigation()
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
			<Button kind="link" size="small" onClick={() => navigation.go({ to: 'parked' })}>
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
