import { addAreaBeside } from '../../../shared/blocks/areaBeside.ts'
import { FindingsButton } from '../../findings/FindingsButton.tsx'
import { useFindings } from '../../findings/useFindings.ts'
import { useNavigation } from '../../navigation/navigation.ts'
import { useRoom, useValue } from '../../sync/RoomContext.ts'
import { useLocale } from '../../texts/locale.ts'
import { useTexts } from '../../texts/texts.ts'
import { Tool } from '../../ui/Tool.tsx'
import type { BlockBarProps } from '../blockView.ts'
import { useMethods } from '../MethodsContext.ts'
import { methodOfTable } from './columns.ts'
import { comparisonTexts } from './comparison/texts.ts'
import { type OwnView, ownView } from './ownView.ts'
import { tableTexts } from './texts.ts'

/** In the board's bar, in both views: what changed since, and what was found. */
export function TableBar({ id, panel }: BlockBarProps) {
	const { doc, history, mayWrite } = useRoom()
	const texts = useTexts(comparisonTexts)
	const view = ownView(doc, id)
	const { tab } = useValue(view)
	const { open } = useFindings({ block: 'table', id })
	const locale = useLocale()
	const navigation = useNavigation()
	const { area } = useTexts(tableTexts)
	const areas = methodOfTable(doc, id, useMethods())?.table?.areas
	const addArea = (heading: string) => {
		const added = history.step(() => addAreaBeside(doc, { block: 'table', id }, heading))
		if (added) navigation.go({ to: 'board', ...added })
	}
	/** Opens the panel there, or closes it if it is there already. */
	const toggle = (wanted: OwnView['tab']) => {
		const isThere = panel.isOpen && tab === wanted
		view.set({ ...view.get(), tab: wanted })
		if (isThere || !panel.isOpen) panel.toggle()
	}
	const isOpen = (wanted: OwnView['tab']) => panel.isOpen && tab === wanted
	return (
		<>
			{areas && mayWrite && (
				<Tool
					rank={3}
					icon="frame"
					label={area}
					groups={[
						areas.map(({ name, question }) => ({
							label: name[locale],
							onSelect: () => addArea(`${name[locale]}: ${question[locale]}`),
						})),
					]}
				/>
			)}
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
