import type { ChainPicture } from '../picture.ts'
import type { Step } from '../steps.ts'
import { chainMeasures } from './measures.ts'
import { laneOf, rowsOf } from './rows.ts'

const { arrow, badge, box, gap, head, leave, phase: phaseMeasures } = chainMeasures

/** Where things begin from left to right. */
export interface Columns {
	/** width of every box */
	readonly box: number
	readonly width: number
	readonly phases: readonly { readonly id: string; readonly x: number; readonly w: number }[]
	/** left edge per step id */
	readonly left: ReadonlyMap<string, number>
}

/** Air between a badge, or the line it lies on, and the boxes it passes by. */
const besideBadge = badge + 2
/** How much farther right a box begins than one whose right edge the line to it has to pass. */
const pastBox = arrow + besideBadge

/**
 * Steps begin one after the other from left to right in the person's order, those in different lanes above each other as
 * far as the lines between them have room: a line comes down just before the box it leads to, past everything that stands
 * before. So lines never cross. Phases are equally wide as long as their boxes have room; a chain that does not fit becomes
 * wider than asked.
 */
export function columnsOf(pictures: readonly ChainPicture[], width: number): readonly Columns[] {
	const phases = pictures[0]?.phases ?? []
	const room = Math.max(width - head, 0)
	const needs = (w: number) =>
		phases.map(({ id }) => Math.max(...pictures.map((picture) => phaseNeeds(picture, id, w))))
	const widths: number[] = []
	for (let w: number = box.widest; w >= box.narrowest; w -= 4) widths.push(w)
	const share = room / Math.max(phases.length, 1)
	const w =
		widths.find((each) => needs(each).every((need) => need <= share)) ??
		widths.find((each) => sum(needs(each)) <= room) ??
		box.narrowest
	let x: number = head
	const placed = shareOut(needs(w), room).map((phaseWidth, i) => {
		const phase = { id: phases[i]?.id ?? '', x, w: phaseWidth }
		x += phaseWidth
		return phase
	})
	return pictures.map((picture) => ({
		box: w,
		width: x,
		phases: placed,
		left: new Map(placed.flatMap((phase) => [...placeSteps(picture, phase, w)])),
	}))
}

/** Equal shares; what needs more than its share gets it, and the others share the rest. Whole units, no remainder lost. */
function shareOut(needs: readonly number[], room: number): number[] {
	const fixed = new Set<number>()
	for (;;) {
		const left = room - sum(needs.filter((_, i) => fixed.has(i)))
		const share = left / Math.max(needs.length - fixed.size, 1)
		const tooWide = needs.findIndex((need, i) => !fixed.has(i) && need > share)
		if (tooWide >= 0) {
			fixed.add(tooWide)
			continue
		}
		let rest = Math.round(left - Math.floor(share) * (needs.length - fixed.size))
		return needs.map((need, i) => (fixed.has(i) ? need : Math.floor(share) + (rest-- > 0 ? 1 : 0)))
	}
}

function phaseNeeds(picture: ChainPicture, phase: string, w: number): number {
	const { steps, inlet, rowOf } = stepsIn(picture, phase)
	const inner = steps.length === 0 ? 0 : (offsets(steps, rowOf, w, 0).at(-1) ?? 0) + w
	return Math.max(phaseMeasures.narrowest, inner + inlet + phaseMeasures.padding)
}

/** The steps of a phase, and how much air there is before the first of them: a line may come in from the phase before. */
function stepsIn(picture: ChainPicture, phase: string) {
	const steps = picture.steps.filter((step) => step.phase === phase)
	const [first] = steps
	const before = first && picture.steps[picture.steps.indexOf(first) - 1]
	const isHandover = before !== undefined && before.lane !== first?.lane
	const inlet: number = isHandover ? phaseMeasures.inlet : phaseMeasures.padding
	const rows = new Map(rowsOf(picture).map((lane, row) => [lane, row]))
	return { steps, inlet, rowOf: (step: Step) => rows.get(laneOf(step)) ?? 0 }
}

/**
 * The left edge of each step, from that of the first: as near as the lines allow, at least `pitch` from one to the next.
 */
function offsets(steps: readonly Step[], rowOf: (step: Step) => number, w: number, pitch: number): number[] {
	const lefts: number[] = []
	for (const [i, step] of steps.entries()) {
		const [before, left] = [steps[i - 1], lefts[i - 1]]
		if (!before || left === undefined) {
			lefts.push(0)
			continue
		}
		const [row, from] = [rowOf(step), rowOf(before)]
		if (row === from) {
			lefts.push(Math.max(left + pitch, left + w + gap.sameLane))
			continue
		}
		const [upper, lower] = [Math.min(row, from), Math.max(row, from)]
		const passed = steps.slice(0, i).flatMap((other, k) => {
			const at = rowOf(other)
			return at === row || (at > upper && at < lower) ? [(lefts[k] ?? 0) + w + pastBox] : []
		})
		const least = Math.max(left + pitch, left + arrow + (row > from ? leave.down : leave.up), ...passed)
		// It leaves the box before below or above, or at its side with room for the badge: nothing between.
		const leavesInside = least - arrow <= left + w - besideBadge
		lefts.push(leavesInside ? least : Math.max(least, left + w + gap.badge))
	}
	return lefts
}

function placeSteps(
	picture: ChainPicture,
	phase: { id: string; x: number; w: number },
	w: number,
): Map<string, number> {
	const { steps, inlet, rowOf } = stepsIn(picture, phase.id)
	const room = phase.w - inlet - phaseMeasures.padding - w
	// As far apart as there is room, so that a long phase does not crowd at its left edge.
	let placed = offsets(steps, rowOf, w, 0)
	for (let pitch = w + gap.roomy; pitch > 0; pitch -= 4) {
		const wide = offsets(steps, rowOf, w, pitch)
		if ((wide.at(-1) ?? 0) > room) continue
		placed = wide
		break
	}
	return new Map(steps.map(({ id }, i) => [id, phase.x + inlet + (placed[i] ?? 0)]))
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, each) => total + each, 0)
