import { type ReactNode, Suspense } from 'react'
import { assertNever } from '../../../shared/lib/assertNever.ts'
import type { Method, Stage } from '../../../shared/methods/index.ts'
import { lazyPart } from '../../ui/lazyPart.ts'
import { ErrorBoundary } from '../ErrorBoundary.tsx'
import type { Place } from '../entrance/placeAddress.ts'
import { latePage } from '../latePage.ts'
import { BrokenStage } from './BrokenStage.tsx'
import type { BoardHere } from './useBoardsHere.ts'
import { Waiting } from './Waiting.tsx'

const load = {
	roadmap: () => import('../../roadmap/RoadmapPage.tsx').then((module) => module.RoadmapPage),
	agenda: () => import('../../console/ConsolePage.tsx').then((module) => module.ConsolePage),
	tasks: () => import('../../tasks/TasksPage.tsx').then((module) => module.TasksPage),
	parked: () => import('../../parkingLot/ParkedPage.tsx').then((module) => module.ParkedPage),
	actors: () => import('../../actors/ActorsPage.tsx').then((module) => module.ActorsPage),
	groups: () => import('../../groups/GroupsPage.tsx').then((module) => module.GroupsPage),
	meetings: () => import('../../meetings/MeetingsPage.tsx').then((module) => module.MeetingsPage),
	cases: () => import('../../cases/CasesPage.tsx').then((module) => module.CasesPage),
	versions: () => import('../../versions/VersionsPage.tsx').then((module) => module.VersionsPage),
	trash: () => import('../../trash/TrashPage.tsx').then((module) => module.TrashPage),
}
const RoadmapPage = latePage(load.roadmap)
const ConsolePage = latePage(load.agenda)
const TasksPage = latePage(load.tasks)
const ParkedPage = latePage(load.parked)
const ActorsPage = latePage(load.actors)
const GroupsPage = latePage(load.groups)
const MeetingsPage = latePage(load.meetings)
const CasesPage = latePage(load.cases)
const VersionsPage = latePage(load.versions)
const TrashPage = latePage(load.trash)

/** Comes with the page beside whose minutes it stands. */
const PhotoMinutes = lazyPart(() => import('../photoMinutes/PhotoMinutes.tsx').then((module) => module.PhotoMinutes))
const PrintedWords = lazyPart(() => import('./PrintedWords.tsx').then((module) => module.PrintedWords))

/** Fetches the pages ahead: they work without a connection, too. */
export function fetchPages() {
	for (const fetchPage of Object.values(load)) fetchPage().catch(() => {})
	PrintedWords.fetch()
	PhotoMinutes.fetch()
}

interface PagePlaceProps {
	place: Exclude<Place, { kind: 'board' }>
	roadmap: readonly BoardHere[]
	mayArrange: boolean
	onAddBoard: () => void
	onAddMethod: (stage: Stage, method: Method) => void
	onGlossary: () => void
	onGuide: (method: Method) => void
	/** stands in the console as long as nothing runs */
	beforehand?: ReactNode
	/** is there as soon as the page is */
	children?: ReactNode
}

/** A page beside the boards, in the place of a board. */
export function PagePlace(props: PagePlaceProps) {
	return (
		<main className="workshop-page">
			<ErrorBoundary key={props.place.kind} instead={(error) => <BrokenStage error={error} />}>
				<Suspense fallback={<Waiting />}>
					{pageOf(props)}
					{props.children}
				</Suspense>
				<Suspense>
					<PrintedWords />
				</Suspense>
			</ErrorBoundary>
		</main>
	)
}

function pageOf({ place, children: _, beforehand, ...roadmap }: PagePlaceProps): ReactNode {
	switch (place.kind) {
		case 'roadmap':
			return <RoadmapPage {...roadmap} stage={place.stage} />
		case 'agenda':
			return <ConsolePage beforehand={beforehand} />
		case 'tasks':
			return <TasksPage />
		case 'parked':
			return <ParkedPage />
		case 'actors':
			return <ActorsPage />
		case 'groups':
			return <GroupsPage />
		case 'meetings':
			return (
				<MeetingsPage
					tools={
						<Suspense>
							<PhotoMinutes boards={roadmap.roadmap} />
						</Suspense>
					}
				/>
			)
		case 'cases':
			return <CasesPage />
		case 'versions':
			return <VersionsPage />
		case 'trash':
			return <TrashPage />
		default:
			return assertNever(place)
	}
}
