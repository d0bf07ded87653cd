import { useMemo } from 'react'
import type { NowSitting } from '../../../shared/agenda/index.ts'
import type { GroupRoom } from '../../../shared/links/rooms.ts'
import { findSmallGroup, listSeats, type Seat } from '../../../shared/smallGroups/sitting.ts'
import { useNow } from '../../agenda/now.ts'
import { useStage } from '../../agenda/stage.ts'
import { useServerNow } from '../../agenda/useServerNow.ts'
import { useGroupsGoOn } from '../../smallGroups/goOn.ts'
import { memberTexts } from '../../smallGroups/member/texts.ts'
import { useValue } from '../../sync/RoomContext.ts'
import { useUnhurried } from '../../sync/unhurried.ts'
import { createValue, type Value } from '../../sync/value.ts'
import { useLocale } from '../../texts/locale.ts'
import { useTexts } from '../../texts/texts.ts'
import type { WorkshopRooms } from '../rooms/useRooms.ts'
import { PageNumber } from './Lines.tsx'
import { Outline } from './Outline.tsx'
import { projectorTexts } from './texts.ts'
import { useFitting } from './useFitting.ts'
import { useTurning } from './useTurning.ts'
import './groupsScene.css'

type Groups = NowSitting['groups']

/** So many groups stand on one page, with room for names in each. */
const mostGroups = 12

/** Who works where: every group with the names of its people, and when everybody is to be back. */
export function GroupsScene({ sitting: { groups, call } }: { sitting: NowSitting }) {
	const texts = useTexts(memberTexts)
	const locale = useLocale()
	const { doc } = useStage()
	const seats = useUnhurried(doc, listSeats)
	const pages = Math.ceil(groups.length / mostGroups)
	const turning = useTurning(useMemo(() => [pages], [pages]))
	const { timer } = useNow()
	// Who goes on in the same group comes back after a later step.
	const goesOn = useGroupsGoOn() && call === undefined
	const ends = call ?? (timer.is === 'running' ? timer.ends : undefined)
	const isCalled = useServerNow(1_000) >= (call ?? Number.POSITIVE_INFINITY)
	const time = ends && new Date(ends).toLocaleTimeString(locale, { hour: '2-digit', minute: '2-digit' })
	return (
		<div className="projector-groups">
			<p>
				{isCalled ? <b>{texts.calledNow}</b> : texts.wall.works(groups.length)}
				{!isCalled && time && ` · ${goesOn ? texts.wall.until(time) : texts.wall.backAt(time)}`}
			</p>
			<ul data-columns={groups.length > 6 ? 4 : groups.length > 4 ? 3 : 2}>
				{groups.slice(turning.page * mostGroups, (turning.page + 1) * mostGroups).map((group) => (
					<li key={group.room}>
						<h2>
							<GroupNumber of={group.number} /> {texts.group(group.number, group.name)}
						</h2>
						<People seats={seats.filter(({ room }) => room === group.room)} people={group.people} />
					</li>
				))}
			</ul>
			<PageNumber {...turning} />
		</div>
	)
}

/** As many names as there is room for, and how many more people there are; how many, where nobody is told by name. */
function People({ seats, people }: { seats: readonly Seat[]; people: number }) {
	const texts = useTexts(memberTexts)
	const named = seats.filter(({ name, organisation }) => name || organisation)
	const [list, fitting] = useFitting<HTMLUListElement>(named)
	const more = people - Math.min(fitting, named.length)
	if (named.length === 0) return people > 0 && <p className="projector-more">{texts.people(people)}</p>
	return (
		<>
			<ul ref={list}>
				{named.map(({ participant, name, organisation }, i) => (
					<li key={participant} data-hidden={i >= fitting || undefined} aria-hidden={i >= fitting}>
						{name || organisation}
					</li>
				))}
			</ul>
			{more > 0 && <p className="projector-more">{texts.wall.more(more)}</p>}
		</>
	)
}

/** What a group has made, its cards under their headings, each with the number of the group. */
export function PresentingScene({
	rooms,
	room,
	question,
}: {
	rooms: WorkshopRooms
	room: GroupRoom
	/** stands above already */
	question: string
}) {
	const texts = useTexts(projectorTexts)
	const { doc: stage } = useStage()
	const group = findSmallGroup(stage, room)
	const shown = useValue(rooms.apart).find((each) => each.group === room && each.board === group?.boards[0])
	const isReady = useValue(shown?.room.ready ?? never)
	if (!shown || !group || !isReady) return <p className="projector-quiet">{texts.loading}</p>
	return <Outline doc={shown.room.doc} board={shown.board} showNames={false} group={group.number} question={question} />
}

/** Who presents, and how many there are. */
export function PresentingTitle({ sitting: { groups, presenting } }: { sitting: NowSitting }) {
	const texts = useTexts(memberTexts)
	const group = groups.find(({ room }) => room === presenting)
	if (!group) return null
	return (
		<>
			<b>{texts.presents(texts.group(group.number, group.name))}</b> ·{' '}
			{texts.wall.ofAll(groups.filter(({ isPresented }) => isPresented).length, groups.length)}
		</>
	)
}

/** Of a group whose room has not been opened yet. */
const never: Value<boolean> = createValue(false)

/** The groups in the order in which they present: who was, who is, and who comes next. */
export function PresentingOrder({ sitting: { groups, presenting } }: { sitting: NowSitting }) {
	const texts = useTexts(memberTexts)
	const next = groups.find(({ room, isPresented }) => !isPresented && room !== presenting)?.room
	const state = ({ room, isPresented }: Groups[number]) =>
		room === presenting ? texts.now : isPresented ? texts.isPresented : room === next ? texts.next : texts.later
	return (
		<ol className="projector-order">
			{groups.map((group) => (
				<li key={group.room} aria-current={group.room === presenting || undefined}>
					<GroupNumber of={group.number} isDone={group.isPresented && group.room !== presenting} />
					<span>
						<b>{texts.group(group.number, group.name)}</b> <small>{state(group)}</small>
					</span>
				</li>
			))}
		</ol>
	)
}

function GroupNumber({ of, isDone = false }: { of: number; isDone?: boolean }) {
	return (
		<span className="projector-number" data-done={isDone || undefined} aria-hidden="true">
			{isDone ? '✓' : of}
		</span>
	)
}
