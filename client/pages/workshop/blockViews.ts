import type { BlockId } from '../../../shared/blocks/index.ts'
import type { BlockView } from '../../blocks/blockView.ts'

/** How each building block is called in the switch between the board and its plain view, and where its views come from. */
export const blockViews: Partial<Record<BlockId, { plain: 'table' | 'list'; load: () => Promise<BlockView> }>> = {
	chain: { plain: 'list', load: () => import('../../blocks/chain/view.ts').then((m) => m.chainView) },
	map: { plain: 'list', load: () => import('../../blocks/map/view.ts').then((m) => m.mapView) },
	table: { plain: 'table', load: () => import('../../blocks/table/view.ts').then((m) => m.tableView) },
}
