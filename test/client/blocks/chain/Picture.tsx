import { chainActions } from '../../../../client/blocks/chain/actions.ts'
import { type ChainEditing, ChainEditingContext } from '../../../../client/blocks/chain/canvas/board.ts'
import { StateBand } from '../../../../client/blocks/chain/canvas/StateBand.tsx'
import { marksIn } from '../../../../client/blocks/chain/drawing/marks.ts'
import { sceneOf } from '../../../../client/blocks/chain/drawing/scene.ts'
import { useMethodOfChain, usePictures, useRegistry } from '../../../../client/blocks/chain/observe.ts'
import { useRoom } from '../../../../client/sync/RoomContext.ts'
import { estimateLines } from '../../../../shared/blocks/chain/index.ts'

/** The picture of a chain without the canvas around it. */
export function Picture({ chain }: { chain: string }) {
	const room = useRoom()
	const pictures = usePictures(chain)
	const method = useMethodOfChain(chain)
	const registry = useRegistry()
	const scene = sceneOf(pictures, 'both', { width: 1264, countLines: estimateLines })
	const nothing = () => {}
	const editing: ChainEditing = {
		...{ chain, actions: chainActions(room, chain) },
		...{ write: nothing, leave: nothing, enter: nothing, keep: () => false, step: nothing, open: nothing },
	}
	return (
		<ChainEditingContext value={editing}>
			<div className="test-picture">
				{scene.states.map((each) => (
					<StateBand
						key={each.state}
						scene={each}
						picture={pictures[each.state]}
						registry={registry}
						marks={marksIn('both', pictures, method?.chain)}
						width={scene.width}
						chosen={undefined}
						writing={undefined}
						stop={undefined}
					/>
				))}
			</div>
		</ChainEditingContext>
	)
}
