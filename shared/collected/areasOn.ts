import type * as Y from 'yjs'
import { cardsOn, type LyingCard, namedAreas } from '../board/cards/index.ts'
import { type AreaCards, byArea } from './byArea.ts'

/** What lies in these named areas of a board, area by area. */
export function areasOn(plenum: Y.Doc, board: string, areas: readonly string[]): AreaCards<LyingCard>[] {
	const names = new Map(namedAreas(plenum, board).map(({ id, name }) => [id, name]))
	const groups = cardsOn(plenum, board).map(({ id = '', within = '', heading = '', cards }) => ({
		...{ area: names.get(within) ?? names.get(id), heading: heading.trim(), cards },
	}))
	return byArea(groups, areas)
}
