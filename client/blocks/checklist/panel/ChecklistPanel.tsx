import { askedIn, itemOf } from '../../../../shared/blocks/checklist/index.ts'
import { FindingsList } from '../../../findings/FindingsList.tsx'
import { useFindings } from '../../../findings/useFindings.ts'
import { LateSnapshots } from '../../../snapshots/LateSnapshots.tsx'
import { useTexts } from '../../../texts/texts.ts'
import { SidePanel } from '../../../ui/SidePanel.tsx'
import { useList } from '../observe.ts'
import { changePersonal, type PanelTab, usePersonal } from '../personal.ts'
import { SeenTo } from '../SeenTo.tsx'
import { checklistTexts } from '../texts.ts'
import { ItemDetails } from './ItemDetails.tsx'
import '../checklist.css'
import './panel.css'

/** What stands beside a checklist in both views: all that is said to the chosen question, what was found, and earlier states. */
export function ChecklistPanel({ checklist, onClose }: { checklist: string; onClose: () => void }) {
	const texts = useTexts(checklistTexts).panel
	const ref = { block: 'checklist', id: checklist }
	const { findings, open } = useFindings(ref)
	const tab = usePersonal(checklist, (personal) => personal.tab)
	return (
		<SidePanel
			label={texts.label}
			current={tab}
			onCurrent={(next) => changePersonal(checklist, { tab: next as PanelTab })}
			onClose={onClose}
			tabs={[
				{ id: 'item', label: texts.item, body: <Chosen checklist={checklist} /> },
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

function Chosen({ checklist }: { checklist: string }) {
	const texts = useTexts(checklistTexts).panel
	const list = useList(checklist)
	const chosen = itemOf(usePersonal(checklist, (personal) => personal.chosen))
	const item = askedIn(list.sections).find(({ id }) => id === chosen)
	if (!item) {
		return (
			<div className="checklist-none">
				<b>{texts.none}</b>
				<p className="ui-quiet">{texts.noneTodo}</p>
			</div>
		)
	}
	return (
		<SeenTo checklist={checklist}>
			<ItemDetails key={item.id} checklist={checklist} item={item} list={list} />
		</SeenTo>
	)
}
