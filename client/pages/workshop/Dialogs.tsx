import { type ReactNode, Suspense } from 'react'
import { assertNever } from '../../../shared/lib/assertNever.ts'
import type { Method, Stage } from '../../../shared/methods/index.ts'
import type { Failure } from '../../api/failure.ts'
import { type RoomView, useValue } from '../../sync/RoomContext.ts'
import { askedToTake } from '../../taking/ask.ts'
import { latePage } from '../latePage.ts'
import type { LinksHere } from '../share/ReadingLinks.tsx'

const load = {
	method: () => import('../../roadmap/AddMethodDialog.tsx').then((module) => module.AddMethodDialog),
	glossary: () => import('../../glossary/GlossaryDialog.tsx').then((module) => module.GlossaryDialog),
	refused: () => import('../../access/AccessRefused.tsx').then((module) => module.AccessRefused),
	guide: () => import('../../roadmap/GuideDialog.tsx').then((module) => module.GuideDialog),
	taking: () => import('../../taking/Taking.tsx').then((module) => module.Taking),
	readingLinks: () => import('../share/ReadingLinks.tsx').then((module) => module.ReadingLinks),
	search: () => import('../../search/SearchDialog.tsx').then((module) => module.SearchDialog),
}
const AddMethodDialog = latePage(load.method)
const GlossaryDialog = latePage(load.glossary)
const AccessRefused = latePage(load.refused)
const GuideDialog = latePage(load.guide)
const ReadingLinks = latePage(load.readingLinks)
const SearchDialog = latePage(load.search)
const Taking = latePage(load.taking)

/** Fetches the dialogs ahead: they work without a connection, too. */
export function fetchDialogs() {
	for (const fetchDialog of Object.values(load)) fetchDialog().catch(() => {})
}

/** What can be asked for from everywhere in a workshop. */
export type Asked =
	| { readonly what: 'glossary' | 'search' }
	/** why a board was not added, or not opened */
	| { readonly what: 'refused'; readonly title: string; readonly failure: Failure }
	| { readonly what: 'guide'; readonly method: string }
	/** links by which people read this board who never join */
	| { readonly what: 'readingLinks'; readonly board: string }
	/** a method for a stage; `method` is the one shown at first */
	| { readonly what: 'method'; readonly stage: Stage; readonly method: Method | undefined }

/** The dialogs of the workshop, over whatever place is shown; each loads when it is first asked for. */
export function Dialogs({
	asked,
	links,
	room,
	onClose,
}: {
	asked: Asked | undefined
	/** what it takes to make links to boards */
	links: LinksHere
	/** of the place that is shown */
	room: RoomView
	onClose: () => void
}) {
	const toTake = useValue(askedToTake)
	return (
		<Suspense>
			{asked && dialogFor(asked, links, onClose)}
			{toTake && <Taking asked={toTake} room={room} />}
		</Suspense>
	)
}

function dialogFor(asked: Asked, links: LinksHere, onClose: () => void): ReactNode {
	switch (asked.what) {
		case 'glossary':
			return <GlossaryDialog onClose={onClose} />
		case 'guide':
			return <GuideDialog method={asked.method} onClose={onClose} />
		case 'search':
			return <SearchDialog onClose={onClose} />
		case 'readingLinks':
			return <ReadingLinks board={asked.board} {...links} onClose={onClose} />
		case 'refused':
			return <AccessRefused title={asked.title} failure={asked.failure} onClose={onClose} />
		case 'method':
			return <AddMethodDialog stage={asked.stage} method={asked.method} onClose={onClose} />
		default:
			return assertNever(asked)
	}
}
