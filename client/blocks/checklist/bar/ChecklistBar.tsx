import { FindingsButton } from '../../../findings/FindingsButton.tsx'
import { useFindings } from '../../../findings/useFindings.ts'
import { useRoom } from '../../../sync/RoomContext.ts'
import { useLocale } from '../../../texts/locale.ts'
import { useTexts } from '../../../texts/texts.ts'
import { Tool } from '../../../ui/Tool.tsx'
import type { BlockBarProps } from '../../blockView.ts'
import { usePanelForDetails } from '../../usePanelForDetails.ts'
import { useChecklistActions } from '../actions.ts'
import { useList } from '../observe.ts'
import { changePersonal, usePersonal } from '../personal.ts'
import { checklistTexts } from '../texts.ts'

/** What stands in the board's bar: questions of one's own can be added, what was found can be seen. */
export function ChecklistBar({ checklist, panel }: { checklist: string; panel: BlockBarProps['panel'] }) {
	const { mayWrite } = useRoom()
	const { bar: texts } = useTexts(checklistTexts)
	const locale = useLocale()
	const actions = useChecklistActions(checklist)
	const { sections } = useList(checklist)
	const { open } = useFindings({ block: 'checklist', id: checklist })
	const details = usePersonal(checklist, (personal) => personal.details)
	usePanelForDetails(details, panel)
	const toSections = sections
		.filter(({ isShown }) => isShown)
		.map(({ id, title }) => ({ label: title[locale], onSelect: () => actions.add(id) }))
	const toggle = () => {
		if (!panel.isOpen) changePersonal(checklist, { tab: 'findings' })
		panel.toggle()
	}
	return (
		<>
			{mayWrite && toSections.length > 0 && <Tool rank={1} icon="plus" label={texts.add} groups={[toSections]} />}
			<FindingsButton open={open.length} isOpen={panel.isOpen} onClick={toggle} />
		</>
	)
}
