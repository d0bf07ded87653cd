import { type ReactNode, useMemo, useState } from 'react'
import type { Random } from '../../../shared/lib/random.ts'
import { placeForLatecomer } from '../../../shared/smallGroups/forming/index.ts'
import { type Sitting, takeSeat } from '../../../shared/smallGroups/index.ts'
import { useNow } from '../../agenda/now.ts'
import { useStage } from '../../agenda/stage.ts'
import { useServerNow } from '../../agenda/useServerNow.ts'
import type { Failure } from '../../api/failure.ts'
import { derived, from } from '../../sync/derived.ts'
import { useValue } from '../../sync/RoomContext.ts'
import { useRefusalSentences } from '../../texts/refusals.ts'
import { useTexts } from '../../texts/texts.ts'
import { Button } from '../../ui/Button.tsx'
import { Menu } from '../../ui/Menu.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { type GroupAtWork, useAtWork, useConnected, useGroupDocuments, useTitle } from '../atWork.ts'
import { Presenting } from '../back/Presenting.tsx'
import { type Attending, sameOrganisation } from '../draft.ts'
import { Unplaced } from '../forming/Unplaced.tsx'
import { useGroupsGoOn } from '../goOn.ts'
import { useAttending, useLore } from '../people.ts'
import { groupsTexts } from '../texts.ts'
import { CallBack } from './CallBack.tsx'
import { GroupCard } from './GroupCard.tsx'
import { miniatureIn } from './miniature.ts'
import { workingTexts } from './texts.ts'
import { useGroupDeeds } from './useGroupDeeds.ts'
import '../smallGroups.css'

/** Small groups at work, and how they come back: the middle of the console while there are any. */
export function Working({
	random,
	clock,
	onward,
	onStep,
}: {
	random: Random
	/** the clock of the room, with the hand on it */
	clock: ReactNode
	/** to the next step, if the groups go on to it */
	onward: ReactNode
	/** to the step of the agenda that goes on beside it */
	onStep: () => void
}) {
	const texts = useTexts(workingTexts)
	const { toStep } = useTexts(groupsTexts)
	const { step } = useNow()
	const { sitting, groups } = useAtWork()
	const goesOn = useGroupsGoOn()
	if (!sitting) return null
	return (
		<section className="console-running sg-column" aria-label={texts.label}>
			<header>
				<p className="ui-quiet">
					{step?.number ? texts.inStep(step.number, step.of, groups.length) : texts.runs(groups.length)}
				</p>
				<Button kind="link" size="small" onClick={onStep}>
					{toStep}
				</Button>
				<h2 data-long={sitting.question.length > 80 || undefined}>{sitting.question || texts.noQuestion}</h2>
			</header>
			{clock}
			{onward}
			<ComingBack sitting={sitting} groups={groups} isNext={!goesOn} />
			<Latecomers sitting={sitting} groups={groups} />
			<Rooms sitting={sitting} groups={groups} random={random} />
		</section>
	)
}

/** The call back; once it has run out, or a group has presented, the presenting below it. */
function ComingBack({
	sitting,
	groups,
	isNext,
}: {
	sitting: Sitting
	groups: readonly GroupAtWork[]
	/** whether calling back is what comes next */
	isNext: boolean
}) {
	const texts = useTexts(workingTexts)
	const [isEarly, setEarly] = useState(false)
	const hasPresented = groups.some(({ presented }) => presented !== undefined)
	const isBack = useIsOver(sitting.call)
	const isPresenting = isBack || hasPresented || sitting.presenting !== undefined || isEarly
	return (
		<>
			{(!isPresenting || sitting.call !== undefined) && <CallBack call={sitting.call} isNext={isNext} />}
			{isPresenting ? (
				<Presenting sitting={sitting} groups={groups} />
			) : (
				<Button kind="link" size="small" className="sg-early" onClick={() => setEarly(true)}>
					{texts.presentNow}
				</Button>
			)}
		</>
	)
}

/** Whether a point in time has passed; watched closely only while there is one. */
function useIsOver(at: number | undefined): boolean {
	const now = useServerNow(at === undefined ? 60_000 : 1000)
	return at !== undefined && now >= at
}

/** Who came after the groups had begun. */
function Latecomers({ sitting, groups }: { sitting: Sitting; groups: readonly GroupAtWork[] }) {
	const titleOf = useTitle()
	const { doc } = useStage()
	const lore = useLore()
	const present = useAttending()
	const seated = useMemo(() => new Set(groups.flatMap(({ seats }) => seats.map((seat) => seat.participant))), [groups])
	// Who may choose for themselves is not placed by others.
	const waiting = sitting.places === undefined ? present.filter(({ id }) => !seated.has(id)) : []
	const attendee = ({ id, organisation }: Pick<Attending, 'id' | 'organisation'>) => ({
		id,
		organisation: sameOrganisation(organisation),
		fields: lore.fieldsOf(organisation),
	})
	const people = groups.flatMap(({ seats }) =>
		seats.map(({ participant, organisation }) => attendee({ id: participant, organisation })),
	)
	const forming = {
		people,
		groups: groups.length,
		mixing: 'organisation' as const,
		before: lore.before,
		avoidLast: true,
	}
	const ids = groups.map(({ seats }) => seats.map(({ participant }) => participant))
	const placeOf = (person: Attending, among = ids) => placeForLatecomer(among, forming, attendee(person))
	const seat = ({ id, ...person }: Attending, group: number | undefined) => {
		const room = group === undefined ? undefined : groups[group]?.room
		if (room) takeSeat(doc, { participant: id, room, ...person })
	}
	const seatAll = () => {
		const filling = ids.map((group) => [...group])
		for (const person of waiting) {
			const group = placeOf(person, filling)?.group
			if (group !== undefined) filling[group]?.push(person.id)
			seat(person, group)
		}
	}
	return (
		<Unplaced people={waiting} titles={groups.map(titleOf)} placeOf={placeOf} onPlace={seat} onPlaceAll={seatAll} />
	)
}

function Rooms({ sitting, groups, random }: { sitting: Sitting; groups: readonly GroupAtWork[]; random: Random }) {
	const texts = useTexts(workingTexts)
	const connected = useConnected()
	const { one, collectAll, revealAll, said, failure } = useGroupDeeds(random)
	const cards = useCardCount(groups)
	const hidden = groups.filter(
		({ round }) =>
			round?.state === 'open' && round.contributions > 0 && (round.settings.kind !== 'cards' || round.settings.hidden),
	)
	return (
		<section className="sg-rooms" aria-label={texts.rooms}>
			<div className="sg-rooms-head">
				<h3>{texts.rooms}</h3>
				<span className="ui-caption">{texts.roomsNote(cards, sitting.isClosed)}</span>
				<Menu
					trigger={
						<Button size="small" iconAfter="down">
							{texts.forAll}
						</Button>
					}
					groups={[
						[
							{ label: texts.collect.open, icon: 'card', onSelect: () => collectAll(groups, 'open') },
							{ label: texts.collect.hidden, icon: 'hidden', onSelect: () => collectAll(groups, 'hidden') },
							{ label: texts.collect.dots, icon: 'dot', onSelect: () => collectAll(groups, 'dots') },
						],
					]}
				/>
			</div>
			{hidden.length > 0 && (
				<p className="sg-hidden">
					<span>{texts.liesHidden(hidden.reduce((sum, { round }) => sum + (round?.contributions ?? 0), 0))}</span>
					<Button size="small" icon="eye" onClick={() => revealAll(hidden)}>
						{texts.revealAll}
					</Button>
				</p>
			)}
			<p className="ui-caption" role="status">
				{said}
			</p>
			{failure && <NotRevealed failure={failure} />}
			<div className="sg-cards">
				{groups.map((group) => (
					<GroupCard key={group.room} group={group} connected={connected} deeds={one} />
				))}
			</div>
		</section>
	)
}

/** How many cards lie in all groups together. */
function useCardCount(groups: readonly GroupAtWork[]): number {
	const there = useGroupDocuments(groups)
	return useValue(
		useMemo(() => {
			const miniatures = there.map(({ doc, board }) => miniatureIn(doc, board))
			return derived(miniatures.map(from), () => miniatures.reduce((sum, each) => sum + each.get().cards, 0))
		}, [there]),
	)
}

function NotRevealed({ failure }: { failure: Failure }) {
	const { happened, safe, todo } = useRefusalSentences(failure)
	return (
		<Notice tone="bad" title={happened}>
			{safe} {todo}
		</Notice>
	)
}
