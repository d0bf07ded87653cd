import { papers } from '../../../shared/board/cards/index.ts'
import { useRoom } from '../../sync/RoomContext.ts'
import { useTexts } from '../../texts/texts.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { cardTexts } from '../cards/texts.ts'
import { type BoardList, groupsIn } from './readList.ts'
import { shapeWords } from './shapeWords.ts'
import { shortened } from './shortened.ts'
import { listTexts } from './texts.ts'
import type { ListDesk, Question } from './useListDesk.ts'

/** Where cards shall go, or on which paper: one choice, and it is done. */
export function Questions({
	question,
	list,
	desk,
}: {
	question: Question | undefined
	list: BoardList
	desk: ListDesk
}) {
	const texts = useTexts(listTexts)
	if (!question) return null
	const { about, cards } = question
	return (
		<Dialog
			title={about === 'move' ? texts.moveTitle(cards.length) : texts.paintTitle}
			open
			onClose={() => desk.ask(undefined)}
		>
			{about === 'move' ? <Places cards={cards} list={list} desk={desk} /> : <Papers cards={cards} desk={desk} />}
		</Dialog>
	)
}

function Places({ cards, list, desk }: { cards: readonly string[]; list: BoardList; desk: ListDesk }) {
	const { doc } = useRoom()
	const texts = useTexts(listTexts)
	const groups = groupsIn(list)
	const isAllIn = (items: BoardList['loose']) => cards.every((card) => items.some(({ id }) => id === card))
	const within = new Set(groups.flatMap((group) => group.groups.map(({ id }) => id)))
	return (
		<ul className="list-choices">
			{groups
				.filter((group) => group.takesCards && !isAllIn(group.items))
				.map(({ id, kind }) => {
					const name = shortened(shapeWords(doc, id)?.toString() ?? '') || texts.unnamed[kind]
					return (
						<li key={id} data-within={within.has(id) || undefined}>
							<Button wide onClick={() => desk.move(cards, id, name)}>
								{name}
							</Button>
						</li>
					)
				})}
			{!isAllIn(list.loose) && (
				<li>
					<Button wide onClick={() => desk.move(cards, undefined, texts.loose)}>
						{texts.loose}
					</Button>
				</li>
			)}
		</ul>
	)
}

function Papers({ cards, desk }: { cards: readonly string[]; desk: ListDesk }) {
	const { papers: names } = useTexts(cardTexts)
	return (
		<ul className="list-choices">
			{papers.map((paper) => (
				<li key={paper}>
					<Button wide data-paper={paper} onClick={() => desk.paint(cards, paper)}>
						{names[paper]}
					</Button>
				</li>
			))}
		</ul>
	)
}
