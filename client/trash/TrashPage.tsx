import { useEffect, useRef, useState } from 'react'
import { type Clock, systemClock } from '../../shared/lib/clock.ts'
import type { TrashItem } from '../../shared/trash/index.ts'
import { useRoom } from '../sync/RoomContext.ts'
import { useTexts } from '../texts/texts.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import { Icon } from '../ui/icon.tsx'
import { Notice } from '../ui/Notice.tsx'
import { SegmentedSwitch } from '../ui/SegmentedSwitch.tsx'
import { TrashLine, useTrashWords } from './TrashLine.tsx'
import { trashTexts } from './texts.ts'
import { kindViews, type TrashGroup, trashGroups } from './trashGroups.ts'
import { useTrash } from './useTrash.ts'
import { everybodysAtAnyTime, isChosen, WhoAndWhen } from './WhoAndWhen.tsx'
import './trash.css'

/** The Papierkorb: everything that was deleted, and for the moderation the way back with one click. */
export function TrashPage({ clock = systemClock }: { clock?: Pick<Clock, 'now'> }) {
	const { mayWrite, role } = useRoom()
	const texts = useTexts(trashTexts)
	const wordsOf = useTrashWords()
	const trash = useTrash()
	const [group, setGroup] = useState<TrashGroup>('all')
	const [query, setQuery] = useState('')
	const [erasing, erase] = useState<readonly TrashItem[]>()
	const [news, tell] = useState('')
	const [choice, choose] = useState(everybodysAtAnyTime)
	const [broughtBack, bringBack] = useState<readonly TrashItem[]>([])
	const isIn = (wanted: TrashGroup) => (item: TrashItem) => wanted === 'all' || kindViews[item.kind].group === wanted
	const fits = (item: TrashItem) =>
		[wordsOf(item), item.board?.name, item.trashed.by].some((words) =>
			words?.toLowerCase().includes(query.trim().toLowerCase()),
		)
	const chosen = trash.items.filter((item) => isChosen(choice, item, clock.now()))
	const shown = chosen.filter(isIn(group)).filter(fits)
	const lying = shown.filter((item) => !trash.isRestored(item))
	const isNarrowed = choice.by !== undefined || choice.window !== 'all'
	const still = broughtBack.filter(trash.isRestored)
	const bringAllBack = () => {
		trash.restore(...lying)
		bringBack(lying)
		tell(texts.allRestored(lying.length, choice.by))
	}
	const undoAll = useRef<HTMLButtonElement>(null)
	useEffect(() => {
		// The button that was pressed is gone.
		if (broughtBack.length > 0) undoAll.current?.focus()
	}, [broughtBack])
	if (role !== 'moderator') return null
	return (
		<section className="trash" aria-labelledby="trash-title">
			<header>
				<h2 id="trash-title">{texts.title}</h2>
				{trash.items.length > 0 && (
					<>
						<SegmentedSwitch
							label={texts.filter}
							options={trashGroups
								.map((value) => ({ value, count: chosen.filter(isIn(value)).length }))
								.filter(({ value, count }) => value === 'all' || value === group || count > 0)
								.map(({ value, count }) => ({ value, label: `${texts.groups[value]} ${count}` }))}
							value={group}
							onChange={setGroup}
						/>
						<label className="trash-search">
							<Icon name="search" size={16} />
							<span className="ui-hidden-text">{texts.search}</span>
							<input
								type="search"
								placeholder={texts.search}
								value={query}
								onChange={({ target }) => setQuery(target.value)}
							/>
						</label>
					</>
				)}
			</header>
			<div className="trash-scroll">
				{trash.items.length === 0 && <EmptyState missing={texts.empty} todo={texts.emptyTodo} />}
				{trash.items.length > 0 && (
					<p className="trash-lead">
						{texts.lead}
						<b>{texts.leadFor}</b>
						{texts.leadRest}
					</p>
				)}
				{trash.items.length > 0 && (
					<div className="trash-choice">
						<WhoAndWhen items={trash.items} choice={choice} onChoose={choose} />
						{isNarrowed && lying.length > 0 && mayWrite && (
							<Button kind="main" icon="undo" onClick={bringAllBack}>
								{texts.restoreAll(lying.length, choice.by)}
							</Button>
						)}
					</div>
				)}
				{still.length > 0 && (
					<Notice
						tone="good"
						title={texts.allRestored(still.length, undefined)}
						action={
							<Button
								ref={undoAll}
								icon="undo"
								onClick={() => {
									trash.layBack(...still)
									bringBack([])
									tell(texts.allBack(still.length))
								}}
							>
								{texts.undo}
							</Button>
						}
					>
						{texts.allRestoredNote}
					</Notice>
				)}
				{trash.items.length > 0 && shown.length === 0 && (
					<EmptyState
						missing={texts.nothing}
						todo={texts.nothingTodo}
						action={
							<Button
								onClick={() => {
									setGroup('all')
									setQuery('')
									choose(everybodysAtAnyTime)
								}}
							>
								{texts.showAll}
							</Button>
						}
					/>
				)}
				{shown.length > 0 && (
					<table className="trash-lines">
						<thead>
							<tr>
								<th scope="col">{texts.what}</th>
								<th scope="col">{texts.where}</th>
								<th scope="col">{texts.who}</th>
								<th scope="col">
									<span className="ui-hidden-text">{texts.way}</span>
								</th>
							</tr>
						</thead>
						<tbody>
							{shown.map((item) => (
								<TrashLine
									key={item.id}
									item={item}
									now={clock.now()}
									isRestored={trash.isRestored(item)}
									onRestore={() => {
										if (!mayWrite) return
										trash.restore(item)
										tell(texts.isRestored(wordsOf(item)))
									}}
									onLayBack={() => {
										trash.layBack(item)
										tell(texts.isBack(wordsOf(item)))
									}}
									onErase={() => erase([item])}
								/>
							))}
						</tbody>
					</table>
				)}
			</div>
			<footer>
				<Icon name="lock" size={16} />
				<span>{texts.foot}</span>
				{lying.length > 0 && mayWrite && (
					<Button kind="link" onClick={() => erase(lying)}>
						{texts.erase} …
					</Button>
				)}
			</footer>
			<p className="ui-hidden-text" role="status">
				{news}
			</p>
			{erasing && (
				<Erase
					title={
						erasing.length === 1 && erasing[0] ? texts.eraseOne(wordsOf(erasing[0])) : texts.eraseTitle(erasing.length)
					}
					onErase={() => trash.eraseAll(erasing)}
					onClose={() => erase(undefined)}
				/>
			)}
		</section>
	)
}

function Erase({ title, onErase, onClose }: { title: string; onErase: () => void; onClose: () => void }) {
	const texts = useTexts(trashTexts)
	return (
		<Dialog open title={title} onClose={onClose}>
			<div>
				<p>{texts.eraseBody}</p>
				<footer className="dialog-actions">
					<Button onClick={onClose}>{texts.cancel}</Button>
					<Button
						kind="danger"
						onClick={() => {
							onErase()
							onClose()
						}}
					>
						{texts.erase}
					</Button>
				</footer>
			</div>
		</Dialog>
	)
}
