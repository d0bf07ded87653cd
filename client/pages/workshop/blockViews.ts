import type { BlockId } from '../../../shared/blocks/index.ts'
import type { BlockView } from '../../blocks/blockView.ts'

/** How each building block is called in the switch between the board and its plain view, and where its views come from. */
export const blockViews: Record<BlockId, { plain: 'table' | 'list'; load: () => Promise<BlockView> }> = {
	chain: { plain: 'list', load: () => import('../../blocks/chain/view.ts').then((m) => m.chainView) },
	map: { plain: 'list', load: () => import('../../blocks/map/view.ts').then((m) => m.mapView) },
	poll: { plain: 'list', load: () => import('../../blocks/poll/view.ts').then((m) => m.pollView) },
	table: { plain: 'table', load: () => import('../../blocks/table/view.ts').then((m) => m.tableView) },
}
