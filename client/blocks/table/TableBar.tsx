import { FindingsButton } from '../../findings/FindingsButton.tsx'
import { useFindings } from '../../findings/useFindings.ts'
import { useRoom, useValue } from '../../sync/RoomContext.ts'
import { useTexts } from '../../texts/texts.ts'
import { Tool } from '../../ui/Tool.tsx'
import type { BlockBarProps } from '../blockView.ts'
import { comparisonTexts } from './comparison/texts.ts'
import { type OwnView, ownView } from './ownView.ts'

/** In the board's bar, in both views: what changed since, and what was found. */
export function TableBar({ id, panel }: BlockBarProps) {
	const { doc } = useRoom()
	const texts = useTexts(comparisonTexts)
	const view = ownView(doc, id)
	const { tab } = useValue(view)
	const { open } = useFindings({ block: 'table', id })
	/** Opens the panel there, or closes it if it is there already. */
	const toggle = (wanted: OwnView['tab']) => {
		const isThere = panel.isOpen && tab === wanted
		view.set({ ...view.get(), tab: wanted })
		if (isThere || !panel.isOpen) panel.toggle()
	}
	const isOpen = (wanted: OwnView['tab']) => panel.isOpen && tab === wanted
	return (
		<>
			<Tool
				rank={2}
				icon="compare"
				label={texts.button}
				isExpanded={isOpen('comparison')}
				onSelect={() => toggle('comparison')}
			/>
			<FindingsButton open={open.length} isOpen={isOpen('findings')} onClick={() => toggle('findings')} />
		</>
	)
}
