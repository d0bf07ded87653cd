import { useEffect, useRef } from 'react'
import { methodHeadOf } from '../../shared/methods/heads.ts'
import type { Counted, TrashItem } from '../../shared/trash/index.ts'
import { useNavigation } from '../navigation/navigation.ts'
import { inEnglish, inGerman } from '../texts/figures.ts'
import { type Locale, useLocale } from '../texts/locale.ts'
import { useTexts } from '../texts/texts.ts'
import { Button } from '../ui/Button.tsx'
import { Icon } from '../ui/icon.tsx'
import { Menu } from '../ui/Menu.tsx'
import { trashTexts } from './texts.ts'
import { destinationOf, kindViews } from './trashGroups.ts'

/** One line of the trash: what, where it lay, who deleted it and when, and the way back. */
export function TrashLine({
	item,
	now,
	isRestored,
	onRestore,
	onLayBack,
	onErase,
}: {
	item: TrashItem
	/** milliseconds since 1970 */
	now: number
	/** whether it was fetched just now */
	isRestored: boolean
	onRestore: () => void
	onLayBack: () => void
	onErase: () => void
}) {
	const texts = useTexts(trashTexts)
	const locale = useLocale()
	const navigation = useNavigation()
	const what = useTrashWords()(item)
	const { icon, page } = kindViews[item.kind]
	const details = countsOf(item, texts.counted)
	const destination = destinationOf(item)
	const undo = useRef<HTMLButtonElement>(null)
	const wasRestored = useRef(isRestored)
	useEffect(() => {
		// The button that was pressed is gone.
		if (isRestored && !wasRestored.current) undo.current?.focus()
		wasRestored.current = isRestored
	}, [isRestored])
	return (
		<tr data-restored={isRestored || undefined}>
			<th scope="row">
				<Icon name={icon} />
				<span>
					<b>{what}</b>
					{details && <span className="ui-caption">{details}</span>}
				</span>
			</th>
			<td>
				{page ? texts.places[page] : (item.board?.name ?? '')}
				{item.board?.isTrashed && !isRestored && <span className="ui-caption">{texts.isHereToo}</span>}
			</td>
			<td>
				{item.trashed.by || texts.unnamed}
				<span className="ui-caption">{whenOf(item.trashed.at, now, locale, texts)}</span>
			</td>
			<td className="trash-way">
				{isRestored ? (
					<>
						<span className="trash-done">
							<Icon name="check" size={16} /> {texts.restored}
						</span>
						{destination && (
							<Button kind="link" aria-label={texts.showThis(what)} onClick={() => navigation.go(destination)}>
								{texts.show}
							</Button>
						)}
						<Button ref={undo} kind="link" aria-label={texts.undoThis(what)} onClick={onLayBack}>
							{texts.undo}
						</Button>
					</>
				) : (
					<>
						<Button icon="undo" aria-label={texts.restoreThis(what)} onClick={onRestore}>
							{texts.restore}
						</Button>
						<Menu
							trigger={<Button kind="icon" icon="more" aria-label={texts.more(what)} />}
							groups={[[{ label: `${texts.erase} …`, icon: 'trash', danger: true, onSelect: onErase }]]}
						/>
					</>
				)}
			</td>
		</tr>
	)
}

/** What something in the trash is called. */
export function useTrashWords(): (item: TrashItem) => string {
	const texts = useTexts(trashTexts)
	const locale = useLocale()
	return ({ kind, name, method, counts }) => {
		if (kind === 'block') return (method && methodHeadOf(method)?.name[locale]) || texts.kinds.block
		if (kind === 'shapes' && Object.keys(counts).length === 1 && counts.cards)
			return texts.called(texts.counted.cards(counts.cards), name)
		return texts.called(texts.kinds[kind], name)
	}
}

const countsOf = ({ counts }: TrashItem, words: Readonly<Record<Counted, (n: number) => string>>): string =>
	(Object.entries(counts) as [Counted, number][])
		.filter(([, count]) => count > 0)
		.map(([counted, count]) => words[counted](count))
		.join(', ')

function whenOf(time: number, now: number, locale: Locale, texts: (typeof trashTexts)['de']): string {
	if (time <= 0) return ''
	const figures = locale === 'de' ? inGerman : inEnglish
	const clock = figures.timeOfDay(time)
	const isDay = (day: Date) => new Date(time).toDateString() === day.toDateString()
	const yesterday = new Date(now)
	yesterday.setDate(yesterday.getDate() - 1)
	if (isDay(new Date(now))) return texts.today(clock)
	return isDay(yesterday) ? texts.yesterday(clock) : texts.on(figures.date(time), clock)
}
