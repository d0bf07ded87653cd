import type * as Y from 'yjs'
import { type BlockRef, blockOf, methodIdOf, placedBlocks } from '../blocks/index.ts'
import { type Board, boardsOf } from '../board/boards.ts'
import { methodHeadOf } from '../methods/heads.ts'
import type { Method, Stage } from '../methods/index.ts'

/** A board as the Fahrplan knows it: with the block that lies on it, and the method this belongs to, if any. */
export interface RoadmapBoard extends Board {
	readonly ref?: BlockRef
	/** tldraw shape id of that block */
	readonly shape?: string
	/** may be a method of a later version, which `methodHeadOf` does not know */
	readonly method?: string
}

/**
 * All boards of the workshop in their order. Where several blocks lie on a board, the first one of a method counts; what
 * belongs to no method, such as the result of a ballot, makes a board only where it lies alone.
 */
export function readRoadmap(doc: Y.Doc): RoadmapBoard[] {
	const placed = placedBlocks(doc)
	return boardsOf(doc).map((board): RoadmapBoard => {
		const here = placed.filter((each) => each.board === board.id)
		const found =
			here.find((each) => blockOf(each.block)?.isAside !== true) ?? (here.length === 1 ? here[0] : undefined)
		if (!found) return board
		const ref: BlockRef = { block: found.block, id: found.id }
		const method = methodIdOf(doc, ref)
		return { ...board, ref, shape: found.shape, ...(method !== undefined && { method }) }
	})
}

/** Where a board of a method stands on the way: at the stage it was added from, else the first its method serves. Others stand aside. */
export function stageOf({ method, stage }: RoadmapBoard): Stage | undefined {
	const head = method === undefined ? undefined : methodHeadOf(method)
	return head && (stages.find((each) => each === stage) ?? head.stages[0])
}

const stages: readonly Stage[] = [1, 2, 3, 4, 5]

/** The stage one would go on in: that of the board one is on, else the last one with boards. */
export function stageToGoOn(roadmap: readonly RoadmapBoard[], here: string): Stage {
	const board = roadmap.find(({ id }) => id === here)
	const own = board && stageOf(board)
	return own ?? roadmap.reduce<Stage>((last, each) => later(last, stageOf(each) ?? 1), 1)
}

const later = (one: Stage, other: Stage): Stage => (one > other ? one : other)

/** The methods that serve a stage, those that begin there first. */
export function methodsFor(stage: Stage, methods: readonly Method[]): Method[] {
	const serving = methods.filter(({ stages }) => stages.includes(stage))
	const beginsHere = ({ stages }: Method) => stages[0] === stage
	return [...serving.filter(beginsHere), ...serving.filter((method) => !beginsHere(method))]
}
