import { type ChainState, removeLane } from '../../../../shared/blocks/chain/index.ts'
import { useRoom } from '../../../sync/RoomContext.ts'
import { useTexts } from '../../../texts/texts.ts'
import { Button } from '../../../ui/Button.tsx'
import { Menu } from '../../../ui/Menu.tsx'
import type { ChainActions } from '../actions.ts'
import { chainTexts } from '../texts/chainTexts.ts'

/** What can be done with a lane as a whole, without a mouse. */
export function LaneMenu({
	chain,
	actions,
	state,
	id,
	name,
	inPicture,
}: {
	chain: string
	actions: ChainActions
	state: ChainState
	id: string
	name: string
	/** there the head of the lane is what Tab comes to */
	inPicture?: boolean
}) {
	const { doc, mayWrite } = useRoom()
	const texts = useTexts(chainTexts).lanes
	if (!mayWrite) return null
	return (
		<Menu
			trigger={
				<Button
					kind="icon"
					size="small"
					icon="more"
					className="chain-menu"
					tabIndex={inPicture ? -1 : 0}
					aria-label={texts.menu(name)}
				/>
			}
			groups={[
				[
					{ label: texts.up, icon: 'up', onSelect: () => actions.shiftWholeLane(state, id, -1) },
					{ label: texts.down, icon: 'down', onSelect: () => actions.shiftWholeLane(state, id, 1) },
				],
				[
					{
						label: texts.remove,
						icon: 'trash',
						danger: true,
						onSelect: () => actions.asOneStep(() => removeLane(doc, chain, state, id)),
					},
				],
			]}
		/>
	)
}
