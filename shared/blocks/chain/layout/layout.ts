import { passagesOf } from '../passages.ts'
import type { ChainPicture } from '../picture.ts'
import { personLane, type StepOutcome } from '../steps.ts'
import { type PassageWords, stripsBelow } from './below.ts'
import { type Columns, columnsOf, type HeldColumns } from './columns.ts'
import { type ChainLink, linksOf } from './links.ts'
import { chainMeasures } from './measures.ts'
import { laneOf, rowsOf } from './rows.ts'
import { type CountLines, estimateLines, textWidth } from './wrap.ts'

const { box, head, lane: laneHeight, pill } = chainMeasures

/** In board units, from the top left corner of the person's lane. */
export interface Box {
	readonly x: number
	readonly y: number
	readonly w: number
	readonly h: number
}

/** Where everything of one state lies. The labels of the phases stand above it, in the view's own band. */
export interface ChainLayout {
	/** at least the width asked for */
	readonly width: number
	readonly height: number
	readonly phases: readonly { readonly id: string; readonly x: number; readonly w: number }[]
	/** the person's lane first, then the actors', then `nobody` if needed */
	readonly lanes: readonly { readonly id: string; readonly y: number; readonly h: number }[]
	/** stations, numbered from 1 in the person's order; the top left corner of a box, where that sits, is free of lines */
	readonly steps: readonly (Box & {
		readonly id: string
		readonly number: number
		/** height that its outcome takes below its words */
		readonly foot?: number
	})[]
	readonly experiences: readonly (Box & { readonly id: string })[]
	/** one for each passage from a step to another */
	readonly links: readonly ChainLink[]
}

export interface LayoutOptions {
	/** in board units */
	width: number
	/** the other state, shown above or below it: their phases line up */
	beside?: ChainPicture
	/** lines a text takes, if somebody can measure it */
	countLines?: CountLines
	/** what was drawn when somebody began to work on it: nothing gets narrower or lower */
	held?: HeldColumns & { readonly lanes: ReadonlyMap<string, number> }
	/** lines the name of a lane takes in its head, the person's with what stands below it */
	headLines?: (lane: string) => number
	/** what an experience without words shows instead of them */
	emptyExperience?: string
	/** the same for a station */
	emptyStep?: string
	/** how a station says that it is not reached */
	outcomeWords?: (outcome: StepOutcome) => string
	/** how a passage says where it leads, and in which case */
	passageWords?: PassageWords
}

/**
 * Lays out one state: lanes across, phases down, no box, line or badge over another. The same picture and options give the
 * same layout; what needs more room makes lanes higher and phases wider instead of overlapping.
 */
export function chainLayout(picture: ChainPicture, options: LayoutOptions): ChainLayout {
	const { width, beside, countLines = estimateLines, headLines = () => 1 } = options
	const {
		held,
		emptyExperience = '',
		emptyStep = '',
		outcomeWords = String,
		passageWords = ({ condition }) => condition,
	} = options
	const [columns] = columnsOf(beside ? [picture, beside] : [picture], width, held)
	const { phases, left, box: w = 0, width: whole = width } = columns ?? emptyColumns
	const feet = new Map(
		picture.steps.flatMap(({ id, outcome }): [string, number][] =>
			outcome ? [[id, countLines(outcomeWords(outcome), w - box.padding.x - box.sign) * box.lineHeight]] : [],
		),
	)
	const heights = new Map(
		picture.steps.map(({ id, text }) => {
			const words = countLines(text.trim() ? text : emptyStep, w - box.padding.x) * box.lineHeight
			const h = words + (feet.get(id) ?? 0) + box.padding.y
			// Even, so that boxes of any heights have their middles in one line.
			return [id, Math.max(box.lowest, h + (h % 2))]
		}),
	)
	const passages = passagesOf(picture.steps)
	const edges = new Map(picture.steps.map(({ id }, i) => [id, { x: left.get(id) ?? head, w, number: i + 1 }] as const))
	const below = stripsBelow(passages, edges, passageWords, countLines)
	const { pills, height: personHeight } = placePills(picture, phases, countLines, emptyExperience)
	let y = 0
	const lanes = rowsOf(picture).map((id) => {
		const inside = picture.steps.filter((step) => id !== personLane && laneOf(step) === id)
		const highest = Math.max(0, ...inside.map((step) => heights.get(step.id) ?? 0))
		const named = headLines(id) * box.lineHeight + 6
		const needed =
			id === personLane ? Math.max(personHeight, named) : Math.max(laneHeight, highest + box.padding.y, named)
		const floor = below.heights.get(id) ?? 0
		const upper = Math.max(needed, (held?.lanes.get(id) ?? 0) - floor)
		const lane = { id, y, upper, h: upper + floor }
		y += lane.h
		return lane
	})
	const laneBy = new Map(lanes.map((lane) => [lane.id, lane]))
	const steps = picture.steps.map((step, i) => {
		const lane = laneBy.get(laneOf(step))
		const h = heights.get(step.id) ?? box.lowest
		const top = Math.round((lane?.y ?? 0) + ((lane?.upper ?? h) - h) / 2)
		const foot = feet.get(step.id)
		return { id: step.id, number: i + 1, x: left.get(step.id) ?? head, y: top, w, h, ...(foot && { foot }) }
	})
	return {
		width: whole,
		height: y,
		phases,
		lanes: lanes.map(({ id, y: top, h }) => ({ id, y: top, h })),
		steps,
		experiences: pills,
		links: linksOf(passages, {
			boxes: new Map(steps.map((each) => [each.id, each])),
			floorOf: (step) => floorOf(laneBy.get(laneOf(step))),
			floors: lanes
				.filter(({ id }) => below.heights.has(id))
				.map((lane) => ({ top: floorOf(lane), bottom: lane.y + lane.h })),
			strips: below.strips,
		}),
	}
}

/** Where in a lane begins what stands below its boxes. */
const floorOf = (lane: { readonly y: number; readonly upper: number } | undefined) => (lane ? lane.y + lane.upper : 0)

/** Where an element of the chain lies in a layout: a step, an experience, a handover's badge or a lane. */
export function boundsOf(layout: ChainLayout, element: string): Box | undefined {
	const [kind = '', id = ''] = split(element)
	switch (kind) {
		case 'step': {
			const found = [...layout.steps, ...layout.experiences].find((each) => each.id === id)
			return found && { x: found.x, y: found.y, w: found.w, h: found.h }
		}
		case 'handover': {
			const badge = layout.links.find(({ handover }) => handover === id)?.badge
			const r = chainMeasures.badge
			return badge && { x: badge.x - r, y: badge.y - r, w: 2 * r, h: 2 * r }
		}
		case 'lane': {
			const lane = layout.lanes.find((each) => each.id === id)
			return lane && { x: 0, y: lane.y, w: layout.width, h: lane.h }
		}
		default:
			return undefined
	}
}

function split(element: string): [string, string] {
	const at = element.indexOf(':')
	return [element.slice(0, Math.max(at, 0)), element.slice(at + 1)]
}

/** The person's words, side by side in their phase as far as they fit, then below each other. */
function placePills(picture: ChainPicture, phases: Columns['phases'], countLines: CountLines, empty: string) {
	const pills: (Box & { id: string })[] = []
	let bottom: number = pill.lowest + 2 * pill.gap
	for (const phase of phases) {
		const room = phase.w - 2 * pill.gap
		let [x, y, rowHeight] = [0, pill.gap, 0]
		for (const { id, text } of picture.experiences.filter((each) => each.phase === phase.id)) {
			const shown = text.trim() ? text : empty
			const w = Math.min(room, Math.max(pill.narrowest, Math.ceil(textWidth(shown)) + pill.padding.x))
			const lines = countLines(shown, w - pill.padding.x)
			const h = Math.max(pill.lowest, lines * box.lineHeight + pill.padding.y)
			if (x > 0 && x + w > room) {
				x = 0
				y += rowHeight + pill.gap
				rowHeight = 0
			}
			pills.push({ id, x: phase.x + pill.gap + x, y, w, h })
			x += w + pill.gap
			rowHeight = Math.max(rowHeight, h)
			bottom = Math.max(bottom, y + rowHeight + pill.gap)
		}
	}
	return { pills, height: bottom }
}

const emptyColumns: Columns = { box: box.narrowest, width: head, phases: [], left: new Map() }
