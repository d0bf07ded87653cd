import type { BlockId } from '../../../shared/blocks/index.ts'
import type { BlockView } from '../../blocks/blockView.ts'
import { lateMethods } from '../boards/lateMethods.ts'

interface LateView {
	/** how it is called in the switch between the board and its plain view */
	readonly plain: 'table' | 'list'
	load(): Promise<BlockView>
}

/** A view that comes together with the methods it asks for. */
const lateView = (block: BlockId, plain: LateView['plain'], load: () => Promise<BlockView>): LateView => ({
	plain,
	load: async () => (await Promise.all([load(), lateMethods[block].fetch()]))[0],
})

/** Where the views of each building block come from. */
export const blockViews: Record<BlockId, LateView> = {
	chain: lateView('chain', 'list', () => import('../../blocks/chain/view.ts').then((m) => m.chainView)),
	map: lateView('map', 'list', () => import('../../blocks/map/view.ts').then((m) => m.mapView)),
	poll: lateView('poll', 'list', () => import('../../blocks/poll/view.ts').then((m) => m.pollView)),
	table: lateView('table', 'table', () => import('../../blocks/table/view.ts').then((m) => m.tableView)),
}
