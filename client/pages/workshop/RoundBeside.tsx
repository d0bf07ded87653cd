import type { Now } from '../../../shared/agenda/index.ts'
import { roundSight } from '../../navigation/boardSight.ts'
import { useNavigation } from '../../navigation/navigation.ts'
import { Contribute } from '../../rounds/Contribute.tsx'
import { useRoom } from '../../sync/RoomContext.ts'
import { useTexts } from '../../texts/texts.ts'
import { Button } from '../../ui/Button.tsx'
import { CountedBallot } from './CountedBallot.tsx'
import { takePartTexts } from './takePartTexts.ts'

type RunningRound = NonNullable<Now['round']>

/** What a round asks for, and once it has been revealed what came of it. */
export function RoundBeside({ round, people }: { round: RunningRound; people: number }) {
	const { settings } = round
	const isRevealed = round.state === 'revealed'
	if (settings.kind !== 'cards' && isRevealed) return <CountedBallot round={round} settings={settings} />
	return (
		<>
			{isRevealed && <RevealedCards round={round.id} />}
			<Contribute round={round} people={people} />
		</>
	)
}

/** The cards lie on a board now: the way there, and what becomes of those that still come. */
function RevealedCards({ round }: { round: string }) {
	const texts = useTexts(takePartTexts).cards
	const { doc } = useRoom()
	const navigation = useNavigation()
	const show = () => {
		const sight = roundSight(doc, round)
		if (!sight) return
		const { board, ...part } = sight
		navigation.go({ to: 'board', board, part })
	}
	return (
		<section className="take-part-revealed">
			<p>{texts.revealed}</p>
			<Button icon="frame" onClick={show}>
				{texts.toBoard}
			</Button>
		</section>
	)
}
