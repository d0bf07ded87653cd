import { blockOf } from '../../../shared/blocks/index.ts'
import type { RoadmapBoard } from '../../../shared/roadmap/index.ts'
import { blockViews } from './blockViews.ts'

/** Whether a board without a canvas is the view of its block; else it is the list of what lies on it. */
export const hasOwnView = ({ ref }: RoadmapBoard): boolean =>
	ref !== undefined && ref.block in blockViews && blockOf(ref.block)?.isAside !== true
