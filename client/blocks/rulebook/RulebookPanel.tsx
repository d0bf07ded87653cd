import { FindingsList } from '../../findings/FindingsList.tsx'
import { useFindings } from '../../findings/useFindings.ts'
import { useTexts } from '../../texts/texts.ts'
import { SidePanel } from '../../ui/SidePanel.tsx'
import { rulebookTexts } from './texts.ts'

/** What stands beside a rulebook in both views: what was found. */
export function RulebookPanel({ rulebook, onClose }: { rulebook: string; onClose: () => void }) {
	const texts = useTexts(rulebookTexts).panel
	const ref = { block: 'rulebook', id: rulebook }
	const { findings, open } = useFindings(ref)
	const body = <FindingsList block={ref} findings={findings} />
	return (
		<SidePanel
			label={texts.label}
			current="findings"
			onCurrent={() => {}}
			onClose={onClose}
			tabs={[{ id: 'findings', label: texts.findings, count: open.length, body }]}
		/>
	)
}
