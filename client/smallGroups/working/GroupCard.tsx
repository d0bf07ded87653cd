import { type FormEvent, memo, useMemo, useRef, useState } from 'react'
import {
	answerHelp,
	changeSmallGroup,
	endGroupRound,
	endHelp,
	sittingLimits,
} from '../../../shared/smallGroups/index.ts'
import { useStage } from '../../agenda/stage.ts'
import { useNavigation } from '../../navigation/navigation.ts'
import { useValue } from '../../sync/RoomContext.ts'
import { useTexts } from '../../texts/texts.ts'
import { Button } from '../../ui/Button.tsx'
import { Icon } from '../../ui/icon.tsx'
import { Menu, type MenuItem } from '../../ui/Menu.tsx'
import { Tag } from '../../ui/Tag.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { disconnectedIn, type GroupAtWork, useGroupDocuments, useTitle } from '../atWork.ts'
import { PeopleSigns } from '../PersonSign.tsx'
import { BoardPicture } from './BoardPicture.tsx'
import { GiveMaterial } from './GiveMaterial.tsx'
import type { Wished } from './groupRounds.ts'
import { miniatureIn } from './miniature.ts'
import { workingTexts } from './texts.ts'

/** What the moderation does with a group from its card. */
export interface GroupDeeds {
	collect(group: GroupAtWork, wished: Wished): void
	reveal(group: GroupAtWork): void
	present(group: GroupAtWork): void
	/** gives it copies of these boards */
	give(group: GroupAtWork, boards: readonly string[]): void
}

/** A group at work: how far it is, who is there, and the way to look in. Only what is out of the ordinary has a colour. */
export const GroupCard = memo(function GroupCard({
	group,
	connected,
	deeds,
}: {
	group: GroupAtWork
	connected: ReadonlySet<string>
	deeds: GroupDeeds
}) {
	const texts = useTexts(workingTexts)
	const title = useTitle()(group)
	const navigation = useNavigation()
	const [there] = useGroupDocuments(useMemo(() => [group], [group]))
	const [opened, open] = useState<'change' | 'give'>()
	const heading = useRef<HTMLHeadingElement>(null)
	const away = disconnectedIn(group, connected)
	const { seats, boards, round, help } = group
	const lies = round && round.state === 'open' && round.contributions > 0 && !isOpenCards(round)
	const board = boards[0]
	const close = () => {
		open(undefined)
		heading.current?.focus()
	}
	return (
		<section
			className="sg-card"
			data-group={group.number - 1}
			aria-label={texts.card(title)}
			data-help={help && !help.isComing ? '' : undefined}
		>
			<header>
				<span className="sg-number" aria-hidden="true">
					{group.number}
				</span>
				<h3 ref={heading} tabIndex={-1} data-numbered={group.name === '' || undefined}>
					{title}
				</h3>
				<Exceptions group={group} away={away.length} />
				<GroupMenu group={group} title={title} deeds={deeds} onOpen={open} />
			</header>
			{opened === 'change' && <ChangeGroup group={group} onDone={close} />}
			{opened === 'give' && <GiveMaterial group={group} give={deeds.give} onDone={close} />}
			{there ? <Picture {...there} /> : <p className="sg-picture sg-nobody">{texts.loading}</p>}
			<div className="sg-card-people">
				<PeopleSigns organisationsOf={seats.map(({ organisation }) => organisation)} />
				<span className="ui-caption">{texts.there(seats.length - away.length, seats.length)}</span>
			</div>
			<div className="sg-card-foot">
				{there ? <Counts {...there} /> : <span className="ui-grow" />}
				{lies && (
					<Button aria-label={texts.revealOf(title)} icon="eye" onClick={() => deeds.reveal(group)}>
						{texts.reveal(round.contributions)}
					</Button>
				)}
				{board !== undefined && (
					<Button
						icon="forward"
						aria-label={texts.lookInto(title)}
						onClick={() => navigation.go({ to: 'board', board })}
					>
						{texts.lookIn}
					</Button>
				)}
			</div>
		</section>
	)
})

const isOpenCards = ({ settings }: NonNullable<GroupAtWork['round']>) => settings.kind === 'cards' && !settings.hidden

/** What is out of the ordinary; else what the group does. */
function Exceptions({ group: { help, round, seats }, away }: { group: GroupAtWork; away: number }) {
	const texts = useTexts(workingTexts)
	if (help) return <Tag tone="care">{help.isComing ? texts.helpComing : texts.helpAsked}</Tag>
	if (away > 0)
		return (
			<Tag tone="care">
				<Icon name="offline" size={16} />
				{texts.away(away)}
			</Tag>
		)
	const open = round?.state === 'open' ? round : undefined
	return <span className="ui-caption">{open ? texts.phases[open.settings.kind](open.people, seats.length) : ''}</span>
}

type GroupBoardHere = ReturnType<typeof useGroupDocuments>[number]

const Picture = ({ doc, board }: GroupBoardHere) => <BoardPicture of={useValue(miniatureIn(doc, board))} />

function Counts({ doc, board }: GroupBoardHere) {
	const texts = useTexts(workingTexts)
	const { cards, clusters } = useValue(miniatureIn(doc, board))
	return <b className="ui-grow">{texts.counts(cards, clusters)}</b>
}

function GroupMenu({
	group,
	title,
	deeds,
	onOpen,
}: {
	group: GroupAtWork
	title: string
	deeds: GroupDeeds
	onOpen: (form: 'change' | 'give') => void
}) {
	const texts = useTexts(workingTexts)
	const { doc } = useStage()
	const { room, round, help } = group
	const rounds: MenuItem[] = [
		{ label: texts.collect.open, icon: 'card', onSelect: () => deeds.collect(group, 'open') },
		{ label: texts.collect.hidden, icon: 'hidden', onSelect: () => deeds.collect(group, 'hidden') },
		{ label: texts.collect.dots, icon: 'dot', onSelect: () => deeds.collect(group, 'dots') },
		...(round ? [{ label: texts.endRound, icon: 'stop' as const, onSelect: () => endGroupRound(doc, room) }] : []),
	]
	const helping: MenuItem[] = help
		? [
				...(help.isComing ? [] : [{ label: texts.come, onSelect: () => answerHelp(doc, room) }]),
				{ label: texts.helped, onSelect: () => endHelp(doc, room) },
			]
		: []
	return (
		<Menu
			trigger={<Button kind="icon" icon="more" aria-label={texts.more(title)} />}
			groups={[
				...(helping.length > 0 ? [helping] : []),
				rounds,
				[
					{ label: texts.change, icon: 'edit', onSelect: () => onOpen('change') },
					{ label: texts.give, icon: 'plus', onSelect: () => onOpen('give') },
					{ label: texts.present, icon: 'screen', onSelect: () => deeds.present(group) },
				],
			]}
		/>
	)
}

/** What the group is called, and asked. */
function ChangeGroup({ group: { room, name, question }, onDone }: { group: GroupAtWork; onDone: () => void }) {
	const texts = useTexts(workingTexts)
	const { doc } = useStage()
	const [called, setCalled] = useState(name)
	const [asked, setAsked] = useState(question ?? '')
	const submit = (event: FormEvent) => {
		event.preventDefault()
		changeSmallGroup(doc, room, { name: called, question: asked })
		onDone()
	}
	return (
		<form className="sg-change" onSubmit={submit} onKeyDown={(event) => event.key === 'Escape' && onDone()}>
			<TextField
				label={texts.name}
				value={called}
				maxLength={sittingLimits.name}
				autoFocus
				onChange={(event) => setCalled(event.target.value)}
			/>
			<TextField
				label={texts.question}
				note={texts.questionNote}
				value={asked}
				maxLength={sittingLimits.question}
				onChange={(event) => setAsked(event.target.value)}
			/>
			<p>
				<Button type="submit">{texts.apply}</Button>
				<Button kind="bare" onClick={onDone}>
					{texts.cancel}
				</Button>
			</p>
		</form>
	)
}
