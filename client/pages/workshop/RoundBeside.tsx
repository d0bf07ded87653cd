import { useEffect, useRef, useState } from 'react'
import type { Now, Sight } from '../../../shared/agenda/index.ts'
import { isWriting } from '../../agenda/calls.ts'
import { roundSight } from '../../navigation/boardSight.ts'
import { type Destination, useNavigation } from '../../navigation/navigation.ts'
import { sightOf } from '../../navigation/sight.ts'
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
	const [wasRevealed] = useState(isRevealed)
	if (settings.kind !== 'cards' && isRevealed) return <CountedBallot round={round} settings={settings} />
	return (
		<>
			{isRevealed && <RevealedCards round={round.id} isNew={!wasRevealed} />}
			<Contribute round={round} people={people} />
		</>
	)
}

/** The cards lie on a board now: the way there, and what becomes of those that still come. */
function RevealedCards({ round, isNew }: { round: string; isNew: boolean }) {
	const texts = useTexts(takePartTexts).cards
	const { doc } = useRoom()
	const navigation = useNavigation()
	const show = () => {
		const sight = roundSight(doc, round)
		if (sight) navigation.go(wayTo(sight))
	}
	const isShown = useShownAtOnce(round, isNew)
	return (
		<section className="take-part-revealed">
			<p role="status">
				{texts.revealed} {isShown && texts.shown}
			</p>
			<Button icon="frame" onClick={show}>
				{texts.toBoard}
			</Button>
		</section>
	)
}

/** Who is taken somewhere later than this after the reveal does not know why, in milliseconds. */
const patience = 10_000

const wayTo = ({ board, ...part }: Sight): Destination => ({ to: 'board', board, part })

/**
 * Cards that are revealed just now come into the view of who looks at their board and has nothing in hand there; not for
 * the moderation, who is showing something. Answers whether they have.
 */
function useShownAtOnce(round: string, isNew: boolean): boolean {
	const { doc, role } = useRoom()
	const { go } = useNavigation()
	const [isShown, tell] = useState(false)
	const isAsked = useRef(isNew && role !== 'moderator')
	useEffect(() => {
		const end = () => doc.off('afterTransaction', look)
		const look = () => {
			const sight = isAsked.current && roundSight(doc, round)
			if (!sight) return
			isAsked.current = false
			end()
			if (sightOf(doc)?.board !== sight.board || !hasHandsFree()) return
			go(wayTo(sight))
			tell(true)
		}
		if (!isAsked.current) return
		// The cards come from another room than the news of them.
		doc.on('afterTransaction', look)
		look()
		const timer = setTimeout(end, patience)
		return () => {
			clearTimeout(timer)
			end()
		}
	}, [doc, round, go])
	return isShown
}

/** Whether the canvas is there, and nobody is writing or dragging. */
const hasHandsFree = () =>
	!isWriting() && document.querySelector('.tl-container') !== null && !document.querySelector('.tl-container:active')
