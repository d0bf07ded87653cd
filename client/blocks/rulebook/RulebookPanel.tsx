import { FindingsList } from '../../findings/FindingsList.tsx'
import { useFindings } from '../../findings/useFindings.ts'
import { LateSnapshots } from '../../snapshots/LateSnapshots.tsx'
import { useTexts } from '../../texts/texts.ts'
import { SidePanel } from '../../ui/SidePanel.tsx'
import { changePersonal, type PanelTab, usePersonal } from './personal.ts'
import { rulebookTexts } from './texts.ts'

/** What stands beside a rulebook in both views: what was found, and earlier states. */
export function RulebookPanel({ rulebook, onClose }: { rulebook: string; onClose: () => void }) {
	const texts = useTexts(rulebookTexts).panel
	const ref = { block: 'rulebook', id: rulebook }
	const { findings, open } = useFindings(ref)
	const { tab = 'findings' } = usePersonal(rulebook)
	return (
		<SidePanel
			label={texts.label}
			current={tab}
			onCurrent={(next) => changePersonal(rulebook, { tab: next as PanelTab })}
			onClose={onClose}
			tabs={[
				{
					id: 'findings',
					label: texts.findings,
					count: open.length,
					body: <FindingsList block={ref} findings={findings} />,
				},
				{ id: 'comparison', label: texts.comparison, body: <LateSnapshots of={ref} /> },
			]}
		/>
	)
}
