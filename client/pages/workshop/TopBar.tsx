import type { ReactNode } from 'react'
import { Link } from 'wouter'
import type { Person } from '../../sync/presence.ts'
import { useValue } from '../../sync/RoomContext.ts'
import type { SaveState } from '../../sync/saveState.ts'
import type { Value } from '../../sync/value.ts'
import { useTexts } from '../../texts/texts.ts'
import { Mark } from '../../ui/Mark.tsx'
import type { WorkshopRooms } from '../rooms/useRooms.ts'
import { People } from './People.tsx'
import { StateLine } from './StateLine.tsx'
import { workshopTexts } from './texts.ts'

/** The bar that is always there: whose workshop, whether it is saved, who is here, and the page's main action. */
export function TopBar({
	title,
	saving,
	people,
	rooms,
	rename,
	leave,
	step,
	children,
}: {
	title: string
	saving: Value<SaveState>
	people: readonly Person[]
	rooms: Pick<WorkshopRooms, 'plenum' | 'apart'>
	/** for who may give it another title */
	rename?: ReactNode
	/** the way out, below the list of people; on a phone with what has no room in the bar */
	leave: ReactNode
	/** what the room is doing */
	step?: ReactNode
	children?: ReactNode
}) {
	const texts = useTexts(workshopTexts)
	return (
		<>
			<SkipLink label={texts.skip} />
			<header className="workshop-top">
				<Link href="/" aria-label={texts.home}>
					<Mark />
				</Link>
				<div className="workshop-title">
					<div className="workshop-name">
						<h1>{title}</h1>
						{rename}
					</div>
					<Saving saving={saving} />
				</div>
				{step && <div className="workshop-step">{step}</div>}
				<div className="workshop-who">
					<People people={people} rooms={rooms} leave={leave} />
					{children}
				</div>
			</header>
		</>
	)
}

function Saving({ saving }: { saving: Value<SaveState> }) {
	return <StateLine state={useValue(saving)} />
}

/** The first stop of the keyboard: past the bars to what the page is about, a canvas, a list or a page. */
function SkipLink({ label }: { label: string }) {
	const skip = () => {
		const find = (what: string) => document.querySelector<HTMLElement>(what)
		const content = find('.tl-container') ?? find('.workshop-stage, .workshop-page')
		if (!content) return
		if (content.tabIndex < 0) content.tabIndex = -1
		content.focus()
	}
	return (
		<button type="button" className="ui-button skip-link" onClick={skip}>
			{label}
		</button>
	)
}
