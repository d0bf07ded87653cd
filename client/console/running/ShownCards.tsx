import { useTexts } from '../../texts/texts.ts'
import { type CollectedRound, useCardsOfRound } from '../cardsOfRound.ts'
import { runningTexts } from './texts.ts'

/** The cards all see by now, to be read without leaving the console. */
export function ShownCards({ round }: { round: CollectedRound }) {
	const { shownCards: texts } = useTexts(runningTexts)
	const groups = useCardsOfRound(round).filter(({ cards }) => cards.length > 0)
	if (groups.length === 0) return null
	return (
		<section className="console-result console-cards">
			<h3>{texts}</h3>
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
