import { FindingsList } from '../../../findings/FindingsList.tsx'
import { useFindings } from '../../../findings/useFindings.ts'
import { LateSnapshots } from '../../../snapshots/LateSnapshots.tsx'
import { useTexts } from '../../../texts/texts.ts'
import { SidePanel } from '../../../ui/SidePanel.tsx'
import { LateNeeds } from '../needs/LateNeeds.tsx'
import { useDifferences, useMethodOfChain, useNeedsOfChain } from '../observe.ts'
import { type PanelTab, useChangePersonal, usePersonal } from '../personal.ts'
import { chainTexts } from '../texts/chainTexts.ts'
import { Differences } from './Differences.tsx'

/** What stands beside a chain in both views: what was found, what differs, what the person needs. */
export function ChainPanel({ chain, onClose }: { chain: string; onClose: () => void }) {
	const texts = useTexts(chainTexts)
	const ref = { block: 'chain', id: chain }
	const { findings, open } = useFindings(ref)
	const isKnown = useMethodOfChain(chain)?.chain !== undefined
	const differences = useDifferences(chain)
	const needs = useNeedsOfChain(chain)
	const tab = usePersonal(chain, (personal) => personal.tab)
	const change = useChangePersonal(chain)
	return (
		<SidePanel
			label={texts.panel.label}
			current={tab}
			onCurrent={(next) => change({ tab: next as PanelTab })}
			onClose={onClose}
			tabs={[
				{
					id: 'findings',
					label: texts.panel.findings,
					count: open.length,
					body: <FindingsList block={ref} findings={findings} />,
				},
				...(isKnown
					? [
							{
								id: 'differences',
								label: texts.panel.differences,
								count: differences.length,
								body: (
									<>
										<Differences chain={chain} differences={differences} />
										<LateSnapshots of={ref} />
									</>
								),
							},
						]
					: []),
				{
					id: 'needs',
					label: texts.panel.needs,
					count: needs.length,
					body: <LateNeeds chain={chain} />,
				},
			]}
		/>
	)
}
