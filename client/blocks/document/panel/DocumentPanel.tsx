import { FindingsList } from '../../../findings/FindingsList.tsx'
import { useFindings } from '../../../findings/useFindings.ts'
import { LateSnapshots } from '../../../snapshots/LateSnapshots.tsx'
import { useTexts } from '../../../texts/texts.ts'
import { SidePanel } from '../../../ui/SidePanel.tsx'
import { changePersonal, type PanelTab, usePersonal } from '../personal.ts'
import { documentTexts } from '../texts.ts'
import { Sources } from './Sources.tsx'

/** What stands beside a document in both views: what it is told from, what it lacks, and earlier states. */
export function DocumentPanel({ id, onClose }: { id: string; onClose: () => void }) {
	const texts = useTexts(documentTexts).panel
	const ref = { block: 'document', id }
	const { findings, open } = useFindings(ref)
	const tab = usePersonal(id, (personal) => personal.tab)
	return (
		<SidePanel
			label={texts.label}
			current={tab}
			onCurrent={(next) => changePersonal(id, { tab: next as PanelTab })}
			onClose={onClose}
			tabs={[
				{ id: 'sources', label: texts.sources, body: <Sources id={id} /> },
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
