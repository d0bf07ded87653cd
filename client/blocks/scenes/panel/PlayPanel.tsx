import { readPlayElement } from '../../../../shared/blocks/scenes/index.ts'
import { FindingsList } from '../../../findings/FindingsList.tsx'
import { useFindings } from '../../../findings/useFindings.ts'
import { LateSnapshots } from '../../../snapshots/LateSnapshots.tsx'
import { useTexts } from '../../../texts/texts.ts'
import { SidePanel } from '../../../ui/SidePanel.tsx'
import { usePlay } from '../observe.ts'
import { changePersonal, type PanelTab, usePersonal } from '../personal.ts'
import { scenesTexts } from '../texts.ts'
import { PartDetails } from './PartDetails.tsx'
import { SceneDetails } from './SceneDetails.tsx'
import './panel.css'

/** What stands beside a play in both views: all about the chosen scene or part, what was found, and earlier states. */
export function PlayPanel({ play, onClose }: { play: string; onClose: () => void }) {
	const texts = useTexts(scenesTexts).panel
	const ref = { block: 'scenes', id: play }
	const { findings, open } = useFindings(ref)
	const tab = usePersonal(play, (personal) => personal.tab)
	const what = readPlayElement(usePersonal(play, (personal) => personal.chosen))?.what
	return (
		<SidePanel
			label={texts.label}
			current={tab}
			onCurrent={(next) => changePersonal(play, { tab: next as PanelTab })}
			onClose={onClose}
			tabs={[
				{ id: 'chosen', label: what === 'part' ? texts.part : texts.scene, body: <Chosen play={play} /> },
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

function Chosen({ play: id }: { play: string }) {
	const texts = useTexts(scenesTexts).panel
	const shown = usePlay(id)
	const found = readPlayElement(usePersonal(id, (personal) => personal.chosen))
	const scenes = shown.play?.scenes ?? []
	const at = found?.what === 'scene' ? scenes.findIndex((each) => each.id === found.id) : -1
	const scene = scenes[at]
	if (scene) return <SceneDetails key={scene.id} play={id} scene={scene} number={at + 1} shown={shown} />
	const part = found?.what === 'part' ? shown.play?.parts.find((each) => each.id === found.id) : undefined
	if (part) return <PartDetails key={part.id} play={id} part={part} shown={shown} />
	return (
		<div className="scenes-none">
			<b>{texts.none}</b>
			<p className="ui-quiet">{texts.noneTodo}</p>
		</div>
	)
}
