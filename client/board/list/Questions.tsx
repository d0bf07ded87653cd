import { papers } from '../../../shared/board/cards/index.ts'
import { useRoom } from '../../sync/RoomContext.ts'
import { shortened } from '../../texts/shortened.ts'
import { useTexts } from '../../texts/texts.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { ColoursForm } from '../cards/ColoursForm.tsx'
import { cardTexts } from '../cards/texts.ts'
import { type BoardList, groupsIn } from './readList.ts'
import { shapeWords } from './shapeWords.ts'
import { listTexts } from './texts.ts'
import type { ListDesk, Question } from './useListDesk.ts'

/** Where cards shall go, or on which paper: one choice, and it is done. And what the papers of an area stand for. */
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
	const { colours } = useTexts(cardTexts)
	if (!question) return null
	const close = () => desk.ask(undefined)
	switch (question.about) {
		case 'move':
			return (
				<Dialog title={texts.moveTitle(question.cards.length)} open onClose={close}>
					<Places cards={question.cards} list={list} desk={desk} />
				</Dialog>
			)
		case 'paint':
			return (
				<Dialog title={texts.paintTitle} open onClose={close}>
					<Papers cards={question.cards} desk={desk} />
				</Dialog>
			)
		case 'colours': {
			const group = groupsIn(list).find(({ id }) => id === question.group)
			return (
				<Dialog title={colours} open={group !== undefined} onClose={close}>
					<ColoursForm
						meanings={group?.meanings ?? {}}
						onName={(meanings) => desk.nameColours(question.group, meanings)}
						onCancel={close}
					/>
				</Dialog>
			)
		}
	}
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
