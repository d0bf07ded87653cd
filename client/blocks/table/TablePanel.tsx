import { useEffect, useRef } from 'react'
import { stateOfTable } from '../../../shared/blocks/table/index.ts'
import { FindingsList } from '../../findings/FindingsList.tsx'
import { useFindings } from '../../findings/useFindings.ts'
import { useShownElement } from '../../navigation/navigation.ts'
import { SnapshotsList } from '../../snapshots/SnapshotsList.tsx'
import { useRoom, useValue } from '../../sync/RoomContext.ts'
import { useTexts } from '../../texts/texts.ts'
import { SidePanel } from '../../ui/SidePanel.tsx'
import { usePhone } from '../../ui/useMedia.ts'
import type { BlockPanelProps } from '../blockView.ts'
import { DifferencesList } from './comparison/DifferencesList.tsx'
import { comparisonTexts } from './comparison/texts.ts'
import { useComparison } from './comparison/useComparison.ts'
import { ownView } from './ownView.ts'
import './comparison/comparison.css'

/** Beside the table, in both views: what was found, and what changed since a kept state. */
export function TablePanel({ id, onClose }: BlockPanelProps) {
	const { doc } = useRoom()
	const texts = useTexts(comparisonTexts)
	const ref = { block: 'table', id }
	const view = ownView(doc, id)
	const { tab } = useValue(view)
	const { findings, open } = useFindings(ref)
	const compared = useComparison(id)
	useMakeWay(id, onClose)

	const compareWith = (stand: string | undefined) => {
		const { compared: _, ...rest } = view.get()
		view.set(stand === undefined ? rest : { ...rest, compared: stand })
	}
	return (
		<SidePanel
			label={texts.panel}
			tabs={[
				{
					id: 'findings',
					label: texts.findings,
					count: open.length,
					body: <FindingsList block={ref} findings={findings} />,
				},
				{
					id: 'comparison',
					label: texts.tab,
					body: (
						<>
							<SnapshotsList
								of={ref}
								stateNow={() => stateOfTable(doc, id)}
								compared={compared?.stand.id}
								onCompare={compareWith}
							/>
							{compared && <DifferencesList tableId={id} compared={compared} />}
						</>
					),
				},
			]}
			current={tab}
			onCurrent={(next) => view.set({ ...view.get(), tab: next === 'comparison' ? 'comparison' : 'findings' })}
			onClose={onClose}
		/>
	)
}

/** On a phone the panel lies over the table: it closes when somebody is shown a place there. */
function useMakeWay(id: string, onClose: () => void) {
	const isPhone = usePhone()
	const shown = useShownElement({ block: 'table', id })
	const before = useRef(shown)
	useEffect(() => {
		if (isPhone && shown && shown !== before.current) onClose()
		before.current = shown
	}, [isPhone, shown, onClose])
}
