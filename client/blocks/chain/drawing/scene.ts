import {
	type Box,
	boundsOf,
	type ChainLayout,
	type ChainState,
	chainLayout,
	chainMeasures,
	type LayoutOptions,
} from '../../../../shared/blocks/chain/index.ts'
import type { Pictures } from '../observe.ts'
import { type ChainView, statesIn } from '../personal.ts'

/** Heights of what the view draws around the lanes, in board units. */
export const bands = { title: 56, phases: 36, state: 44, legend: 48 } as const

/** One state as it lies in the picture. */
export interface StateScene {
	readonly state: ChainState
	/** top of its head line */
	readonly head: number
	/** where its lanes begin: what the layout calls 0 */
	readonly top: number
	readonly layout: ChainLayout
}

/** Where everything of a chain lies on the board, from its top left corner. */
export interface ChainScene {
	readonly width: number
	readonly height: number
	/** top of the band with the phases' names */
	readonly phaseBand: number
	readonly phases: ChainLayout['phases']
	readonly states: readonly StateScene[]
	readonly legend: number
}

/**
 * Ist above Ideal, their phases in line. What needs more room than asked for makes the picture wider. Of one that is `held`
 * nothing gets smaller: what is added finds its room at the right and below.
 */
export function sceneOf(
	pictures: Pictures,
	view: ChainView,
	options: Omit<LayoutOptions, 'beside' | 'held'>,
	held?: ChainScene,
): ChainScene {
	const shown = statesIn(view)
	const layouts = shown.map((state) => {
		const other = shown.find((each) => each !== state)
		return chainLayout(pictures[state], {
			...options,
			...(other && { beside: pictures[other] }),
			...(held && { held: heldIn(held, state) }),
		})
	})
	let y = bands.title + bands.phases
	const states = layouts.map((layout, i): StateScene => {
		const head = y
		y += bands.state + layout.height
		return { state: shown[i] ?? 'actual', head, top: head + bands.state, layout }
	})
	return {
		width: Math.max(options.width, ...layouts.map((layout) => layout.width)),
		height: y + bands.legend,
		phaseBand: bands.title,
		phases: layouts[0]?.phases ?? [],
		states,
		legend: y,
	}
}

function heldIn({ states, phases }: ChainScene, state: ChainState): NonNullable<LayoutOptions['held']> {
	const drawn = states.find((each) => each.state === state)?.layout.lanes ?? []
	return {
		box: states.flatMap(({ layout }) => layout.steps)[0]?.w,
		phases: new Map(phases.map(({ id, w }) => [id, w])),
		lanes: new Map(drawn.map(({ id, h }) => [id, h])),
	}
}

/** Where an element lies in the picture; undefined for what it does not show. */
export function elementBox({ states, width }: ChainScene, element: string): Box | undefined {
	if (element === 'person')
		return states[0] && { x: 0, y: states[0].head, w: width, h: bands.state + chainMeasures.lane }
	for (const { top, layout } of states) {
		const box = boundsOf(layout, element)
		if (box) return { ...box, y: box.y + top }
	}
	return undefined
}
