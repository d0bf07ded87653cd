import { type ReactNode, Suspense, useCallback, useLayoutEffect, useMemo, useState } from 'react'
import { bindingCall, type Now } from '../../../shared/agenda/index.ts'
import { can } from '../../../shared/links/roles.ts'
import { mainRooms } from '../../../shared/links/rooms.ts'
import type { Method, Stage } from '../../../shared/methods/index.ts'
import { mayEdit } from '../../../shared/migrations/format.ts'
import { stageToGoOn } from '../../../shared/roadmap/index.ts'
import { AddHiddenContext, useAddHidden } from '../../access/AddHiddenContext.ts'
import { accessTexts } from '../../access/texts.ts'
import { useConditions } from '../../agenda/conditions.ts'
import { isAnonymous, useDiscreetPresence } from '../../agenda/discreetPresence.ts'
import { Following } from '../../agenda/Following.tsx'
import { useNowOf } from '../../agenda/now.ts'
import { StepLine } from '../../agenda/StepLine.tsx'
import { useStage } from '../../agenda/stage.ts'
import { FollowContext, type Followed } from '../../attention/FollowContext.ts'
import { MethodsContext } from '../../blocks/MethodsContext.ts'
import { asked } from '../../cases/asking.ts'
import { useRemoved } from '../../listEditing/useRemoved.ts'
import { useUndoEverywhere } from '../../listEditing/useUndoKeys.ts'
import { useNavigation } from '../../navigation/navigation.ts'
import { useSearchKey } from '../../search/useSearchKey.ts'
import { BoardsApart } from '../../sync/BoardsApart.ts'
import { ResultsContext } from '../../sync/ResultsContext.ts'
import { RoomContext, type RoomView, useValue } from '../../sync/RoomContext.ts'
import { createValue } from '../../sync/value.ts'
import { useTexts } from '../../texts/texts.ts'
import { lazyPart } from '../../ui/lazyPart.ts'
import { useMedia, usePhone } from '../../ui/useMedia.ts'
import { findMethod } from '../boards/lateMethods.ts'
import type { Admission } from '../entrance/admission.ts'
import type { WorkshopRooms } from '../rooms/useRooms.ts'
import { BoardPlace } from './BoardPlace.tsx'
import { type AskedAccess, BoardRights } from './BoardRights.tsx'
import { boardKind } from './blockViews.ts'
import { type Asked, Dialogs } from './Dialogs.tsx'
import { FetchAhead } from './FetchAhead.tsx'
import { firstPlace } from './firstPlace.ts'
import { Nav } from './nav/Nav.tsx'
import { isLastForAll } from './nav/NavList.tsx'
import { PhoneNav } from './nav/PhoneNav.tsx'
import { openedHere } from './openedHere.ts'
import { PagePlace } from './PagePlace.tsx'
import { workshopTexts } from './texts.ts'
import { type BoardHere, useBoardsHere } from './useBoardsHere.ts'
import type { NavigationHere } from './useNavigationHere.ts'
import { useNewBoard } from './useNewBoard.ts'
import { usePersonalView } from './usePersonalView.ts'
import { usePlaceHere } from './usePlaceHere.ts'
import { useResultsHere } from './useResultsHere.ts'
import { useRoomHere } from './useRoomHere.ts'
import { useWhere } from './useWhere.ts'
import { useWindowTitle } from './useWindowTitle.ts'
import { Waiting } from './Waiting.tsx'

const NotThere = lazyPart(() => import('./NotThere.tsx').then((module) => module.NotThere))
const RemovedNotice = lazyPart(() =>
	import('../../listEditing/RemovedNotice.tsx').then((module) => module.RemovedNotice),
)

/** Hardly any day is spent in small groups. */
const WorkshopStrip = lazyPart(() =>
	import('../../smallGroups/member/WorkshopStrip.tsx').then((module) => module.default),
)
const PlayPart = lazyPart(() => import('../../playing/member/PlayPart.tsx').then((module) => module.PlayPart))
/** What is needed on paper only. */
const PrintedDate = lazyPart(() => import('./PrintedDate.tsx').then((module) => module.PrintedDate))
/** Brings how the workshop lies in a low window; most windows are not. */
const LowWindow = lazyPart(() => import('./low.css').then(() => () => null))

/** Nobody is called or led anywhere most of the time. */
const loadAttention = () => import('../../attention/Attention.tsx')
const Attention = lazyPart(() => loadAttention().then((module) => module.Attention))
const BindCall = lazyPart(() => loadAttention().then((module) => module.BindCall))
const wantsAttention = (now: Now) => Boolean(now.lead || now.floor || bindingCall(now))

/** Stands on a page that is late itself. */
const RehearsalOffer = lazyPart(() => import('../rehearsal/RehearsalOffer.tsx').then((module) => module.RehearsalOffer))
const InventedQuestion = lazyPart(() => import('../../cases/InventedQuestion.tsx').then((module) => module.default))
const Openings = lazyPart(() => import('../../access/Openings.tsx').then((module) => module.Openings))

/** Below a desk's width the Fahrplan is a strip above the board and never slim; the same measure as in nav.css. */
const navIsStrip = '(max-width: 63.99rem)'
/** Where a full Fahrplan would leave too little of what is shown: the same on every page, so that nobody has to look for it. */
const navIsSlim = '(max-width: 89.99rem)'

/** What is in a workshop, once it has arrived: the ways at the left, and the place this person is at. */
export function Workshop({
	admission,
	rooms,
	waysHere,
	isAskedBeside = false,
	children,
}: {
	admission: Admission
	rooms: WorkshopRooms
	waysHere: NavigationHere
	/** whether `children` say what is asked */
	isAskedBeside?: boolean
	/** stands beside the place */
	children?: ReactNode
}) {
	const { doc, history } = rooms.plenum
	const { role, workshop } = admission
	const isSilent = useNowOf(isAnonymous)
	const presence = useDiscreetPresence(rooms.plenum.presence, role, isSilent)
	const conditions = useConditions(rooms.stage.doc)
	const isBraked = useValue(rooms.plenum.isBraked)
	const mayWrite = can(role, { do: 'write', room: mainRooms.boards }, conditions) && !isBraked && mayEdit(doc)
	const room = useMemo<RoomView>(
		() => ({ doc, history, presence, role, mayWrite }),
		[doc, history, presence, role, mayWrite],
	)
	// Before anything below lets go of what is in hand, which may mean to take it back.
	useLayoutEffect(() => history.suspend(!mayWrite), [history, mayWrite])
	const mayArrange = mayWrite && role === 'moderator'
	const roadmap = useBoardsHere(rooms)
	const { place, board, here, missing, awaitBoard, noteDeleted } = usePlaceHere(waysHere, {
		workshop,
		role,
		rooms,
		roadmap,
		begin: () => firstPlace(doc, mayArrange),
	})
	const isSitting = useNowOf(({ sitting }) => sitting !== undefined)
	const isPlaying = useNowOf(({ playing }) => playing !== undefined)
	const { over, glossary, guide, panel } = openedHere(waysHere)
	const roomHere = useRoomHere(room, board?.apart, isSilent)
	const resultsHere = useResultsHere(board)
	const [view, setView] = usePersonalView(boardKind(board))
	const [slim, setSlim] = useState<boolean>()
	const isStrip = useMedia(navIsStrip)
	const isNarrow = useMedia(navIsSlim)
	const isPhone = usePhone()
	const isLow = useMedia('(max-height: 37.5rem)')
	const { nav } = useTexts(workshopTexts)
	const name = place.kind === 'board' ? (board?.name ?? '') : nav[place.kind]
	useWindowTitle(over, name, admission.title)
	const [dialog, open] = useState<Asked>()
	const search = useCallback(() => open({ what: 'search' }), [])
	const addMethod = (stage: Stage, method?: Method) => open({ what: 'method', stage, method })
	useSearchKey(search)
	const removed = useRemoved(history)
	useUndoEverywhere(roomHere)
	const onRemoved = (board: BoardHere) => {
		noteDeleted(board.id)
		removed.tell(nav.removed(board.name), undefined, board.apart?.history)
	}
	const { server } = useStage()
	const { notAdded } = useTexts(accessTexts)
	const desk = mayArrange ? rooms.desk?.doc : undefined
	const addHidden = useAddHidden(mayArrange, rooms.apart, server, rooms.token)
	const navigation = useNavigation()
	const where = useWhere(place, board)
	const followed = useMemo(() => createValue<Followed | undefined>(undefined), [])
	const isAttended = useNowOf(wantsAttention)
	const isAsked = useValue(asked) !== undefined
	const apart = useValue(rooms.apart)
	const [access, askAccess] = useState<AskedAccess>()
	const newBoard = useNewBoard({ doc, history }, roadmap, (failure) =>
		open({ what: 'refused', title: notAdded, failure }),
	)
	const arranging =
		board && mayArrange && board.apart?.group === undefined
			? {
					board,
					isLast: isLastForAll(board, roadmap),
					onGoTo: (id: string) => navigation.go({ to: 'board', board: id }),
					onVersions: () => navigation.go({ to: 'versions', board: board.id }),
					onReadingLinks:
						board.apart?.access === 'moderation' ? undefined : () => open({ what: 'readingLinks', board: board.id }),
					onRemoved,
				}
			: undefined
	const list = {
		workshop,
		onRemoved,
		roadmap,
		here,
		mayArrange,
		onAddMethod: addMethod,
		onAddBoard: newBoard.add,
		onAddHidden: addHidden && (() => void newBoard.addHidden(addHidden)),
		onGlossary: glossary,
		onSearch: search,
	}
	return (
		<RoomContext value={room}>
			<MethodsContext value={findMethod}>
				<BoardsApart value={apart}>
					<AddHiddenContext value={addHidden}>
						<FollowContext value={followed}>
							<div className="workshop-body">
								<Suspense>
									<PrintedDate />
									{isLow && <LowWindow />}
								</Suspense>
								{isPhone ? (
									<PhoneNav {...list} title={name || nav.roadmap} />
								) : (
									<Nav {...list} isSlim={!isStrip && (slim ?? isNarrow)} isStrip={isStrip} onSlim={setSlim} />
								)}
								<div className="workshop-place">
									<div>
										{here !== 'agenda' && <StepLine isAskedBeside={isAskedBeside} />}
										<Suspense>
											{isSitting && <WorkshopStrip participant={admission.participant} role={role} here={here} />}
											{isPlaying && role === 'participant' && (
												<PlayPart server={server} token={rooms.token} takesPart />
											)}
										</Suspense>
										<Suspense>{missing && <NotThere what={missing} />}</Suspense>
										<Suspense>{removed.words !== undefined && <RemovedNotice removed={removed} />}</Suspense>
									</div>
									{board && (
										<RoomContext key={roomHere.doc.guid} value={roomHere}>
											<ResultsContext value={resultsHere}>
												<BoardPlace
													board={board}
													{...(board.id === newBoard.naming && { onNamed: newBoard.onNamed })}
													view={view}
													onView={setView}
													panel={panel}
													onGuide={guide}
													access={
														<BoardRights
															board={board}
															roadmap={roadmap}
															token={rooms.token}
															mayGive={mayArrange}
															asked={access}
															onMoving={awaitBoard}
														/>
													}
													askAccess={desk && arranging ? (wanted) => askAccess({ board: board.id, wanted }) : undefined}
													arranging={arranging}
													{...(mayArrange && { onAddMethod: () => addMethod(stageToGoOn(roadmap, here)) })}
												>
													<FetchAhead />
												</BoardPlace>
											</ResultsContext>
										</RoomContext>
									)}
									{place.kind === 'board' && !board && <Waiting />}
									{place.kind !== 'board' && (
										<PagePlace
											place={place}
											roadmap={roadmap}
											mayArrange={mayArrange}
											beforehand={mayArrange && <RehearsalOffer name={admission.name ?? ''} />}
											onAddBoard={newBoard.add}
											onAddMethod={addMethod}
											onGlossary={glossary}
											onGuide={({ id }) => guide(id)}
										>
											<FetchAhead />
										</PagePlace>
									)}
								</div>
								{children}
							</div>
							{isAsked && (
								<Suspense>
									<InventedQuestion />
								</Suspense>
							)}
							{desk && (
								<Suspense>
									<Openings stage={rooms.stage.doc} desk={desk} server={server} token={rooms.token} />
								</Suspense>
							)}
							<Following
								workshop={workshop}
								place={where.place}
								here={here}
								isSought={waysHere.isSought}
								onceFetched={
									<Suspense>
										<BindCall />
									</Suspense>
								}
							>
								<Suspense>
									{isAttended && (
										<Attention {...where} workshop={workshop} here={here} board={board?.name} doc={roomHere.doc} />
									)}
								</Suspense>
							</Following>
						</FollowContext>
						<Dialogs
							asked={dialog ?? over}
							links={{ admission, rooms, boards: roadmap }}
							room={roomHere}
							onClose={() => (dialog ? open(undefined) : waysHere.close())}
						/>
					</AddHiddenContext>
				</BoardsApart>
			</MethodsContext>
		</RoomContext>
	)
}
