import { useEffect, useRef, useState } from 'react'
import type { ChainState } from '../../../../shared/blocks/chain/index.ts'
import { FindingsButton } from '../../../findings/FindingsButton.tsx'
import { useFindings } from '../../../findings/useFindings.ts'
import { useShownElement } from '../../../navigation/navigation.ts'
import { useTableFiles } from '../../../spreadsheets/useTableFiles.ts'
import { useRoom } from '../../../sync/RoomContext.ts'
import { useLocale } from '../../../texts/locale.ts'
import { useTexts } from '../../../texts/texts.ts'
import { late } from '../../../ui/late.ts'
import type { MenuItem } from '../../../ui/Menu.tsx'
import { SegmentedSwitch } from '../../../ui/SegmentedSwitch.tsx'
import { Tool } from '../../../ui/Tool.tsx'
import { useMedia } from '../../../ui/useMedia.ts'
import type { BlockBarProps } from '../../blockView.ts'
import { useChainActions } from '../actions.ts'
import { readElement } from '../elements.ts'
import { LateAddLaneDialog } from '../lanes/LateAddLaneDialog.tsx'
import { usePictures } from '../observe.ts'
import { type ChainView, statesIn, useChangePersonal, usePersonal, views } from '../personal.ts'
import { chainTexts } from '../texts/chainTexts.ts'
import './bar.css'

/** Between a phone and this the three views do not fit beside the name of the board and what else stands there. */
const narrow = '(min-width: 43.75rem) and (max-width: 89.99rem)'

const lateTable = late(() => import('../../../../shared/blocks/chain/csv.ts'))

/** What stands in the board's bar: which state one sees, what can be added, what was found. */
export function ChainBar({ chain, panel }: { chain: string; panel: BlockBarProps['panel'] }) {
	const { doc, mayWrite } = useRoom()
	const texts = useTexts(chainTexts)
	const locale = useLocale()
	const view = usePersonal(chain, (personal) => personal.view)
	const change = useChangePersonal(chain)
	const pictures = usePictures(chain)
	const actions = useChainActions(chain)
	const { open } = useFindings({ block: 'chain', id: chain })
	const mayBegin = mayWrite && pictures.ideal.steps.length === 0 && pictures.actual.steps.length > 0
	const isNarrow = useMedia(narrow)
	const options = views.map((value) => ({ value, label: texts.views[value] }))
	const show = (next: ChainView) => change({ view: next, ...(next !== 'both' && { state: next }) })
	usePanelForNeeds(chain, panel)
	const toggle = () => {
		if (!panel.isOpen) change({ tab: 'findings' })
		panel.toggle()
	}
	const files = useTableFiles()
	const table = async () => (await lateTable.fetch()).chainTable(doc, chain, locale)
	useEffect(() => void lateTable.fetch(), [])
	return (
		<div className="chain-bar">
			{isNarrow ? (
				<select aria-label={texts.views.label} value={view} onChange={({ target }) => show(target.value as ChainView)}>
					{options.map(({ value, label }) => (
						<option key={value} value={value}>
							{label}
						</option>
					))}
				</select>
			) : (
				<SegmentedSwitch label={texts.views.label} options={options} value={view} onChange={show} />
			)}
			{mayBegin && (
				<Tool rank={5} kind="plain" icon="copy" label={texts.bar.beginIdeal} onSelect={actions.beginIdeal} />
			)}
			<Tool
				rank={4}
				kind="plain"
				icon="download"
				label={texts.bar.export}
				groups={[files(texts.bar.exportSteps, texts.bar.file, table)]}
			/>
			{mayWrite && <AddButtons chain={chain} mayBegin={mayBegin} />}
			<FindingsButton open={open.length} isOpen={panel.isOpen} onClick={toggle} />
		</div>
	)
}

/** "Schritt" and "Einrichtung"; where two states are shown they ask which one is meant. */
function AddButtons({ chain, mayBegin }: { chain: string; mayBegin: boolean }) {
	const texts = useTexts(chainTexts)
	const actions = useChainActions(chain)
	const view = usePersonal(chain, (personal) => personal.view)
	const [addsLane, addLaneTo] = useState<ChainState>()
	const states = statesIn(view)
	const items = (label: (state: string) => string, add: (state: ChainState) => void): MenuItem[] =>
		states.map((state) => ({ label: label(texts.states[state]), onSelect: () => add(state) }))
	const [only] = states
	return (
		<>
			{states.length === 1 && only ? (
				<>
					<Tool rank={1} icon="plus" label={texts.bar.step} onSelect={() => actions.addLast(only)} />
					<Tool rank={2} icon="plus" label={texts.bar.lane} onSelect={() => addLaneTo(only)} />
				</>
			) : (
				<Tool
					rank={1}
					icon="plus"
					label={texts.bar.more}
					groups={[
						items(texts.bar.stepIn, actions.addLast),
						items(texts.bar.laneIn, addLaneTo),
						...(mayBegin
							? [[{ label: texts.bar.beginIdeal, icon: 'copy' as const, onSelect: actions.beginIdeal }]]
							: []),
					]}
				/>
			)}
			{addsLane && <LateAddLaneDialog chain={chain} state={addsLane} onClose={() => addLaneTo(undefined)} />}
		</>
	)
}

/** Whoever is taken to a need, a service or what is agreed finds it in the panel. */
function usePanelForNeeds(chain: string, panel: BlockBarProps['panel']) {
	const shown = useShownElement({ block: 'chain', id: chain })
	const change = useChangePersonal(chain)
	const now = useRef(panel)
	now.current = panel
	useEffect(() => {
		const kind = readElement(shown?.element)?.kind
		if (kind !== 'need' && kind !== 'service' && kind !== 'agreed') return
		change({ tab: 'needs', chosen: shown?.element })
		if (!now.current.isOpen) now.current.toggle()
	}, [shown, change])
}
