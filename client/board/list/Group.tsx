import type { ReactNode } from 'react'
import { boardWords } from '../../../shared/text/fields.ts'
import { NewLine } from '../../listEditing/NewLine.tsx'
import { useText } from '../../sync/useText.ts'
import { takingActionTexts } from '../../taking/ask.ts'
import { groupNames } from '../../texts/groupNames.ts'
import { useLocale } from '../../texts/locale.ts'
import { shortened } from '../../texts/shortened.ts'
import { useTexts } from '../../texts/texts.ts'
import { Button } from '../../ui/Button.tsx'
import { Icon } from '../../ui/icon.tsx'
import { Menu, type MenuItem } from '../../ui/Menu.tsx'
import { SharedField } from '../../writing/SharedField.tsx'
import { cardTexts } from '../cards/texts.ts'
import type { ListedGroup, ListedItem } from './readList.ts'
import { useShapeWords } from './shapeWords.ts'
import { listTexts } from './texts.ts'
import type { ListDesk } from './useListDesk.ts'

interface GroupProps {
	group: ListedGroup
	/** of the heading: 3, and 4 within an area */
	level: 3 | 4
	/** whose heading was just made and is open for writing */
	begun: { readonly id: string } | undefined
	shown: string | undefined
	desk: ListDesk
	line: (item: ListedItem) => ReactNode
}

/** An area or a cluster: its heading, what the papers stand for, its cards, and what lies in it. */
export function Group(props: GroupProps) {
	const { group, level, begun, shown, desk, line } = props
	const { id, kind, legend, items, groups, takesCards } = group
	const texts = useTexts(listTexts)
	const { standsFor } = useTexts(cardTexts)
	const words = useShapeWords(id, group.text)
	const heading = shortened(useText(words)) || texts.unnamed[kind]
	const Heading = `h${level}` as const
	return (
		<section
			className="list-group"
			data-shape={id}
			data-kind={kind}
			data-shown={shown === id || undefined}
			tabIndex={-1}
		>
			<header>
				<Heading>
					{group.isOpen ? (
						<SharedField
							field={boardWords}
							text={words}
							label={texts[kind]}
							place={id}
							placeholder={texts.unnamed[kind]}
							begin={begun?.id === id ? begun : undefined}
							onEnter={desk.goOn}
						/>
					) : (
						<span className="list-read ui-hyphens">{heading}</span>
					)}
				</Heading>
				<Facts group={group} />
				<GroupMenu group={group} heading={heading} desk={desk} />
			</header>
			{legend.length > 0 && (
				<ul className="list-legend" aria-label={texts.legend}>
					{legend.map(({ paper, meaning }) => (
						<li key={paper} data-paper={paper}>
							{standsFor(paper, meaning)}
						</li>
					))}
				</ul>
			)}
			{items.length > 0 && (
				<ul className="list-lines" aria-label={heading}>
					{items.map(line)}
				</ul>
			)}
			{takesCards && (
				<NewLine label={texts.newCard(heading)} hint={texts.newCardHint} onAdd={(cards) => desk.addCards(id, cards)} />
			)}
			{groups.map((each) => (
				<Group key={each.id} {...props} group={each} level={4} />
			))}
		</section>
	)
}

function Facts({ group: { items, groups, dots, origins, held } }: Pick<GroupProps, 'group'>) {
	const texts = useTexts(listTexts)
	const locale = useLocale()
	const cards = [...items, ...groups.flatMap((group) => group.items)].filter(({ kind }) => kind === 'card').length
	return (
		<p className="list-facts">
			<span>{texts.count(cards)}</span>
			{origins.length > 0 && <span>{texts.fromGroups(groupNames(origins, locale))}</span>}
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
		</p>
	)
}

function GroupMenu({ group, heading, desk }: Pick<GroupProps, 'group' | 'desk'> & { heading: string }) {
	const texts = useTexts(listTexts)
	const { colours } = useTexts(cardTexts)
	const { take } = useTexts(takingActionTexts)
	const { id, kind, items, groups, isOpen, mayRemove, takesCards } = group
	const isEmpty = items.length === 0 && groups.length === 0
	const within: MenuItem[] = [
		...(kind === 'area' && takesCards
			? [{ label: texts.newCluster, icon: 'plus', onSelect: () => desk.addGroup(id, '') } as const]
			: []),
		...(kind === 'area' && isOpen
			? [{ label: colours, icon: 'palette', onSelect: () => desk.ask({ about: 'colours', group: id }) } as const]
			: []),
		...(mayRemove && !isEmpty ? [{ label: texts.tidy, icon: 'rows', onSelect: () => desk.tidy(id) } as const] : []),
		...(isOpen ? [{ label: texts.park, icon: 'park', onSelect: () => desk.park([id]) } as const] : []),
		...(isOpen ? [{ label: take, icon: 'link', onSelect: () => desk.take([id]) } as const] : []),
	]
	const away: MenuItem[] = [
		...(isEmpty ? [] : [{ label: texts.dissolve, icon: 'ungroup', onSelect: () => desk.dissolve(id) } as const]),
		{
			label: isEmpty ? texts.remove : texts.removeWithCards,
			icon: 'trash',
			onSelect: () => desk.remove([id], texts.removed(heading)),
		},
	]
	const menu = [within, mayRemove ? away : []].filter((items) => items.length > 0)
	if (menu.length === 0) return null
	return <Menu trigger={<Button kind="icon" icon="more" aria-label={texts.more(heading)} />} groups={menu} />
}
