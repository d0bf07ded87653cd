import { useEffect, useState } from 'react'
import type { BlockView } from '../../blocks/blockView.ts'
import { blockViews } from './blockViews.ts'

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
