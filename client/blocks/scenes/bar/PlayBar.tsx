import { Suspense, useState } from 'react'
import { missingParts, playGroupIds } from '../../../../shared/blocks/scenes/index.ts'
import { playGroups } from '../../../../shared/rounds/playGroups.ts'
import { FindingsButton } from '../../../findings/FindingsButton.tsx'
import { useFindings } from '../../../findings/useFindings.ts'
import { useNavigation } from '../../../navigation/navigation.ts'
import { useRoom } from '../../../sync/RoomContext.ts'
import { useLocale } from '../../../texts/locale.ts'
import { useTexts } from '../../../texts/texts.ts'
import { lazyPart } from '../../../ui/lazyPart.ts'
import { Tool } from '../../../ui/Tool.tsx'
import type { BlockBarProps } from '../../blockView.ts'
import { usePanelForDetails } from '../../usePanelForDetails.ts'
import { usePlayActions } from '../actions.ts'
import { usePlay } from '../observe.ts'
import { changePersonal, usePersonal } from '../personal.ts'
import { scenesTexts } from '../texts.ts'

/** What becomes of the scenes; comes when it is asked for, since it knows the method of chains. */
export const ChainDialog = lazyPart(() =>
	import('../../../taking/chain/ChainDialog.tsx').then((module) => module.ChainDialog),
)

/** What stands in the board's bar: scenes and parts can be added, what was found can be seen. */
export function PlayBar({ play, panel }: { play: string; panel: BlockBarProps['panel'] }) {
	const { mayWrite } = useRoom()
	const texts = useTexts(scenesTexts)
	const locale = useLocale()
	const actions = usePlayActions(play)
	const shown = usePlay(play)
	const navigation = useNavigation()
	const { open } = useFindings({ block: 'scenes', id: play })
	const details = usePersonal(play, (personal) => personal.details)
	usePanelForDetails(details, panel)
	const [isTaking, setTaking] = useState(false)
	const toggle = () => {
		if (!panel.isOpen) changePersonal(play, { tab: 'findings' })
		panel.toggle()
	}
	const isMissing = shown.play !== undefined && missingParts(shown.play).length > 0
	const toGroups = playGroupIds.map((group) => ({
		label: playGroups[group][locale],
		onSelect: () => actions.addPart({ group }),
	}))
	const toCases = {
		label: shown.cases.length > 0 ? texts.moreCases : texts.toCases,
		icon: 'doc',
		onSelect: () => navigation.go({ to: 'cases' }),
	} as const
	const ofCases = shown.cases.map(({ id, title, person }) => ({
		label: [person.trim(), title.trim()].filter(Boolean).join(' – '),
		// Of a menu that says which one holds, one has to.
		...(shown.about && { isChosen: id === shown.about.id }),
		onSelect: () => actions.change({ case: id }),
	}))
	return (
		<>
			{mayWrite && (
				<>
					<Tool
						rank={1}
						icon="doc"
						label={texts.case}
						groups={ofCases.length > 0 ? [ofCases, [toCases]] : [[toCases]]}
					/>
					<Tool rank={1} icon="plus" label={texts.bar.scene} onSelect={() => actions.addScene()} />
					<Tool
						rank={2}
						icon="addPerson"
						label={texts.bar.part}
						groups={
							isMissing ? [[{ label: texts.partsForScenes, onSelect: actions.addMissingParts }], toGroups] : [toGroups]
						}
					/>
					<Tool rank={3} icon="chain" label={texts.bar.chain} onSelect={() => setTaking(true)} />
					<Suspense>{isTaking && <ChainDialog play={play} onClose={() => setTaking(false)} />}</Suspense>
				</>
			)}
			<FindingsButton open={open.length} isOpen={panel.isOpen} onClick={toggle} />
		</>
	)
}
