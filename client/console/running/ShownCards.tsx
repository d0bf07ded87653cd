import { useBoards } from '../../navigation/watchBoards.ts'
import { useRoom } from '../../sync/RoomContext.ts'
import { takeOver } from '../../taking/ask.ts'
import { useTexts } from '../../texts/texts.ts'
import { Button } from '../../ui/Button.tsx'
import { type CollectedRound, useCardsOfRound } from '../cardsOfRound.ts'
import { runningTexts } from './texts.ts'

/** The cards all see by now, to be read without leaving the console. */
export function ShownCards({ round }: { round: CollectedRound }) {
	const { shownCards: texts } = useTexts(runningTexts)
	const { toTasks } = useTexts(runningTexts)
	const { mayWrite } = useRoom()
	const boards = useBoards()
	const groups = useCardsOfRound(round).filter(({ cards }) => cards.length > 0)
	if (groups.length === 0) return null
	// What says no board lies on the first.
	const board = boards.find(({ id }) => id === round.board)?.id ?? boards[0]?.id
	const places = board === undefined ? [] : groups.flatMap(({ cards }) => cards.map(({ id }) => ({ board, shape: id })))
	return (
		<section className="console-result console-cards">
			<h3>{texts}</h3>
			{mayWrite && (
				<Button icon="task" onClick={() => takeOver(places, 'task')}>
					{toTasks}
				</Button>
			)}
			{groups.map(({ id = 'loose', heading, cards }) => (
				<section key={id}>
					{heading && (
						<h4>
							{heading} <span className="ui-quiet">{cards.length}</span>
						</h4>
					)}
					<ul>
						{cards.map((card) => (
							<li key={card.id}>
								{card.text}
								{card.by && <small className="ui-caption">{card.by}</small>}
							</li>
						))}
					</ul>
				</section>
			))}
		</section>
	)
}
