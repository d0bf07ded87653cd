import type { CirclesLayout, PlacedArea } from '../../../../shared/blocks/circles/index.ts'
import { undrawnGroups } from '../../../../shared/blocks/circles/index.ts'
import type { Day } from '../../../../shared/registry/index.ts'
import { useTexts } from '../../../texts/texts.ts'
import type { Network } from '../observe.ts'
import { circlesTexts } from '../texts.ts'
import { Area } from './Area.tsx'
import { leadsTo, Reports } from './Reports.tsx'
import './circles.css'

interface CirclesPictureProps {
	network: Network
	layout: CirclesLayout
	today: Day
	/** the element somebody is at */
	chosen?: string | undefined
	/** the place that Tab leads to: an area or `<area>/<actor>` */
	stop?: string | undefined
	/** the area something is dragged over */
	over?: string | undefined
	/** absent for those who may only look */
	onAdd?: (() => void) | undefined
}

const levels = ['steering', 'working', 'network'] as const

/** Who is in which group, and who reports to whom: rings, or levels from top to bottom. */
export function CirclesPicture({ network, layout, today, chosen, stop, over, onAdd }: CirclesPictureProps) {
	const texts = useTexts(circlesTexts)
	const { form, groups } = network
	const undrawn = undrawnGroups(form, groups)
	return (
		<article className="circles-picture" aria-label={texts.title} style={{ width: layout.w, height: layout.h }}>
			{form === 'levels' &&
				levels.map((level) => {
					const first = layout.areas.find(({ kind }) => kind === level)
					const y = first?.y ?? betweenLevels(layout.areas)
					return (
						<header key={level} style={{ top: y }} data-level={level}>
							<h3>{texts.levels[level]}</h3>
							<p>{texts.levelNotes[level]}</p>
							{level === 'working' && undrawn > 0 && <p>{texts.moreGroups(undrawn)}</p>}
						</header>
					)
				})}
			<Reports
				lines={layout.lines}
				chosen={layout.lines.some(leadsTo(chosen)) ? chosen : undefined}
				width={layout.w}
				height={layout.h}
			/>
			{layout.areas.map((area) => (
				<Area
					key={area.key}
					area={area}
					network={network}
					today={today}
					chosen={isIn(area, chosen) ? chosen : undefined}
					stop={stop === area.key || stop?.startsWith(`${area.key}/`) ? stop : undefined}
					isOver={over === area.key}
				/>
			))}
			{Object.values(network.counts).some((count) => count > 1) && (
				<p className="circles-key" aria-hidden="true">
					<em>2</em> {texts.inGroups(2)}
				</p>
			)}
			{form === 'levels' && onAdd && !layout.areas.some(({ kind }) => kind === 'working') && (
				<p className="circles-missing" style={{ top: betweenLevels(layout.areas) }}>
					{texts.noWorking}{' '}
					<button type="button" onClick={onAdd}>
						{texts.addWorking}
					</button>
				</p>
			)}
		</article>
	)
}

/** Whether an element is an area, or stands in it. */
const isIn = ({ key, members }: PlacedArea, element: string | undefined): boolean =>
	element !== undefined && (key === element || members.some(({ id }) => `actor:${id}` === element))

/** Where the words stand of a level on which there is nothing yet. */
const betweenLevels = (areas: readonly PlacedArea[]): number => {
	const steering = areas.find(({ kind }) => kind === 'steering')
	return steering ? steering.y + steering.h + 12 : 20
}
