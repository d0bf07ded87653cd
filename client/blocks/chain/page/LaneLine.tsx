import { useState } from 'react'
import type { ChainPicture } from '../../../../shared/blocks/chain/index.ts'
import { useRoom } from '../../../sync/RoomContext.ts'
import { useTexts } from '../../../texts/texts.ts'
import { ActorSymbol } from '../../../ui/ActorSymbol.tsx'
import { Button } from '../../../ui/Button.tsx'
import type { ChainActions } from '../actions.ts'
import { fullName } from '../actorName.ts'
import { LateAddLaneDialog } from '../lanes/LateAddLaneDialog.tsx'
import { LaneMenu } from '../menus/LaneMenu.tsx'
import type { Registry } from '../observe.ts'
import { chainTexts } from '../texts/chainTexts.ts'

/** Who has a lane in a state, in the order of the picture. */
export function LaneLine({
	chain,
	picture: { state, lanes },
	registry: { actors, fields },
	actions,
}: {
	chain: string
	picture: ChainPicture
	registry: Registry
	actions: ChainActions
}) {
	const { mayWrite } = useRoom()
	const texts = useTexts(chainTexts)
	const [adds, add] = useState(false)
	return (
		<div className="chain-lane-line">
			<span className="ui-quiet">{texts.page.lanes}</span>
			<ul>
				{lanes.map(({ id }) => {
					const actor = actors.get(id)
					const name = fullName(actor, texts)
					return (
						<li key={id} data-element={`lane:${id}`} tabIndex={-1}>
							<ActorSymbol
								kind={actor?.kind}
								colour={fields.find((field) => field.id === actor?.field)?.colour}
								size={16}
							/>
							<span>{name}</span>
							<LaneMenu chain={chain} actions={actions} state={state} id={id} name={name} />
						</li>
					)
				})}
			</ul>
			{mayWrite && (
				<Button kind="bare" size="small" icon="plus" onClick={() => add(true)}>
					{texts.page.addLane}
				</Button>
			)}
			{adds && <LateAddLaneDialog chain={chain} state={state} onClose={() => add(false)} />}
		</div>
	)
}
