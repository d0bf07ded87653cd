import { memo, type ReactNode } from 'react'
import type { BlockRef } from '../../../shared/blocks/index.ts'
import { boardWords } from '../../../shared/text/fields.ts'
import { usePicture } from '../../pictures/PicturesContext.ts'
import type { FieldText } from '../../sync/textBinding.ts'
import { useText } from '../../sync/useText.ts'
import { takingActionTexts } from '../../taking/ask.ts'
import { TakenAs } from '../../taking/TakenAs.tsx'
import { groupNames } from '../../texts/groupNames.ts'
import { useLocale } from '../../texts/locale.ts'
import { shortened } from '../../texts/shortened.ts'
import { useTexts } from '../../texts/texts.ts'
import { Button } from '../../ui/Button.tsx'
import { Icon } from '../../ui/icon.tsx'
import { Menu, type MenuItem } from '../../ui/Menu.tsx'
import { SharedField } from '../../writing/SharedField.tsx'
import { cardTexts } from '../cards/texts.ts'
import { noticeTexts } from '../content/noticeTexts.ts'
import type { ListedItem, ListedText } from './readList.ts'
import { useShapeWords } from './shapeWords.ts'
import { listTexts } from './texts.ts'
import type { ListDesk } from './useListDesk.ts'

interface LineProps {
	item: ListedItem
	isChosen: boolean
	/** led to by a way from elsewhere */
	isShown: boolean
	desk: ListDesk
	/** shows what a building block says here */
	block: (ref: BlockRef) => ReactNode
}

/** One thing that lies on the board: a card, another text, a picture, or a result. Equal items are the same object. */
export const Line = memo(function Line(props: LineProps) {
	const { item, isShown, block } = props
	const texts = useTexts(listTexts)
	const line = { 'data-shape': item.id, 'data-shown': isShown || undefined, tabIndex: -1 }
	switch (item.kind) {
		case 'card':
		case 'text':
		case 'title':
			return <TextLine {...props} item={item} />
		case 'picture':
			return (
				<li {...line} data-kind="picture">
					<ListedImage {...item} />
					<p className="list-foot">{texts.picture(item.alt)}</p>
				</li>
			)
		case 'block':
			return (
				<li {...line} data-kind="block">
					{block(item.ref)}
				</li>
			)
	}
})

function ListedImage({ src, picture, alt }: { src?: string; picture?: string; alt: string }) {
	const { pictures } = useTexts(noticeTexts)
	const state = usePicture(picture)
	const address = src ?? (state.is === 'here' ? state.url : undefined)
	if (address !== undefined) return <img src={address} alt={alt} loading="lazy" />
	if (picture === undefined) return null
	return <p className="list-picture-place">{state.is === 'absent' ? pictures.underWay : pictures.coming}</p>
}

function TextLine({ item, isChosen, isShown, desk }: LineProps & { item: ListedText }) {
	const { id, kind, paper } = item
	const texts = useTexts(listTexts)
	const words = useShapeWords(id, item.text)
	const spoken = shortened(useText(words)) || texts.emptyCard
	const isCard = kind === 'card'
	return (
		<li
			data-shape={id}
			data-kind={kind}
			data-paper={paper}
			data-shown={isShown || undefined}
			data-chosen={isChosen || undefined}
			tabIndex={-1}
		>
			{isCard && item.isOpen && (
				<label className="list-choose">
					<input
						type="checkbox"
						checked={isChosen}
						aria-label={texts.choose(spoken)}
						onChange={({ currentTarget }) => desk.choose(id, currentTarget.checked)}
					/>
				</label>
			)}
			<div className="list-words">
				{item.isOpen ? (
					<SharedField
						field={boardWords}
						text={words}
						label={isCard ? texts.card : texts.otherText}
						place={id}
						placeholder={texts.emptyCard}
						onEnter={desk.goOn}
					/>
				) : (
					<Words words={words} />
				)}
				<Foot item={item}>{isCard && <TakenAs from={{ board: desk.board, shape: id }} />}</Foot>
			</div>
			<LineMenu item={item} spoken={spoken} desk={desk} />
		</li>
	)
}

/** Words that this person can only read. */
function Words({ words }: { words: FieldText | undefined }) {
	const { emptyCard } = useTexts(listTexts)
	return <p className="list-read ui-hyphens">{useText(words).trim() || emptyCard}</p>
}

function Foot({
	item: { kind, paper, meaning, by, dots, group, held },
	children,
}: {
	item: ListedText
	children: ReactNode
}) {
	const texts = useTexts(listTexts)
	const { papers, standsFor } = useTexts(cardTexts)
	const locale = useLocale()
	return (
		<p className="list-foot">
			{kind === 'text' && <span>{texts.otherText}</span>}
			{paper && meaning && <span>{standsFor(paper, meaning)}</span>}
			{kind === 'card' && paper && !meaning && <span className="ui-hidden-text">{papers[paper]}</span>}
			{by && <span>{texts.by(by)}</span>}
			{group !== undefined && <span>{texts.fromGroups(groupNames([group], locale))}</span>}
			{dots !== undefined && (
				<span>
					<Icon name="dot" size={16} />
					{texts.dots(dots)}
				</span>
			)}
			{held && (
				<span>
					<Icon name="lock" size={16} />
					{texts.held[held]}
				</span>
			)}
			{children}
		</p>
	)
}

function LineMenu({ item, spoken, desk }: { item: ListedText; spoken: string; desk: ListDesk }) {
	const texts = useTexts(listTexts)
	const { take } = useTexts(takingActionTexts)
	const { id, kind, isOpen, mayRemove } = item
	if (!isOpen) return null
	const cards = [id]
	const place: MenuItem[] = [
		{ label: texts.move, icon: 'forward', onSelect: () => desk.ask({ about: 'move', cards }) },
		{ label: texts.paint, icon: 'palette', onSelect: () => desk.ask({ about: 'paint', cards }) },
		{ label: texts.park, icon: 'park', onSelect: () => desk.park(cards) },
		{ label: take, icon: 'link', onSelect: () => desk.take(cards) },
	]
	const away: MenuItem[] = [
		{ label: texts.remove, icon: 'trash', onSelect: () => desk.remove(cards, texts.removed(spoken)) },
	]
	const groups = [...(kind === 'card' ? [place] : []), ...(mayRemove ? [away] : [])]
	if (groups.length === 0) return null
	return <Menu trigger={<Button kind="icon" icon="more" aria-label={texts.more(spoken)} />} groups={groups} />
}
