import { Suspense, useCallback, useEffect, useMemo } from 'react'
import { can } from '../../../shared/links/roles.ts'
import { limits } from '../../../shared/protocol/limits.ts'
import { useChime } from '../../agenda/chime.ts'
import { useNowOf } from '../../agenda/now.ts'
import { StepBar } from '../../agenda/StepBar.tsx'
import { useStage } from '../../agenda/stage.ts'
import { type Server, server } from '../../api/server.ts'
import { NavigationContext } from '../../navigation/navigation.ts'
import { PicturesContext } from '../../pictures/PicturesContext.ts'
import { OutboxContext } from '../../rounds/OutboxContext.ts'
import { createOutbox, type Outbox } from '../../rounds/outbox/outbox.ts'
import { opensOffline } from '../../serviceWorker/opensOffline.ts'
import { atOnce, derived, from } from '../../sync/derived.ts'
import { type KeepVersion, KeepVersionContext } from '../../sync/KeepVersionContext.ts'
import { useValue } from '../../sync/RoomContext.ts'
import { type SaveState, worstOf } from '../../sync/saveState.ts'
import { until } from '../../sync/until.ts'
import { useOpened } from '../../sync/useOpened.ts'
import type { Value } from '../../sync/value.ts'
import type { Admission } from '../entrance/admission.ts'
import { LanguageChoice } from '../LanguageChoice.tsx'
import { LateLegalLinks } from '../LateLegalLinks.tsx'
import { latePage } from '../latePage.ts'
import { OnStage } from '../rooms/OnStage.tsx'
import { usePicturesHere } from '../rooms/usePicturesHere.ts'
import { documentsOf, useRooms, type WorkshopRooms } from '../rooms/useRooms.ts'
import { Share } from './Share.tsx'
import { StepActions } from './StepActions.tsx'
import { TopBar } from './TopBar.tsx'
import { useLeaveWarning } from './useLeaveWarning.ts'
import { type NavigationHere, useNavigationHere } from './useNavigationHere.ts'
import { useOpenedFile } from './useOpenedFile.ts'
import { useTakingPart } from './useTakingPart.ts'
import { Waiting } from './Waiting.tsx'
import { Workshop } from './Workshop.tsx'
import './workshop.css'
import { useTexts } from '../../texts/texts.ts'
import { Icon } from '../../ui/icon.tsx'
import { lazyPart } from '../../ui/lazyPart.ts'
import { useRenamed } from '../entrance/useRenamed.ts'
import { RenameWorkshop } from './RenameWorkshop.tsx'
import { workshopTexts } from './texts.ts'

/** Only the server refuses, and what can refuse can send this, too. */
const Refused = lazyPart(() => import('../rooms/Refused.tsx').then((module) => module.Refused))
/** Stands in a menu. */
const Leave = lazyPart(() => import('./Leave.tsx').then((module) => module.Leave))
/** Tells of something that has happened by then. */
const AlarmBanner = lazyPart(() => import('../../versions/alarm/AlarmBanner.tsx').then((module) => module.AlarmBanner))
/** Only the server deletes, and what can delete can send this, too. */
const SaveWorkshopFile = lazyPart(() =>
	import('../workshopFile/SaveWorkshopFile.tsx').then((module) => module.SaveWorkshopFile),
)
const DeleteWorkshop = lazyPart(() => import('../deletion/DeleteWorkshop.tsx').then((module) => module.DeleteWorkshop))
/** Comes after the board, and must be there before the connection goes. */
const ConnectionBanner = lazyPart(() => import('./ConnectionBanner.tsx').then((module) => module.ConnectionBanner))
/** Is asked for when the page is left. */
const NoteSeen = lazyPart(() => import('./NoteSeen.tsx').then((module) => module.NoteSeen))
const Announcement = lazyPart(() => import('../../agenda/Announcement.tsx').then((module) => module.Announcement))
/** Where the browser keeps pages there is nothing to say. */
const KeepOpenNotice = lazyPart(() => import('./KeepOpenNotice.tsx').then((module) => module.KeepOpenNotice))
/** Tells of what the server has done. */
const ReplacedNotice = lazyPart(() => import('./ReplacedNotice.tsx').then((module) => module.ReplacedNotice))
/** Hardly any workshop is a rehearsal. */
const RehearsalHere = lazyPart(() => import('../rehearsal/RehearsalHere.tsx').then((module) => module.RehearsalHere))
const TakePart = latePage(() => import('./TakePart.tsx').then((module) => module.default))

/** A workshop, for whoever was let in: its boards and tables, who is here, and the truth about saving. */
export default function WorkshopPage({ admission }: { admission: Admission }) {
	const rooms = useRooms(admission, server)
	useEffect(() => {
		for (const part of [ConnectionBanner, Leave, AlarmBanner]) part.fetch()
	}, [])
	return rooms ? <OnDevice admission={admission} rooms={rooms} /> : <Waiting />
}

/** Planspiel and small groups go on with a step that begins in the bar, as they do with one of the console. */
async function followFromBar({ stage, plenum }: WorkshopRooms, now: number): Promise<void> {
	const { followAgenda } = await import('../../playing/conduct/followAgenda.ts')
	followAgenda({ stage: stage.doc, plenum: plenum.doc, people: stage.presence.people.get() }, now, Math.random)
}

/** What this device keeps beside the rooms, and hands in. */
function OnDevice({ admission, rooms }: { admission: Admission; rooms: WorkshopRooms }) {
	const outbox = useOutboxHere(admission, rooms, server)
	const pictures = usePicturesHere(admission, rooms, server)
	useLeaveWarning(rooms, pictures)
	if (!outbox || !pictures) return <Waiting />
	return (
		<OutboxContext value={outbox}>
			<PicturesContext value={pictures}>
				{/* Whatever waits below, what is open above stays open. */}
				<Suspense fallback={<Waiting />}>
					<AllRooms key={documentsOf(rooms)} admission={admission} rooms={rooms} outbox={outbox} />
				</Suspense>
			</PicturesContext>
		</OutboxContext>
	)
}

function AllRooms({ admission, rooms, outbox }: { admission: Admission; rooms: WorkshopRooms; outbox: Outbox }) {
	const saving = useSaving(rooms)
	const refused = useRefused(saving)
	const waysHere = useNavigationHere(rooms, admission.workshop)
	if (refused) {
		const { refusal, changes } = refused
		return (
			<Suspense fallback={<Waiting />}>
				<Refused admission={admission} refusal={refusal} unsaved={changes > 0} onForget={outbox.forget} />
			</Suspense>
		)
	}
	return (
		<OnStage admission={admission} rooms={rooms} server={server}>
			<NavigationContext value={waysHere.navigation}>
				<Inside admission={admission} rooms={rooms} saving={saving} waysHere={waysHere} />
			</NavigationContext>
		</OnStage>
	)
}

interface InsideProps {
	admission: Admission
	rooms: WorkshopRooms
	saving: Value<SaveState>
	waysHere: NavigationHere
}

function Inside({ admission: admitted, rooms, saving, waysHere }: InsideProps) {
	const admission = useRenamed(admitted)
	const ready = useValue(rooms.plenum.ready)
	const isReplaced = useValue(rooms.plenum.replacement) !== undefined
	const people = useValue(useStage().people)
	const part = useTakingPart(admission.role)
	const isRehearsal = useNowOf(({ rehearsal }) => rehearsal !== undefined)
	const isAskedBeside = useNowOf(({ step, round }) => round?.about === step?.question) && part.isOpen
	useChime()
	useOpenedFile(admission.workshop, rooms, waysHere.navigation)
	const mayModerate = can(admission.role, { do: 'moderate' })
	const { token } = rooms
	const keepVersion = useCallback<KeepVersion>(
		async (label) => {
			if (admission.role !== 'moderator') return
			// What was just written is to be in it; without a connection nothing can be kept.
			await until(saving, ({ kind }) => (kind === 'sending' ? undefined : true))
			await server.keepVersion(token(), label.slice(0, limits.label))
		},
		[admission.role, token, saving],
	)
	const renaming = { title: admission.title, token: rooms.token, server }
	return (
		<div className="workshop">
			<TopBar
				title={admission.title}
				saving={saving}
				people={people}
				rooms={rooms}
				{...(mayModerate && { rename: <RenameWorkshop {...renaming} /> })}
				leave={
					<>
						<LanguageChoice />
						<ToProjector admission={admission} />
						{mayModerate && <RenameWorkshop {...renaming} inWords />}
						<Suspense>
							<Leave admission={admission} rooms={rooms} saving={saving} />
						</Suspense>
						{mayModerate && !isRehearsal && (
							<Suspense>
								<SaveWorkshopFile admission={admission} stage={rooms.stage.doc} token={rooms.token} />
							</Suspense>
						)}
						<LateLegalLinks beside />
						{can(admission.role, { do: 'deleteWorkshop' }) && (
							<Suspense>
								<DeleteWorkshop admission={admission} token={rooms.token} server={server} />
							</Suspense>
						)}
					</>
				}
				step={
					<StepBar onBegun={(now) => void followFromBar(rooms, now)}>
						<StepActions part={part} role={admission.role} />
					</StepBar>
				}
			>
				<LanguageChoice />
				<ToProjector admission={admission} />
				<Share admission={admission} desk={rooms.desk} />
			</TopBar>
			<div>
				<Suspense>{isRehearsal && <RehearsalHere admission={admission} rooms={rooms} />}</Suspense>
				<Suspense>
					<AlarmBanner plenum={rooms.plenum.doc} />
				</Suspense>
				<div className="workshop-banner">
					<Suspense>
						<ConnectionBanner room={rooms.plenum} />
					</Suspense>
					<Suspense>{!opensOffline() && <KeepOpenNotice />}</Suspense>
					<Suspense>{isReplaced && <ReplacedNotice room={rooms.plenum} />}</Suspense>
					<Suspense>
						<Announcement />
					</Suspense>
				</div>
			</div>
			<Suspense>{ready && <NoteSeen workshop={admission.workshop} rooms={rooms} />}</Suspense>
			{ready ? (
				<KeepVersionContext value={keepVersion}>
					<Workshop admission={admission} rooms={rooms} waysHere={waysHere} isAskedBeside={isAskedBeside}>
						<Suspense>{part.isOpen && <TakePart onClose={() => part.show(false)} />}</Suspense>
					</Workshop>
				</KeepVersionContext>
			) : (
				<Waiting />
			)}
		</div>
	)
}

/**
 * How the boards' changes are, in whatever documents they lie: what is worst of all of them. It changes twice with every
 * letter, so only what says it listens.
 */
function useSaving({ plenum, apart }: WorkshopRooms): Value<SaveState> {
	const boards = useValue(apart)
	return useMemo(() => {
		const states = [plenum.saving, ...boards.map(({ room }) => room.saving)]
		// Who is moved to another small group is refused in the old one a moment before they learn of it.
		const inGroups = new Set(boards.filter(({ group }) => group !== undefined).map(({ room }) => room.saving))
		const read = () =>
			states.filter((state) => !(inGroups.has(state) && state.get().kind === 'refused')).map((state) => state.get())
		return derived(states.map(from), () => worstOf(read()), { pace: atOnce })
	}, [plenum, boards])
}

/** The end of it, if the server has ended it. */
function useRefused(saving: Value<SaveState>): Extract<SaveState, { kind: 'refused' }> | undefined {
	const read = () => {
		const state = saving.get()
		return state.kind === 'refused' ? state : undefined
	}
	// biome-ignore lint/correctness/useExhaustiveDependencies: `read` reads nothing else
	return useValue(useMemo(() => derived([from(saving)], read, { pace: atOnce }), [saving]))
}

/** The device's outbox for as long as the page is shown, with the session of the moment. */
function useOutboxHere({ workshop, participant }: Admission, rooms: WorkshopRooms, server: Server): Outbox | undefined {
	const outbox = useOpened(() =>
		createOutbox({ workshop, participant, token: rooms.token, rejoin: rooms.rejoin, server }),
	)
	useEffect(() => rooms.onRejoined((renewed) => outbox?.moveTo(renewed.participant)), [rooms, outbox])
	return outbox
}

/** The way to the view for the wall, in a window of its own: for the moderation, and for readers, who also run projectors. */
function ToProjector({ admission: { workshop, role, secret } }: { admission: Admission }) {
	const { projector } = useTexts(workshopTexts)
	if (role === 'participant') return null
	// A device that moderates, too, shall see as a reader what readers see.
	const own = role === 'reader' && secret ? `#${secret}` : ''
	return (
		<a className="ui-button to-projector" href={`/w/${workshop}/beamer${own}`} target="_blank" rel="noopener">
			<Icon name="screen" size={16} /> {projector[role]}
		</a>
	)
}
