import { type ReactNode, Suspense, useEffect, useMemo, useState } from 'react'
import { formatAge } from '../../../shared/board/plenum.ts'
import { can } from '../../../shared/links/roles.ts'
import { server } from '../../api/server.ts'
import { RoomContext, type RoomView, useValue } from '../../sync/RoomContext.ts'
import { useFrameTexts } from '../../texts/frame.ts'
import { useTexts } from '../../texts/texts.ts'
import { Button } from '../../ui/Button.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { SegmentedSwitch } from '../../ui/SegmentedSwitch.tsx'
import { useMedia, usePhone } from '../../ui/useMedia.ts'
import { type Admission, rejoin } from '../admission.ts'
import { ErrorBoundary } from '../ErrorBoundary.tsx'
import { LanguageChoice } from '../LanguageChoice.tsx'
import { latePage, PageNotLoaded } from '../latePage.ts'
import { BoardNav } from './BoardNav.tsx'
import { ConnectionBanner } from './ConnectionBanner.tsx'
import { Leave } from './Leave.tsx'
import { Refused } from './Refused.tsx'
import { Share } from './Share.tsx'
import { TopBar } from './TopBar.tsx'
import { workshopTexts } from './texts.ts'
import { useBoards } from './useBoards.ts'
import { useLeaveWarning } from './useLeaveWarning.ts'
import { usePersonalView } from './usePersonalView.ts'
import { useRooms, type WorkshopRooms } from './useRooms.ts'
import { useTableOn } from './useTableOn.ts'
import './workshop.css'

const loadBoard = () => import('./BoardStage.tsx').then((module) => module.BoardStage)
const loadTable = () => import('./TableStage.tsx').then((module) => module.TableStage)
const BoardStage = latePage(loadBoard)
const TableStage = latePage(loadTable)

/** Where the boards stand in a line above the board there is nothing to fold; the same measure as in workshop.css. */
const boardsInOneLine = '(max-width: 63.99rem)'

/** A workshop, for whoever was let in: its boards and tables, who is here, and the truth about saving. */
export default function WorkshopPage({ admission }: { admission: Admission }) {
	const rooms = useRooms(admission, () => rejoin(admission, server).then((renewed) => renewed?.token))
	const saving = useValue(rooms.plenum.saving)
	const ready = useValue(rooms.plenum.ready)
	const people = useValue(rooms.plenum.presence.people)
	useLeaveWarning(rooms)

	if (saving.kind === 'refused') return <Refused admission={admission} refusal={saving.refusal} />
	return (
		<div className="workshop">
			<TopBar
				title={admission.title}
				saving={saving}
				people={people}
				leave={
					<>
						<LanguageChoice />
						<Leave admission={admission} rooms={rooms} saving={saving} />
					</>
				}
			>
				<LanguageChoice />
				<Share admission={admission} desk={rooms.desk} people={people} />
			</TopBar>
			<div className="workshop-banner">
				<ConnectionBanner room={rooms.plenum} />
			</div>
			{ready ? <Boards admission={admission} rooms={rooms} /> : <Waiting />}
		</div>
	)
}

function Boards({ admission, rooms }: { admission: Admission; rooms: WorkshopRooms }) {
	const texts = useTexts(workshopTexts)
	const { doc, history, presence } = rooms.plenum
	const newer = formatAge(doc) === 'newer'
	const mayWrite = can(admission.role, { do: 'write', room: 'plenum' }) && !newer
	const room = useMemo<RoomView>(
		() => ({ doc, history, presence, role: admission.role, mayWrite }),
		[doc, history, presence, admission.role, mayWrite],
	)
	const mayArrange = mayWrite && admission.role === 'moderator'
	const boards = useBoards(doc)
	const [chosen, choose] = useState<string>()
	const board = boards.find(({ id }) => id === chosen) ?? boards[0]
	const table = useTableOn(doc, board?.id)
	const [wanted, setView] = usePersonalView()
	const view = table === undefined ? 'board' : wanted
	const [fold, setFold] = useState<boolean>()
	const isStrip = useMedia(boardsInOneLine)
	const [toolbar, setToolbar] = useState<HTMLElement | null>(null)
	const isPhone = usePhone()
	useEffect(() => {
		// Both views work without a connection; but the canvas is large, and on a phone it is a choice.
		for (const load of isPhone ? [loadTable] : [loadTable, loadBoard]) load().catch(() => {})
	}, [isPhone])

	return (
		<RoomContext value={room}>
			<div className="workshop-body">
				{(mayArrange || boards.length > 1) && (
					<BoardNav
						doc={doc}
						boards={boards}
						current={board?.id}
						onOpen={choose}
						mayEdit={mayArrange}
						folded={!isStrip && (fold ?? (view === 'table' || innerWidth < 1280))}
						onFold={setFold}
					/>
				)}
				<main className="workshop-main">
					<div className="board-bar">
						<h2>{board?.name}</h2>
						{table !== undefined && (
							<SegmentedSwitch
								label={texts.view.label}
								options={[
									{ value: 'board', label: texts.view.board, icon: 'card' },
									{ value: 'table', label: texts.view.table, icon: 'list' },
								]}
								value={view}
								onChange={setView}
							/>
						)}
						<div className="board-bar-tools" ref={setToolbar} />
					</div>
					{newer && <NewerVersion />}
					<div className="workshop-stage">
						<ErrorBoundary key={view} instead={(error) => <BrokenStage error={error} />}>
							<Suspense fallback={<Waiting />}>
								{board && view === 'board' && <BoardStage board={board.id} onBoard={choose} />}
								{table !== undefined && view === 'table' && <TableStage table={table} toolbarIn={toolbar} />}
							</Suspense>
						</ErrorBoundary>
					</div>
				</main>
			</div>
		</RoomContext>
	)
}

/** Board or table cannot be shown; the rest of the page stays, and so does the way to the other view. */
function BrokenStage({ error }: { error: unknown }) {
	const { crashed, notLoaded, reload } = useFrameTexts()
	const { happened, safe, todo } = error instanceof PageNotLoaded ? notLoaded : crashed
	return (
		<div className="workshop-broken">
			<Notice tone="bad" title={happened} action={<Button onClick={() => location.reload()}>{reload}</Button>}>
				{safe} {todo}
			</Notice>
			<p className="ui-caption">{String(error)}</p>
		</div>
	)
}

function NewerVersion(): ReactNode {
	const { newer } = useTexts(workshopTexts)
	return (
		<Notice tone="care" title={newer.title} action={<Button onClick={() => location.reload()}>{newer.reload}</Button>}>
			{newer.body}
		</Notice>
	)
}

function Waiting() {
	return <p className="workshop-waiting">{useTexts(workshopTexts).boardLoading}</p>
}
