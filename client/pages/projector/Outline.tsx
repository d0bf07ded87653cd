import { useCallback } from 'react'
import type * as Y from 'yjs'
import { withDots } from '../../../shared/blocks/poll/index.ts'
import { boardsOf } from '../../../shared/board/boards.ts'
import { cardsOn, type LyingCard } from '../../../shared/board/cards/index.ts'
import { groupsOfRound } from '../../../shared/collected/index.ts'
import { useGivenDots } from '../../board/cards/useGivenDots.ts'
import { useUnhurried } from '../../sync/unhurried.ts'
import { useTexts } from '../../texts/texts.ts'
import { arrange, type Column, mostLines } from './cardColumns.ts'
import { projectorTexts } from './texts.ts'
import { useFitting } from './useFitting.ts'

/**
 * Cards of a board, large: under their headings, or the headings alone where there are many. Of a round, only what has
 * become of its own cards.
 */
export function Outline({
	doc,
	board,
	round,
	showNames,
	group,
	question,
}: {
	doc: Y.Doc
	board: string | undefined
	round?: { readonly id: string; readonly about: string }
	showNames: boolean
	/** number of the small group all of it comes from */
	group?: number
	/** what stands above already */
	question?: string
}) {
	const texts = useTexts(projectorTexts)
	const { id, about } = round ?? {}
	const given = useGivenDots()
	const read = useCallback(
		(plenum: Y.Doc) => {
			const boards = boardsOf(plenum)
			const found = boards.find(({ id }) => id === board) ?? boards[0]
			const lying = found ? cardsOn(plenum, found.id) : []
			const groups = lying.map((each) => ({
				...each,
				cards: each.cards.map((card) => ({ ...(group && { group }), ...withDots(card, given) })),
			}))
			return id === undefined ? arrange(groups, question) : arrange(groupsOfRound(groups, id), about)
		},
		[board, id, about, given, group, question],
	)
	const arranged = useUnhurried(doc, read)
	switch (arranged.as) {
		case 'empty':
			return <p className="projector-quiet">{texts.noCards}</p>
		case 'spread':
			return <Cards column={arranged.column} spread showNames={showNames} />
		case 'columns':
			return (
				<div className="projector-columns" data-columns={arranged.columns.length}>
					{arranged.columns.map((column) => (
						<Cards key={column.key} column={column} showNames={showNames} />
					))}
				</div>
			)
		default:
			return <Headings columns={arranged.columns} />
	}
}

export function Cards({ column, spread, showNames }: { column: Column; spread?: boolean; showNames: boolean }) {
	const texts = useTexts(projectorTexts)
	const { heading, count, cards } = column
	const [list, fitting] = useFitting<HTMLUListElement>(cards)
	const more = count - Math.min(fitting, cards.length)
	return (
		<section className="projector-group" data-spread={spread || undefined}>
			{(heading || !spread) && (
				<h2>
					<span>{heading || texts.loose}</span> <span className="projector-count">{count}</span>
				</h2>
			)}
			<ul ref={list}>
				{cards.map((card, i) => (
					<Card key={card.id} card={card} hidden={i >= fitting} showName={showNames} />
				))}
			</ul>
			{more > 0 && <p className="projector-more">{texts.more(more)}</p>}
		</section>
	)
}

function Card({ card, hidden, showName }: { card: LyingCard; hidden: boolean; showName: boolean }) {
	const texts = useTexts(projectorTexts)
	const { text, by, dots, group, paper = 'white' } = card
	return (
		<li className="projector-card" data-paper={paper} data-hidden={hidden || undefined} aria-hidden={hidden}>
			<span className="projector-card-text">{text}</span>
			{showName && by && <small>{by}</small>}
			{group !== undefined && (
				<span className="projector-card-group" title={texts.fromGroup(group)}>
					<span className="ui-hidden-text">{texts.fromGroup(group)}</span>
					<span aria-hidden="true">{group}</span>
				</span>
			)}
			{dots !== undefined && <b className="projector-dots">{texts.dots(dots)}</b>}
		</li>
	)
}

/** Many groups: each in one line, the largest number of them that can be read. */
function Headings({ columns }: { columns: readonly Column[] }) {
	const texts = useTexts(projectorTexts)
	const shown = columns.slice(0, mostLines)
	const more = columns.length - shown.length
	return (
		<section className="projector-lines">
			<ul>
				{shown.map(({ key, heading, count, cards }) => (
					<li key={key}>
						<b className="projector-line">{heading || texts.loose}</b>
						<span className="projector-line-more">{cards[0]?.text}</span>
						<span className="projector-count">{texts.cards(count)}</span>
					</li>
				))}
			</ul>
			{more > 0 && <p className="projector-more">{texts.more(more)}</p>}
		</section>
	)
}
