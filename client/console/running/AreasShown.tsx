import { useCallback } from 'react'
import type * as Y from 'yjs'
import { areasShownIn, lookAt, lookedAt } from '../../../shared/agenda/index.ts'
import { areasOn } from '../../../shared/collected/index.ts'
import { useNow } from '../../agenda/now.ts'
import { useStage } from '../../agenda/stage.ts'
import { useRoom } from '../../sync/RoomContext.ts'
import { useUnhurried } from '../../sync/unhurried.ts'
import { useTexts } from '../../texts/texts.ts'
import { SegmentedSwitch } from '../../ui/SegmentedSwitch.tsx'
import { SelectField } from '../../ui/SelectField.tsx'
import { runningTexts } from './texts.ts'

/** What everybody looks at of what was collected: an area, and in it one heading or all. The wall follows. */
export function AreasShown() {
	const now = useNow()
	const areas = areasShownIn(now)
	const board = now.step?.board
	return areas.length > 0 && board !== undefined && <Levels board={board} names={areas.join('\n')} />
}

function Levels({ board, names }: { board: string; names: string }) {
	const texts = useTexts(runningTexts).areas
	const { doc: stage } = useStage()
	const { doc: plenum } = useRoom()
	const looked = useUnhurried(stage, lookedAt)
	const read = useCallback((doc: Y.Doc) => areasOn(doc, board, names.split('\n')), [board, names])
	const levels = useUnhurried(plenum, read)
	const shown = levels.find(({ area }) => area === looked?.area) ?? levels[0]
	if (!shown) return null
	const headings = shown.parts.filter(({ heading }) => heading !== '')
	return (
		<section className="console-areas" aria-label={texts.label}>
			<h3>{texts.label}</h3>
			{levels.length > 1 && (
				<SegmentedSwitch
					label={texts.level}
					options={levels.map(({ area, heading, count }) => ({ value: area, label: `${heading} · ${count}` }))}
					value={shown.area}
					onChange={(area) => lookAt(stage, { area })}
				/>
			)}
			{headings.length > 1 && (
				<SelectField
					label={texts.heading}
					value={headings.find(({ heading }) => heading === looked?.heading)?.heading ?? ''}
					onChoose={(heading) => lookAt(stage, { area: shown.area, ...(heading !== '' && { heading }) })}
				>
					<option value="">{texts.all}</option>
					{headings.map(({ heading, cards }) => (
						<option key={heading} value={heading}>{`${heading} · ${cards.length}`}</option>
					))}
				</SelectField>
			)}
			{shown.count === 0 && <p className="ui-quiet">{texts.empty}</p>}
		</section>
	)
}
