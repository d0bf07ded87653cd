import { Suspense, useState } from 'react'
import { circlesForms } from '../../../../shared/blocks/circles/index.ts'
import { FindingsButton } from '../../../findings/FindingsButton.tsx'
import { useFindings } from '../../../findings/useFindings.ts'
import { useRoom } from '../../../sync/RoomContext.ts'
import { useTexts } from '../../../texts/texts.ts'
import { SegmentedSwitch } from '../../../ui/SegmentedSwitch.tsx'
import { Tool } from '../../../ui/Tool.tsx'
import type { BlockBarProps } from '../../blockView.ts'
import { usePanelForDetails } from '../../usePanelForDetails.ts'
import { useCirclesActions } from '../actions.ts'
import { GroupDialog } from '../GroupDialog.tsx'
import { useNetwork } from '../observe.ts'
import { changePersonal, usePersonal } from '../personal.ts'
import { circlesTexts } from '../texts.ts'

/** What stands in the board's bar: the form everybody sees, a new group, what was found. */
export function CirclesBar({ circles, panel, view }: { circles: string } & Omit<BlockBarProps, 'id'>) {
	const { mayWrite } = useRoom()
	const texts = useTexts(circlesTexts)
	const { form, groups, actors } = useNetwork(circles)
	const actions = useCirclesActions(circles)
	const [isAdding, setAdding] = useState(false)
	const { open } = useFindings({ block: 'circles', id: circles })
	const details = usePersonal(circles, (personal) => personal.details)
	usePanelForDetails(details, panel)
	const toggle = () => {
		if (!panel.isOpen) changePersonal(circles, { tab: 'findings' })
		panel.toggle()
	}
	return (
		<>
			{mayWrite && (
				<>
					{view === 'board' && (
						<SegmentedSwitch
							label={texts.forms.label}
							options={circlesForms.map((value) => ({ value, label: texts.forms[value] }))}
							value={form}
							onChange={actions.setForm}
						/>
					)}
					<Tool rank={1} icon="plus" label={texts.bar.add} onSelect={() => setAdding(true)} />
					<Suspense>
						{isAdding && <GroupDialog actors={actors} groups={groups} onClose={() => setAdding(false)} />}
					</Suspense>
				</>
			)}
			<FindingsButton open={open.length} isOpen={panel.isOpen} onClick={toggle} />
		</>
	)
}
