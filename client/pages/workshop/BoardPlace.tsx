import { type ReactNode, Suspense, useCallback, useState } from 'react'
import type { BoardAccess } from '../../../shared/access/index.ts'
import { boardsOf } from '../../../shared/board/boards.ts'
import { methodHeadOf } from '../../../shared/methods/heads.ts'
import { formatAge } from '../../../shared/migrations/format.ts'
import type { BlockView } from '../../blocks/blockView.ts'
import { wantedPicture } from '../../board/export/wanted.ts'
import { BoardDrawerContext } from '../../documents/boardPictures.ts'
import { blockIcon } from '../../navigation/blockIcon.ts'
import { useNavigation } from '../../navigation/navigation.ts'
import { useRoom } from '../../sync/RoomContext.ts'
import { useTexts } from '../../texts/texts.ts'
import { lazyPart } from '../../ui/lazyPart.ts'
import type { MenuItem } from '../../ui/Menu.tsx'
import { SegmentedSwitch } from '../../ui/SegmentedSwitch.tsx'
import { type FoldableTool, ToolbarContext } from '../../ui/Tool.tsx'
import { Toolbar } from '../../ui/Toolbar.tsx'
import { ErrorBoundary } from '../ErrorBoundary.tsx'
import { latePage, PageNotLoaded } from '../latePage.ts'
import { BrokenStage } from './BrokenStage.tsx'
import { blockViews, hasOwnView, useBlockView } from './blockViews.ts'
import { Guide } from './Guide.tsx'
import type { BoardArranging } from './nav/BoardMenu.tsx'
import { PlainStage } from './PlainStage.tsx'
import { workshopTexts } from './texts.ts'
import type { BoardHere } from './useBoardsHere.ts'
import type { View } from './usePersonalView.ts'
import { Waiting } from './Waiting.tsx'

const loadStage = () => import('../boards/BoardStage.tsx')
const loadBoard = () => loadStage().then((module) => module.BoardStage)
/** Fetches the canvas ahead, with what it comes to need. */
export const fetchBoard = () =>
	void loadStage().then(
		({ fetchRest }) => fetchRest(),
		() => {},
	)
const BoardStage = latePage(loadBoard)
/** Only for a file in which boards are shown. */
const BoardDrawer = lazyPart(() => import('../boards/BoardDrawer.tsx').then((module) => module.BoardDrawer))
const PrintedWords = lazyPart(() => import('./PrintedWords.tsx').then((module) => module.PrintedWords))
const UndoButtons = lazyPart(() => import('../../listEditing/UndoButtons.tsx').then((module) => module.UndoButtons))
/** Hardly any workshop comes from another version. */
const OtherFormat = lazyPart(() => import('./OtherFormat.tsx').then((module) => module.OtherFormat))
/** Hardly any board cannot be drawn. */
const BrokenBoard = lazyPart(() => import('./BrokenBoard.tsx').then((module) => module.BrokenBoard))
/** Only the moderation has them. */
const CallTools = lazyPart(() => import('../../attention/CallTools.tsx').then((module) => module.CallTools))
const loadOwnMenu = () => import('./BoardOwnMenu.tsx')
const loadMenu = () => import('./BoardTables.tsx')
const BoardOwnMenu = lazyPart(() => loadMenu().then((module) => module.MenuWithTables))
const PrintOnceDrawn = lazyPart(() => loadOwnMenu().then((module) => module.PrintOnceDrawn))
const NameInPlace = lazyPart(() => import('./NameInPlace.tsx').then((module) => module.NameInPlace))
/** Fetches ahead what a board may come to need beside its canvas. */
export function fetchBeside() {
	for (const part of [BrokenBoard, NameInPlace, BoardOwnMenu]) part.fetch()
	loadMenu().then(
		({ fetchTables }) => fetchTables(),
		() => {},
	)
}
/** Hardly any board has something that is not shown. */
const QuarantineNotice = lazyPart(() =>
	import('../../quarantine/QuarantineNotice.tsx').then((module) => module.QuarantineNotice),
)

/** One board: its bar, the canvas or the same data without one, and the panel of what its block has to say. */
export function BoardPlace({
	board,
	onNamed,
	view,
	onView,
	panel,
	onGuide,
	onAddMethod,
	access,
	askAccess,
	arranging,
	children,
}: {
	board: BoardHere
	/** It was just added, and its title can be written until then. */
	onNamed?: () => void
	view: View
	onView: (view: View) => void
	/** what the board's block has to say, beside it */
	panel: { isOpen: boolean; toggle: () => void }
	onGuide: (method: string) => void
	/** who sees and writes the board */
	access?: ReactNode
	/** asks for others to see or write it; only for who may set that */
	askAccess?: ((access: BoardAccess) => void) | undefined
	/** what is done to the board as a whole; only for those who arrange the workshop */
	arranging?: BoardArranging | undefined
	/** only for those who arrange the workshop */
	onAddMethod?: () => void
	/** is there as soon as the board is */
	children?: ReactNode
}) {
	const texts = useTexts(workshopTexts)
	const { doc, role, mayWrite } = useRoom()
	const navigation = useNavigation()
	const { ref } = board
	const method = methodHeadOf(board.method ?? '')
	const kind = ref && hasOwnView(board) ? blockViews[ref.block as keyof typeof blockViews] : undefined
	const block = useBlockView(ref?.block)
	const [toolbar, setToolbar] = useState<HTMLElement | null>(null)
	const [tools] = useState(() => new Map<string, FoldableTool>())
	/** To where the canvas has gone by itself; but not to where it only flees since this board was deleted. */
	const follow = (id: string) => {
		if (boardsOf(doc).some((each) => each.id === board.id)) navigation.go({ to: 'board', board: id })
	}
	const age = formatAge(doc)
	/** the view that is printed once it is drawn */
	const [printed, setPrinted] = useState<View>()
	const onPrinted = useCallback(() => setPrinted(undefined), [])
	const plain = kind?.plain ?? 'list'
	const offers: MenuItem[] = onAddMethod ? [{ label: texts.nav.addMethod, icon: 'stage', onSelect: onAddMethod }] : []

	return (
		<main className="workshop-main">
			<Toolbar className="board-bar" tools={tools}>
				<h2>
					{onNamed ? (
						<Suspense fallback={board.name}>
							<NameInPlace board={board} onDone={onNamed} />
						</Suspense>
					) : (
						board.name
					)}
				</h2>
				<Suspense>
					<BoardOwnMenu
						board={board}
						block={kind && ref?.block}
						plain={plain}
						arranging={arranging}
						access={askAccess && { holds: board.apart?.access ?? 'write', ask: askAccess }}
						onPrint={(wanted) => {
							onView(wanted)
							setPrinted(wanted)
						}}
						onPicture={() => {
							onView('board')
							wantedPicture.set(board.id)
						}}
					/>
				</Suspense>
				<SegmentedSwitch
					label={texts.view.label}
					options={[
						{ value: 'board', label: texts.view.board, icon: 'card' },
						{
							value: 'plain',
							label: texts.view[plain],
							icon: ref && kind ? blockIcon(ref.block) : 'list',
						},
					]}
					value={view}
					onChange={onView}
				/>
				{access}
				<Suspense>{view === 'plain' && <UndoButtons />}</Suspense>
				<div className="board-bar-tools" ref={setToolbar} />
				<Suspense>{view === 'board' && role === 'moderator' && <CallTools board={board.name} />}</Suspense>
				{method && <Guide onOpen={() => onGuide(method.id)} />}
				{ref && block?.Bar && (
					<BoardDrawerContext value={BoardDrawer}>
						<block.Bar key={ref.id} id={ref.id} view={view} panel={panel} />
					</BoardDrawerContext>
				)}
			</Toolbar>
			<Suspense>{(age === 'older' || age === 'newer') && <OtherFormat age={age} />}</Suspense>
			<Suspense>{role === 'moderator' && mayWrite && <QuarantineNotice />}</Suspense>
			<div className="workshop-split">
				<div className="workshop-stage" data-access={board.apart?.access}>
					<ErrorBoundary
						key={view}
						instead={(error, again) =>
							view === 'board' && !(error instanceof PageNotLoaded) ? (
								<Suspense>
									<BrokenBoard
										key={board.id}
										error={error}
										plain={texts.view[plain]}
										onPlain={() => onView('plain')}
										onAgain={again}
									/>
								</Suspense>
							) : (
								<BrokenStage error={error} />
							)
						}
					>
						<Suspense fallback={<Waiting />}>
							{view === 'board' && <BoardStage board={board.id} onBoard={follow} offers={offers} />}
							{view === 'plain' && (
								<ToolbarContext value={tools}>
									<PlainStage board={board} toolbarIn={toolbar} />
									<Suspense>
										<PrintedWords />
									</Suspense>
								</ToolbarContext>
							)}
							{children}
							{printed === view && <PrintOnceDrawn onDone={onPrinted} />}
						</Suspense>
					</ErrorBoundary>
				</div>
				{ref && panel.isOpen && <Panel block={block} id={ref.id} onClose={panel.toggle} />}
			</div>
		</main>
	)
}

function Panel({ block, id, onClose }: { block: BlockView | undefined; id: string; onClose: () => void }) {
	if (!block?.Panel) return null
	return (
		<ErrorBoundary instead={(error) => <BrokenStage error={error} />}>
			<block.Panel key={id} id={id} onClose={onClose} />
		</ErrorBoundary>
	)
}
