import { useEffect, useState } from 'react'
import { type BlockId, blockOf } from '../../../shared/blocks/index.ts'
import type { RoadmapBoard } from '../../../shared/roadmap/index.ts'
import type { BlockView } from '../../blocks/blockView.ts'
import { lateMethods } from '../boards/lateMethods.ts'
import type { BoardKind } from './usePersonalView.ts'

interface LateView {
	/** how it is called in the switch between the board and its plain view */
	readonly plain: 'table' | 'list' | 'page'
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
	checklist: lateView('checklist', 'list', () => import('../../blocks/checklist/view.ts').then((m) => m.checklistView)),
	circles: lateView('circles', 'list', () => import('../../blocks/circles/view.ts').then((m) => m.circlesView)),
	document: lateView('document', 'page', () => import('../../blocks/document/view.ts').then((m) => m.documentView)),
	map: lateView('map', 'list', () => import('../../blocks/map/view.ts').then((m) => m.mapView)),
	poll: lateView('poll', 'list', () => import('../../blocks/poll/view.ts').then((m) => m.pollView)),
	rulebook: lateView('rulebook', 'list', () => import('../../blocks/rulebook/view.ts').then((m) => m.rulebookView)),
	scenes: lateView('scenes', 'list', () => import('../../blocks/scenes/view.ts').then((m) => m.scenesView)),
	table: lateView('table', 'table', () => import('../../blocks/table/view.ts').then((m) => m.tableView)),
	tree: lateView('tree', 'table', () => import('../../blocks/tree/view.ts').then((m) => m.treeView)),
}

/** Whether a board without a canvas is the view of its block; else it is the list of what lies on it. */
export const hasOwnView = ({ ref }: RoadmapBoard): boolean =>
	ref !== undefined && ref.block in blockViews && blockOf(ref.block)?.isAside !== true

/** What a board is to whoever chooses how to look at it. */
export const boardKind = (board: RoadmapBoard | undefined): BoardKind =>
	board?.ref && hasOwnView(board) ? (board.ref.block as BlockId) : 'cards'

const loaded = new Map<string, BlockView>()

/** The views of a building block once their code has arrived; undefined until then, and for blocks of a later version. */
export function useBlockView(block: string | undefined): BlockView | undefined {
	const [, renew] = useState(0)
	useEffect(() => {
		if (block === undefined || loaded.has(block)) return
		let wanted = true
		blockViews[block as keyof typeof blockViews]?.load().then(
			(view) => {
				loaded.set(block, view)
				if (wanted) renew((n) => n + 1)
			},
			// The stage loads the same code and says so if it does not come.
			() => {},
		)
		return () => {
			wanted = false
		}
	}, [block])
	return block === undefined ? undefined : loaded.get(block)
}
