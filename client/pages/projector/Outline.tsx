import { useCallback, useLayoutEffect, useState } from 'react'
import type * as Y from 'yjs'
import { withDots } from '../../../shared/blocks/poll/index.ts'
import { boardsOf } from '../../../shared/board/boards.ts'
import { cardsOn, type LyingCard } from '../../../shared/board/cards/index.ts'
import { groupsOfRound } from '../../../shared/collected/index.ts'
import { useGivenDots } from '../../board/cards/useGivenDots.ts'
import { useUnhurried } from '../../sync/unhurried.ts'
import { useTexts } from '../../texts/texts.ts'
import { withHyphens } from '../../ui/hyphens.ts'
import { arrange, type Column, longCard, manyCards, mostColumns } from './cardColumns.ts'
import { Lines, PageNumber } from './Lines.tsx'
import { projectorTexts } from './texts.ts'
import { isOnPage, usePages } from './usePages.ts'
import { useTurning } from './useTurning.ts'

/**
 * Cards of a board, large, under their headings; of a whole board with many of these the headings alone. Of a round, only what
 * has become of its own cards.
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
			return id === undefined ? arrange(groups, question, true) : arrange(groupsOfRound(groups, id), about)
		},
		[board, id, about, given, group, question],
	)
	const arranged = useUnhurried(doc, read)
	switch (arranged.as) {
		case 'empty':
			return <p className="projector-quiet">{texts.noCards}</p>
		case 'spread':
			return <Columns columns={[arranged.column]} spread showNames={showNames} />
		case 'columns':
			return <Columns columns={arranged.columns} showNames={showNames} />
		default:
			return <Headings columns={arranged.columns} />
	}
}

/** Columns of cards, as many beside each other as leave room for words, and every card on one of the pages. */
export function Columns({
	columns,
	spread = false,
	beside = mostColumns,
	showNames,
}: {
	columns: readonly Column[]
	spread?: boolean
	/** how many stand beside each other */
	beside?: number
	showNames: boolean
}) {
	const [needed, setNeeded] = useState<Readonly<Record<string, number>>>({})
	const need = useCallback((key: string, pages: number) => setNeeded((all) => ({ ...all, [key]: pages })), [])
	const parts = Array.from({ length: Math.ceil(columns.length / beside) }, (_, i) =>
		columns.slice(i * beside, (i + 1) * beside),
	)
	const turning = useTurning(parts.map((part) => Math.max(...part.map(({ key }) => needed[key] ?? 1))))
	const shown = parts[turning.part] ?? []
	const isMany = columns.reduce((sum, { cards }) => sum + cards.length, 0) > manyCards
	return (
		<section className="projector-pages" data-many={isMany || undefined}>
			<div className="projector-columns" data-columns={shown.length}>
				{shown.map((column) => (
					<Cards
						key={column.key}
						column={column}
						spread={spread}
						page={turning.page}
						onPages={need}
						showNames={showNames}
					/>
				))}
			</div>
			<PageNumber {...turning} />
		</section>
	)
}

function Cards({
	column: { key, heading, cards },
	spread,
	page,
	onPages,
	showNames,
}: {
	column: Column
	spread: boolean
	page: number
	onPages: (key: string, pages: number) => void
	showNames: boolean
}) {
	const texts = useTexts(projectorTexts)
	const [list, pages] = usePages<HTMLUListElement>(cards)
	useLayoutEffect(() => onPages(key, pages.length), [onPages, key, pages.length])
	return (
		<section className="projector-group" data-spread={spread || undefined}>
			{(heading || !spread) && (
				<h2>
					<span>{heading ? withHyphens(heading) : texts.loose}</span>{' '}
					<span className="projector-count">{cards.length}</span>
				</h2>
			)}
			<ul ref={list}>
				{cards.map((card, i) => (
					<Card key={card.id} card={card} hidden={!isOnPage(pages, page, i)} showName={showNames} />
				))}
			</ul>
		</section>
	)
}

function Card({ card, hidden, showName }: { card: LyingCard; hidden: boolean; showName: boolean }) {
	const texts = useTexts(projectorTexts)
	const { text, by, dots, group, paper = 'white' } = card
	return (
		<li
			className="projector-card"
			data-paper={paper}
			data-long={text.length > longCard || undefined}
			data-hidden={hidden || undefined}
			aria-hidden={hidden}
		>
			<span className="projector-card-text">{withHyphens(text)}</span>
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

/** Many groups of a board: each in one line. */
function Headings({ columns }: { columns: readonly Column[] }) {
	const texts = useTexts(projectorTexts)
	return (
		<Lines things={columns}>
			{({ heading, cards }) => (
				<>
					<b className="projector-line">{heading || texts.loose}</b>
					<span className="projector-line-more">{cards[0]?.text}</span>
					<span className="projector-count">{texts.cards(cards.length)}</span>
				</>
			)}
		</Lines>
	)
}
