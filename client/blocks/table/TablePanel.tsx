import { Suspense, useEffect, useRef } from 'react'
import { FindingsList } from '../../findings/FindingsList.tsx'
import { useFindings } from '../../findings/useFindings.ts'
import { useShownElement } from '../../navigation/navigation.ts'
import { useRoom, useValue } from '../../sync/RoomContext.ts'
import { useTexts } from '../../texts/texts.ts'
import { lazyPart } from '../../ui/lazyPart.ts'
import { SidePanel } from '../../ui/SidePanel.tsx'
import { usePhone } from '../../ui/useMedia.ts'
import type { BlockPanelProps } from '../blockView.ts'
import { comparisonTexts } from './comparison/texts.ts'
import { ownView } from './ownView.ts'

const ThenAndNow = lazyPart(() => import('./comparison/ThenAndNow.tsx').then((module) => module.ThenAndNow))

/** Fetches ahead what compares then with now, so that it is there without a connection. */
export const fetchComparison = ThenAndNow.fetch

/** Beside the table, in both views: what was found, and what changed since a kept state. */
export function TablePanel({ id, onClose }: BlockPanelProps) {
	const { doc } = useRoom()
	const texts = useTexts(comparisonTexts)
	const ref = { block: 'table', id }
	const view = ownView(doc, id)
	const { tab } = useValue(view)
	const { findings, open } = useFindings(ref)
	useMakeWay(id, onClose)
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
						<Suspense>
							<ThenAndNow tableId={id} />
						</Suspense>
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
