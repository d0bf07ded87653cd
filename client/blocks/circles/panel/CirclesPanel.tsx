import { readCirclesElement } from '../../../../shared/blocks/circles/index.ts'
import { FindingsList } from '../../../findings/FindingsList.tsx'
import { useFindings } from '../../../findings/useFindings.ts'
import { LateSnapshots } from '../../../snapshots/LateSnapshots.tsx'
import { useTexts } from '../../../texts/texts.ts'
import { SidePanel } from '../../../ui/SidePanel.tsx'
import { useNetwork } from '../observe.ts'
import { changePersonal, type PanelTab, usePersonal } from '../personal.ts'
import { circlesTexts } from '../texts.ts'
import { ActorDetails } from './ActorDetails.tsx'
import { GroupDetails } from './GroupDetails.tsx'
import './panel.css'

/** What stands beside circles in both views: all that is said of what is chosen, what was found, and earlier states. */
export function CirclesPanel({ circles, onClose }: { circles: string; onClose: () => void }) {
	const texts = useTexts(circlesTexts).panel
	const ref = { block: 'circles', id: circles }
	const { findings, open } = useFindings(ref)
	const tab = usePersonal(circles, (personal) => personal.tab)
	const what = readCirclesElement(usePersonal(circles, (personal) => personal.chosen))?.what
	return (
		<SidePanel
			label={texts.label}
			current={tab}
			onCurrent={(next) => changePersonal(circles, { tab: next as PanelTab })}
			onClose={onClose}
			tabs={[
				{ id: 'chosen', label: what === 'actor' ? texts.actor : texts.group, body: <Chosen circles={circles} /> },
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

function Chosen({ circles }: { circles: string }) {
	const texts = useTexts(circlesTexts).panel
	const network = useNetwork(circles)
	const found = readCirclesElement(usePersonal(circles, (personal) => personal.chosen))
	const group = found?.what === 'group' ? network.groups.find(({ id }) => id === found.id) : undefined
	if (group) return <GroupDetails key={group.id} circles={circles} group={group} network={network} />
	const actor = found?.what === 'actor' ? network.actors.find(({ id }) => id === found.id) : undefined
	if (actor) return <ActorDetails key={actor.id} circles={circles} actor={actor} network={network} />
	return (
		<div className="circles-none">
			<b>{texts.none}</b>
			<p className="ui-quiet">{texts.noneTodo}</p>
		</div>
	)
}
