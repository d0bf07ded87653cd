import { passagesOf } from '../passages.ts'
import type { ChainPicture } from '../picture.ts'
import type { Step } from '../steps.ts'
import { chainMeasures } from './measures.ts'
import { laneOf, rowsOf } from './rows.ts'
import { textWidth } from './wrap.ts'

const { arrow, badge, box, branch, gap, head, leave, phase: phaseMeasures, phaseHead } = chainMeasures

/** Where things begin from left to right. */
export interface Columns {
	/** width of every box */
	readonly box: number
	readonly width: number
	readonly phases: readonly { readonly id: string; readonly x: number; readonly w: number }[]
	/** left edge per step id */
	readonly left: ReadonlyMap<string, number>
}

/** How wide things are that somebody is working on: nothing of it gets narrower in the meantime. */
export interface HeldColumns {
	readonly box: number | undefined
	/** by the id of the phase */
	readonly phases: ReadonlyMap<string, number>
}

/** Air between a badge, or the line it lies on, and the boxes it passes by. */
const besideBadge = badge + 2
/** How much farther right a box begins than one whose right edge the line to it has to pass. */
const pastBox = arrow + besideBadge
/** The same where the line of a branch has to pass it. */
const pastByBranch = branch.corridor + besideBadge

/** What of a picture decides where its steps begin. */
interface Plan {
	readonly steps: readonly Step[]
	rowOf(step: Step): number
	/** step id -> first and last row the line of a branch to it passes by */
	readonly corridors: ReadonlyMap<string, readonly [first: number, last: number]>
	/** ids of the steps below which something leaves, or stands in which case */
	readonly below: ReadonlySet<string>
}

/**
 * Steps begin one after the other from left to right in the person's order, those in different lanes above each other as
 * far as the lines between them have room: a line comes down just before the box it leads to, past everything that stands
 * before. So lines never cross; those of branches come down left of it, and cross others at right angles at most. Phases are
 * equally wide as long as their boxes and names have room; a chain that does not fit becomes wider than asked, and one that is
 * held is only ever added to at the right.
 */
export function columnsOf(pictures: readonly ChainPicture[], width: number, held?: HeldColumns): readonly Columns[] {
	const phases = pictures[0]?.phases ?? []
	const plans = pictures.map(planOf)
	const room = Math.max(width - head, 0)
	const heads = phases.map(({ id, label }) => Math.max(nameNeeds(label), held?.phases.get(id) ?? 0))
	const needs = (w: number) =>
		phases.map(({ id }, i) => Math.max(heads[i] ?? 0, ...plans.map((plan) => phaseNeeds(plan, id, w))))
	const widths: number[] = []
	for (let w: number = box.widest; w >= box.narrowest; w -= 4) widths.push(w)
	const share = room / Math.max(phases.length, 1)
	const w =
		held?.box ??
		widths.find((each) => needs(each).every((need) => need <= share)) ??
		widths.find((each) => sum(needs(each)) <= room) ??
		box.narrowest
	let x: number = head
	const placed = shareOut(needs(w), room).map((phaseWidth, i) => {
		const phase = { id: phases[i]?.id ?? '', x, w: phaseWidth }
		x += phaseWidth
		return phase
	})
	return plans.map((plan) => ({
		box: w,
		width: x,
		phases: placed,
		left: new Map(placed.flatMap((phase) => [...placeSteps(plan, phase, w)])),
	}))
}

/** How much wider letters are in the strong weight of a phase's name. */
const bold = 1.1

/** What the name of a phase takes; a longer one is broken into two lines. */
const nameNeeds = (name: string): number =>
	name.trim() ? Math.min(phaseHead.widest, Math.ceil(textWidth(name.trim()) * bold) + phaseHead.air) : 0

function planOf(picture: ChainPicture): Plan {
	const rows = new Map(rowsOf(picture).map((lane, row) => [lane, row]))
	const rowOf = (step: Step) => rows.get(laneOf(step)) ?? 0
	const corridors = new Map<string, [number, number]>()
	const below = new Set<string>()
	for (const { from, to, kind, condition } of passagesOf(picture.steps)) {
		if (kind !== 'onward' || condition.trim()) below.add(from.id)
		if (kind === 'onward') continue
		const [one, other] = [rowOf(from), rowOf(to)]
		const [first, last] = corridors.get(to.id) ?? [one, one]
		corridors.set(to.id, [Math.min(first, one, other), Math.max(last, one, other)])
	}
	return { steps: picture.steps, rowOf, corridors, below }
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

function phaseNeeds(plan: Plan, phase: string, w: number): number {
	const { steps, inlet } = stepsIn(plan, phase)
	const inner = steps.length === 0 ? 0 : (offsets(steps, plan, w, 0).at(-1) ?? 0) + w
	return Math.max(phaseMeasures.narrowest, inner + inlet + phaseMeasures.padding)
}

/** The steps of a phase, and how much air there is before the first of them: a line may come in from another phase. */
function stepsIn({ steps: all, corridors }: Plan, phase: string) {
	const steps = all.filter((step) => step.phase === phase)
	const [first] = steps
	const before = first && all[all.indexOf(first) - 1]
	const isHandover = before !== undefined && before.lane !== first?.lane
	const { inlet, padding, wideInlet } = phaseMeasures
	return { steps, inlet: corridors.has(first?.id ?? '') ? wideInlet : isHandover ? inlet : padding }
}

/**
 * The left edge of each step, from that of the first: as near as the lines allow, at least `pitch` from one to the next.
 */
function offsets(steps: readonly Step[], { rowOf, corridors, below }: Plan, w: number, pitch: number): number[] {
	const lefts: number[] = []
	for (const [i, step] of steps.entries()) {
		const [before, left] = [steps[i - 1], lefts[i - 1]]
		if (!before || left === undefined) {
			lefts.push(0)
			continue
		}
		const [row, from] = [rowOf(step), rowOf(before)]
		const [first, last] = corridors.get(step.id) ?? [1, 0]
		const passedByBranch = steps.slice(0, i).flatMap((other, k) => {
			const at = rowOf(other)
			return at >= first && at <= last ? [(lefts[k] ?? 0) + w + pastByBranch] : []
		})
		if (row === from) {
			lefts.push(Math.max(left + pitch, left + w + gap.sameLane, ...passedByBranch))
			continue
		}
		const [upper, lower] = [Math.min(row, from), Math.max(row, from)]
		const passed = steps.slice(0, i).flatMap((other, k) => {
			const at = rowOf(other)
			return at === row || (at > upper && at < lower) ? [(lefts[k] ?? 0) + w + pastBox] : []
		})
		// Below a box from which a branch leaves nothing else does.
		if (below.has(before.id)) passed.push(left + w + gap.badge)
		const least = Math.max(
			left + pitch,
			left + arrow + (row > from ? leave.down : leave.up),
			...passed,
			...passedByBranch,
		)
		// It leaves the box before below or above, or at its side with room for the badge: nothing between.
		const leavesInside = least - arrow <= left + w - besideBadge
		lefts.push(leavesInside ? least : Math.max(least, left + w + gap.badge))
	}
	return lefts
}

function placeSteps(plan: Plan, phase: { id: string; x: number; w: number }, w: number): Map<string, number> {
	const { steps, inlet } = stepsIn(plan, phase.id)
	const room = phase.w - inlet - phaseMeasures.padding - w
	// As far apart as there is room, so that a long phase does not crowd at its left edge.
	let placed = offsets(steps, plan, w, 0)
	for (let pitch = w + gap.roomy; pitch > 0; pitch -= 4) {
		const wide = offsets(steps, plan, w, pitch)
		if ((wide.at(-1) ?? 0) > room) continue
		placed = wide
		break
	}
	return new Map(steps.map(({ id }, i) => [id, phase.x + inlet + (placed[i] ?? 0)]))
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, each) => total + each, 0)
