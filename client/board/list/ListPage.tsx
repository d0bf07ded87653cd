import { type ReactNode, useCallback, useRef } from 'react'
import type { BlockRef } from '../../../shared/blocks/index.ts'
import { NewLine } from '../../listEditing/NewLine.tsx'
import { RemovedNotice } from '../../listEditing/RemovedNotice.tsx'
import { useUndoKeys } from '../../listEditing/useUndoKeys.ts'
import { useRoom } from '../../sync/RoomContext.ts'
import { useTexts } from '../../texts/texts.ts'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { useBoardWriter } from '../protection/useBoardWriter.ts'
import { Chosen } from './Chosen.tsx'
import { Group } from './Group.tsx'
import { Line } from './Line.tsx'
import { useListArrival, useSteadyWriting } from './listFocus.ts'
import { Questions } from './Questions.tsx'
import { type BoardList, isGroup, type ListedItem, textsIn } from './readList.ts'
import { listTexts } from './texts.ts'
import { useListDesk } from './useListDesk.ts'
import './list.css'

/** A board without a canvas: its areas and clusters as headings, with their cards, to be read and written in order. */
export function ListPage({
	board,
	name,
	list,
	block,
}: {
	/** tldraw page id */
	board: string
	name: string
	list: BoardList
	/** shows what a building block says on this board */
	block: (ref: BlockRef) => ReactNode
}) {
	const { mayWrite } = useRoom()
	const { role, writers } = useBoardWriter()
	const texts = useTexts(listTexts)
	const page = useRef<HTMLElement>(null)
	const { desk, chosen, question, begun, news, removed } = useListDesk(board, page)
	const shown = useListArrival(board, page)
	const noteWriting = useSteadyWriting(page)
	const keepsToOwn = role === 'participant' && writers === 'own'
	const there = textsIn(list).filter(({ id, isOpen }) => isOpen && chosen.has(id))
	const line = useCallback(
		(item: ListedItem) => (
			<Line
				key={item.id}
				item={item}
				isChosen={chosen.has(item.id)}
				isShown={shown === item.id}
				desk={desk}
				block={block}
			/>
		),
		[chosen, shown, desk, block],
	)
	const onKeyDown = useUndoKeys()
	const isEmpty = list.sections.length === 0 && list.loose.length === 0
	return (
		<section ref={page} className="list-page" aria-label={texts.title(name)} onKeyDown={onKeyDown} {...noteWriting}>
			<RemovedNotice removed={removed} />
			<div className="list-scroll">
				{mayWrite && keepsToOwn && <p className="list-note">{texts.ownOnly}</p>}
				{isEmpty && <EmptyState missing={texts.empty} todo={mayWrite ? texts.emptyTodo : texts.emptyForReaders} />}
				{list.sections.map((each) =>
					isGroup(each) ? (
						<Group key={each.id} group={each} level={3} begun={begun} shown={shown} desk={desk} line={line} />
					) : (
						<ul key={each.id} className="list-lines">
							{line(each)}
						</ul>
					),
				)}
				{(list.loose.length > 0 || mayWrite) && (
					<section className="list-group" data-kind="loose">
						<header>
							<h3>{texts.loose}</h3>
						</header>
						{list.loose.length > 0 && (
							<ul className="list-lines" aria-label={texts.loose}>
								{list.loose.map(line)}
							</ul>
						)}
						{mayWrite && (
							<NewLine
								label={texts.newCard(texts.loose)}
								hint={texts.newCardHint}
								onAdd={(cards) => desk.addCards(undefined, cards)}
							/>
						)}
					</section>
				)}
				{mayWrite && (
					<section className="list-group" data-kind="new">
						<header>
							<h3>{texts.newArea}</h3>
						</header>
						<NewLine
							label={texts.newArea}
							hint={texts.newAreaHint}
							onAdd={(headings) => {
								for (const heading of headings) desk.addGroup(undefined, heading)
							}}
						/>
					</section>
				)}
				{list.unlisted > 0 && <p className="list-note">{texts.unlisted(list.unlisted)}</p>}
			</div>
			<Chosen
				cards={there.map(({ id }) => id)}
				mayGroup={!keepsToOwn}
				mayRemove={there.every((card) => card.mayRemove)}
				desk={desk}
			/>
			<Questions question={question} list={list} desk={desk} />
			<p className="ui-hidden-text" role="status">
				{news}
			</p>
		</section>
	)
}
