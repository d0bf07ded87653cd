import type { ChainPicture } from '../picture.ts'
import { chainMeasures } from './measures.ts'

const { arrow, badge, box, gap, head, phase: phaseMeasures } = chainMeasures

/** Where things begin from left to right. */
export interface Columns {
	/** width of every box */
	readonly box: number
	readonly width: number
	readonly phases: readonly { readonly id: string; readonly x: number; readonly w: number }[]
	/** left edge per step id */
	readonly left: ReadonlyMap<string, number>
}

/** How far the line to the next lane leaves a box before its right edge, if the next box is tucked under it. */
export const tuck = badge + arrow - 4

/**
 * Every step gets a column of its own, from left to right in the person's order, so that lines never cross. A box in another
 * lane may reach a little below or above the one before it. Phases are equally wide as long as their boxes have room; a
 * chain that does not fit becomes wider than asked.
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
	const steps = picture.steps.filter((step) => step.phase === phase)
	const inner = steps.length === 0 ? 0 : w + sum(pitches(steps, w))
	return Math.max(phaseMeasures.narrowest, inner + 2 * phaseMeasures.padding)
}

/** The least distance from the left edge of each step to that of the next in the same phase. */
function pitches(steps: ChainPicture['steps'], w: number): number[] {
	return steps.slice(1).map((step, i) => (step.lane === steps[i]?.lane ? w + gap.sameLane : w - tuck + arrow))
}

function placeSteps(
	picture: ChainPicture,
	phase: { id: string; x: number; w: number },
	w: number,
): Map<string, number> {
	const steps = picture.steps.filter((step) => step.phase === phase.id)
	const least = pitches(steps, w)
	const spare = phase.w - 2 * phaseMeasures.padding - w - sum(least)
	const extra = least.length === 0 ? 0 : Math.floor(spare / least.length)
	const left = new Map<string, number>()
	let x = phase.x + phaseMeasures.padding
	for (const [i, { id }] of steps.entries()) {
		left.set(id, x)
		x += Math.min((least[i] ?? 0) + extra, Math.max(least[i] ?? 0, w + gap.roomy))
	}
	return left
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, each) => total + each, 0)
