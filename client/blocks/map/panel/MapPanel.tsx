import { Suspense } from 'react'
import { LateSnapshots } from '../../../snapshots/LateSnapshots.tsx'
import { useRoom } from '../../../sync/RoomContext.ts'
import { useTexts } from '../../../texts/texts.ts'
import { lazyPart } from '../../../ui/lazyPart.ts'
import { SidePanel } from '../../../ui/SidePanel.tsx'
import type { BlockPanelProps } from '../../blockView.ts'
import { useMethodOfMap } from '../observe.ts'
import { changePersonal, type PanelTab, type Personal, usePersonal } from '../personal.ts'
import { useDifferences } from '../useDifferences.ts'
import { ExportDifferences } from './ExportDifferences.tsx'
import { Findings } from './Findings.tsx'
import { panelTexts } from './texts.ts'
import { useOpenFindings } from './useMapFindings.ts'

const Differences = lazyPart(() => import('./Differences.tsx').then((module) => module.Differences))
const NetworkTypes = lazyPart(() => import('./NetworkTypes.tsx').then((module) => module.NetworkTypes))

/** Fetches ahead what stands behind the panel's other tabs, so that it is there without a connection. */
export function fetchTabs(): void {
	Differences.fetch()
	NetworkTypes.fetch()
}

const tabIn = (personal: Personal) => personal.tab

/** What a map has to say: what was found, how today, the target and earlier states differ, and which type of network it is. */
export function MapPanel({ id, onClose }: BlockPanelProps) {
	const { doc } = useRoom()
	const texts = useTexts(panelTexts)
	const tab = usePersonal(id, tabIn)
	const differences = useDifferences(doc, id)
	const words = useMethodOfMap(doc, id)?.map?.differenceWords
	const open = useOpenFindings(id)
	return (
		<SidePanel
			label={texts.panel}
			current={tab}
			onCurrent={(next) => changePersonal(id, { tab: next as PanelTab })}
			onClose={onClose}
			tabs={[
				{ id: 'findings', label: texts.findings, count: open, body: <Findings mapId={id} /> },
				...(words
					? [
							{
								id: 'differences',
								label: texts.differences,
								count: differences.length,
								body: (
									<Suspense>
										<Differences mapId={id} differences={differences} words={words} />
										<LateSnapshots of={{ block: 'map', id }} />
									</Suspense>
								),
								...(differences.length > 0 && {
									footer: <ExportDifferences differences={differences} words={words} />,
								}),
							},
						]
					: []),
				{
					id: 'type',
					label: texts.type,
					body: (
						<Suspense>
							<NetworkTypes mapId={id} />
						</Suspense>
					),
				},
			]}
		/>
	)
}
