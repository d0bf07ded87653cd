import { takingActionTexts } from '../../taking/ask.ts'
import { useTexts } from '../../texts/texts.ts'
import { Button } from '../../ui/Button.tsx'
import { listTexts } from './texts.ts'
import type { ListDesk } from './useListDesk.ts'

/** What can be done with the chosen cards, all at once. */
export function Chosen({
	cards,
	mayGroup,
	mayRemove,
	desk,
}: {
	cards: readonly string[]
	mayGroup: boolean
	mayRemove: boolean
	desk: ListDesk
}) {
	const texts = useTexts(listTexts)
	const { take } = useTexts(takingActionTexts)
	if (cards.length === 0) return null
	return (
		<section className="list-chosen" aria-label={texts.chosenLabel}>
			<b role="status">{texts.chosen(cards.length)}</b>
			{mayGroup && cards.length > 1 && (
				<Button kind="main" icon="group" onClick={() => desk.group(cards)}>
					{texts.group}
				</Button>
			)}
			<Button icon="forward" onClick={() => desk.ask({ about: 'move', cards })}>
				{texts.move}
			</Button>
			<Button icon="palette" onClick={() => desk.ask({ about: 'paint', cards })}>
				{texts.paint}
			</Button>
			<Button icon="park" onClick={() => desk.park(cards)}>
				{texts.park}
			</Button>
			<Button icon="link" onClick={() => desk.take(cards)}>
				{take}
			</Button>
			{mayRemove && (
				<Button icon="trash" onClick={() => desk.remove(cards, texts.removedCards(cards.length))}>
					{texts.remove}
				</Button>
			)}
			<Button kind="icon" icon="close" aria-label={texts.unchoose} onClick={desk.chooseNone} />
		</section>
	)
}
