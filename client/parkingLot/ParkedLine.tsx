import type { KeyboardEvent } from 'react'
import { textFields } from '../../shared/text/fields.ts'
import { goOn } from '../listEditing/goOn.ts'
import { useNavigation } from '../navigation/navigation.ts'
import { useRoom } from '../sync/RoomContext.ts'
import { useText } from '../sync/useText.ts'
import { takeOver, takingActionTexts } from '../taking/ask.ts'
import { TakenAs } from '../taking/TakenAs.tsx'
import { useTexts } from '../texts/texts.ts'
import { Button } from '../ui/Button.tsx'
import { Icon } from '../ui/icon.tsx'
import { Menu, type MenuItem } from '../ui/Menu.tsx'
import { placeIn } from '../writing/guests.ts'
import { SharedField } from '../writing/SharedField.tsx'
import { parkedTexts } from './texts.ts'
import type { ParkedActions, ParkedPart } from './useParkedActions.ts'
import type { OriginPlace, ShownParked } from './watchParked.ts'

interface ParkedLineProps {
	parked: ShownParked
	/** from 0, for its accessible name */
	index: number
	/** where it came up; `gone` if that is no longer there */
	origin: OriginPlace | 'gone' | undefined
	isCurrent: boolean
	actions: ParkedActions
	keepFocus: (id: string, part: ParkedPart) => void
	/** says to those who listen what has happened */
	tell: (news: string) => void
}

/** One topic: its words, where they came up, and what can become of it. */
export function ParkedLine({ parked, index, origin, isCurrent, actions, keepFocus, tell }: ParkedLineProps) {
	const { id, words, by, done, task } = parked
	const { mayWrite } = useRoom()
	const texts = useTexts(parkedTexts)
	const { take } = useTexts(takingActionTexts)
	const navigation = useNavigation()

	const onKeyDown = (event: KeyboardEvent) => {
		const by = { ArrowUp: -1, ArrowDown: 1 }[event.key] as 1 | -1 | undefined
		if (!by || !event.altKey || !mayWrite || done) return
		event.preventDefault()
		const { part } = (event.target as HTMLElement).dataset
		keepFocus(id, part === 'menu' ? 'menu' : 'text')
		actions.move(id, by)
	}
	const setDone = (next: boolean) => {
		actions.setDone(id, next)
		tell(next ? texts.isDone : texts.isOpen)
	}
	return (
		<li
			data-parked={id}
			data-done={done || undefined}
			data-current={isCurrent || undefined}
			tabIndex={-1}
			onKeyDown={onKeyDown}
		>
			<div className="lines-head lines-words">
				<SharedField
					part="text"
					text={words}
					label={texts.text(index + 1)}
					place={placeIn('parked', id)}
					placeholder={texts.emptyText}
					field={textFields.parkedText}
					onEnter={goOn}
				/>
				{mayWrite && <LineMenu parked={parked} actions={actions} keepFocus={keepFocus} />}
			</div>
			<p className="parked-foot">
				{by && <span>{texts.by(by)}</span>}
				{origin === 'gone' && (
					<span>
						<Icon name="unlink" size={16} />
						{texts.gone}
					</span>
				)}
				{origin !== undefined && origin !== 'gone' && (
					<Button kind="link" onClick={() => navigation.go(origin.destination)}>
						{texts.show(origin.board)}
					</Button>
				)}
				{task !== undefined && (
					<Button kind="link" onClick={() => navigation.go({ to: 'tasks', task })}>
						{texts.toTask}
					</Button>
				)}
				{mayWrite && task === undefined && !done && (
					<Button
						kind="link"
						onClick={() => {
							actions.asTask(id)
							tell(texts.taken)
						}}
					>
						{texts.task}
					</Button>
				)}
				{mayWrite && (
					<Button kind="link" onClick={() => takeOver([{ parked: id }])}>
						{take}
					</Button>
				)}
				<TakenAs from={{ parked: id }} />
				{mayWrite && (
					<Button kind="link" onClick={() => setDone(!done)}>
						{done ? texts.reopen : texts.done}
					</Button>
				)}
			</p>
		</li>
	)
}

function LineMenu({
	parked: { id, words, done },
	actions,
	keepFocus,
}: Pick<ParkedLineProps, 'parked' | 'actions' | 'keepFocus'>) {
	const texts = useTexts(parkedTexts)
	const text = useText(words)
	const move = (by: 1 | -1) => () => {
		keepFocus(id, 'menu')
		actions.move(id, by)
	}
	const moving: MenuItem[] = [
		{ label: texts.up, icon: 'up', onSelect: move(-1) },
		{ label: texts.down, icon: 'down', onSelect: move(1) },
	]
	const removing: MenuItem = { label: texts.remove, icon: 'trash', danger: true, onSelect: () => actions.remove(id) }
	return (
		<Menu
			trigger={<Button kind="icon" icon="more" data-part="menu" aria-label={texts.menu(text.slice(0, 60))} />}
			groups={done ? [[removing]] : [moving, [removing]]}
		/>
	)
}
