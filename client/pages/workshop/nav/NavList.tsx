import type { Stage } from '../../../../shared/methods/index.ts'
import { stageOf, stages, stageToGoOn } from '../../../../shared/roadmap/index.ts'
import { accessTexts } from '../../../access/texts.ts'
import { type Destination, useNavigation } from '../../../navigation/navigation.ts'
import { useRoom } from '../../../sync/RoomContext.ts'
import { useLocale } from '../../../texts/locale.ts'
import { useTexts } from '../../../texts/texts.ts'
import type { IconName } from '../../../ui/icon.tsx'
import { addressOf } from '../../entrance/placeAddress.ts'
import { workshopTexts } from '../texts.ts'
import type { BoardHere } from '../useBoardsHere.ts'
import { BoardItem } from './BoardItem.tsx'
import { NavItem } from './NavItem.tsx'
import { StageItem } from './StageItem.tsx'
import { useNavCounts } from './useNavCounts.ts'

export interface NavListProps {
	workshop: string
	roadmap: readonly BoardHere[]
	/** where this person is: the id of a board, or a page beside them */
	here: string
	/** whether this person may add, rename and remove boards */
	mayArrange: boolean
	onAddMethod: (stage: Stage) => void
	/** adds an empty board */
	onAddBoard: () => void
	/** adds an empty board that only the moderation sees; absent where this person may not */
	onAddHidden?: (() => void) | undefined
	onGlossary: () => void
	onSearch: () => void
	/** this board was deleted */
	onRemoved: (board: BoardHere) => void
}

/** Everything there is in the workshop: the stages with their boards, free boards, and the pages that serve them all. */
export function NavList({
	workshop,
	roadmap,
	here,
	mayArrange,
	isSlim,
	isStrip = false,
	onLeave,
	onAddMethod,
	onAddBoard,
	onGlossary,
	onSearch,
	onRemoved,
	onAddHidden,
}: NavListProps & {
	isSlim: boolean
	/** in one line above the board: boards by their names, all else by its sign */
	isStrip?: boolean
	/** called whenever the person goes somewhere */
	onLeave?: () => void
}) {
	const { doc, role } = useRoom()
	const texts = useTexts(workshopTexts).nav
	const access = useTexts(accessTexts)
	const locale = useLocale()
	const navigation = useNavigation()
	const counts = useNavCounts(doc)
	const leaveFor = (begin: () => void) => {
		onLeave?.()
		begin()
	}
	const go = (destination: Destination) => leaveFor(() => navigation.go(destination))
	const boardItem = (board: BoardHere) => (
		<BoardItem
			key={board.id}
			board={board}
			isHere={board.id === here}
			isSlim={isSlim}
			mayArrange={mayArrange && board.apart?.group === undefined}
			isLast={isLastForAll(board, roadmap)}
			onGo={() => go({ to: 'board', board: board.id })}
			onGoTo={(id) => go({ to: 'board', board: id })}
			onVersions={() => go({ to: 'versions', board: board.id })}
			onRemoved={onRemoved}
		/>
	)
	const ofGroups = roadmap.filter(({ apart }) => apart?.group !== undefined)
	const ofAll = roadmap.filter(({ apart }) => apart?.group === undefined)
	const free = ofAll.filter((board) => stageOf(board) === undefined)
	const addsFree = mayArrange && !isStrip
	const pages: readonly Page[] = [
		...(role === 'moderator' ? [{ to: 'agenda', icon: 'agenda' } as const] : []),
		{ to: 'actors', icon: 'people', count: { n: counts.actors, words: texts.actorsCount(counts.actors) } },
		{ to: 'groups', icon: 'groups' },
		{ to: 'meetings', icon: 'meetings' },
		{ to: 'cases', icon: 'doc' },
		{ to: 'tasks', icon: 'task', count: { n: counts.tasks, words: texts.tasksCount(counts.tasks) } },
		{ to: 'parked', icon: 'park', count: { n: counts.parked, words: texts.parkedCount(counts.parked) } },
		...(role === 'moderator'
			? ([
					{ to: 'versions', icon: 'history' },
					{ to: 'trash', icon: 'trash' },
				] as const)
			: []),
	]
	const isBoard = roadmap.some(({ id }) => id === here)
	const present = stageToGoOn(roadmap, here)
	return (
		<>
			<div className="nav-boards ui-scroll">
				{ofGroups.length > 0 && (
					<section className="nav-free">
						<h3 className={isSlim ? 'ui-hidden-text' : undefined}>{texts.smallGroups}</h3>
						<ul>{ofGroups.map(boardItem)}</ul>
					</section>
				)}
				<ol className="nav-stages">
					{stages.map(({ stage, name }) => (
						<StageItem
							key={stage}
							stage={stage}
							name={name[locale]}
							address={addressOf(workshop, { place: { kind: 'roadmap', stage } })}
							isHere={ofAll.some((board) => board.id === here && stageOf(board) === stage)}
							boards={ofAll.filter((board) => stageOf(board) === stage).map(boardItem)}
							isSlim={isSlim}
							isStrip={isStrip}
							onGo={() => go({ to: 'roadmap', stage })}
							{...(mayArrange && stage === present && { onAdd: () => leaveFor(() => onAddMethod(stage)) })}
						/>
					))}
				</ol>
				{(free.length > 0 || addsFree) && (
					<section className="nav-free">
						<h3 className={isSlim ? 'ui-hidden-text' : undefined}>{texts.free}</h3>
						<ul>
							{free.map(boardItem)}
							{addsFree && (
								<NavItem
									icon="plus"
									label={texts.add}
									short="add"
									adds
									isSlim={isSlim}
									onGo={() => leaveFor(onAddBoard)}
								/>
							)}
							{addsFree && onAddHidden && (
								<NavItem
									icon="lock"
									label={access.addHidden}
									short="addHidden"
									adds
									isSlim={isSlim}
									onGo={() => leaveFor(onAddHidden)}
								/>
							)}
						</ul>
					</section>
				)}
			</div>
			<ul className="nav-foot">
				{pages.map(({ to, icon, count }) => (
					<NavItem
						key={to}
						icon={icon}
						label={texts[to]}
						short={to}
						{...(count && { count })}
						isHere={here === to}
						isSlim={isSlim}
						isSign={isStrip}
						// Earlier versions of the board one comes from.
						onGo={() => go(to === 'versions' && isBoard ? { to, board: here } : { to })}
					/>
				))}
				<NavItem icon="search" label={texts.search} isSlim={isSlim} isSign={isStrip} onGo={() => leaveFor(onSearch)} />
				<NavItem
					icon="book"
					label={texts.glossary}
					isSlim={isSlim}
					isSign={isStrip}
					onGo={() => leaveFor(onGlossary)}
				/>
			</ul>
		</>
	)
}

/** Whether all may write this board, and no other one: it stays. */
export const isLastForAll = ({ apart }: BoardHere, boards: readonly BoardHere[]) =>
	!apart && boards.filter((each) => !each.apart).length < 2

/** A page that serves all boards. */
interface Page {
	readonly to: 'agenda' | 'actors' | 'groups' | 'meetings' | 'cases' | 'tasks' | 'parked' | 'versions' | 'trash'
	readonly icon: IconName
	/** how many wait there, and the same in words */
	readonly count?: { readonly n: number; readonly words: string }
}
