import fc from 'fast-check'
import { expect, it } from 'vitest'
import * as Y from 'yjs'
import {
	boundsOf,
	type ChainLayout,
	type ChainPicture,
	chainLayout,
	chainMeasures,
	chainPicture,
	chainStates,
	handoversOf,
	laneChanges,
	personLane,
	type Step,
	stepsOf,
} from '../../../shared/blocks/chain/index.ts'
import { seededRandom } from '../../../shared/lib/random.ts'
import { addSample } from '../../../shared/methods/service-chain/sample/index.ts'
import { handoverKey } from '../../../shared/registry/index.ts'

interface Rect {
	x: number
	y: number
	w: number
	h: number
}

const overlap = (a: Rect, b: Rect) => a.x < b.x + b.w && b.x < a.x + a.w && a.y < b.y + b.h && b.y < a.y + a.h
const inside = (a: Rect, b: Rect) => a.x >= b.x && a.y >= b.y && a.x + a.w <= b.x + b.w && a.y + a.h <= b.y + b.h

/** Where a step leads to besides the next one, and whether it does that; places are counted over all steps. */
const leading = fc.record({
	onward: fc.boolean(),
	condition: fc.string({ maxLength: 60 }),
	branches: fc.array(fc.record({ to: fc.nat(29), condition: fc.string({ maxLength: 60 }) }), { maxLength: 3 }),
})

/** Any picture: some phases, some lanes, steps anywhere with words of any length, some with branches and returns. */
const pictures: fc.Arbitrary<ChainPicture> = fc
	.record({
		phases: fc.integer({ min: 1, max: 7 }),
		lanes: fc.integer({ min: 0, max: 12 }),
		steps: fc.array(
			fc.record({
				phase: fc.nat(6),
				lane: fc.nat(12),
				text: fc.string({ maxLength: 90 }),
				leading: fc.option(leading, { freq: 3, nil: undefined }),
			}),
			{ maxLength: 30 },
		),
		experiences: fc.array(fc.record({ phase: fc.nat(6), text: fc.string({ maxLength: 90 }) }), { maxLength: 12 }),
	})
	.map(({ phases, lanes, steps, experiences }) => {
		const step = (
			id: string,
			phase: number,
			lane: string | undefined,
			text: string,
			outcome?: Step['outcome'],
		): Step => ({
			id,
			order: 'a0',
			state: 'actual',
			phase: `p${phase % phases}`,
			lane,
			text,
			service: undefined,
			needs: [],
			counterpart: undefined,
			round: undefined,
			burden: false,
			outcome,
			onward: true,
			condition: '',
			branches: [],
		})
		const inWay = steps
			.map((each) => ({ ...each, phase: each.phase % phases }))
			.sort((a, b) => a.phase - b.phase)
			.map(({ phase, lane, text, leading: leads }, i, all) => {
				const outcome = i % 4 === 3 ? 'waitingList' : undefined
				const own = step(`s${i}`, phase, lane < lanes ? `l${lane}` : undefined, text, outcome)
				if (!leads) return own
				const targets = leads.branches.map(({ to, condition }) => ({ to: `s${to % all.length}`, condition }))
				const branches = targets.filter(
					({ to }, k) => to !== own.id && targets.findIndex((each) => each.to === to) === k,
				)
				return { ...own, ...leads, branches }
			})
		return {
			state: 'actual',
			phases: Array.from({ length: phases }, (_, i) => ({ id: `p${i}`, order: 'a0', label: '' })),
			lanes: Array.from({ length: lanes }, (_, i) => ({ id: `l${i}`, order: 'a0' })),
			steps: inWay,
			experiences: experiences.map(({ phase, text }, i) => step(`e${i}`, phase, personLane, text)),
			handovers: laneChanges(inWay).map(({ from, to }) => ({
				key: handoverKey(from.id, to.id),
				from: from.id,
				to: to.id,
				passes: '',
			})),
		}
	})

/** The straight pieces of every line, as rectangles without breadth. */
const pieces = ({ links }: ChainLayout) =>
	links.flatMap(({ from, to, kind, points }) =>
		points.slice(1).flatMap((end, i) => {
			const start = points[i]
			if (!start) return []
			expect(start.x === end.x || start.y === end.y, 'lines are orthogonal').toBe(true)
			const [x, y] = [Math.min(start.x, end.x), Math.min(start.y, end.y)]
			return [{ from, to, kind, x, y, w: Math.abs(start.x - end.x), h: Math.abs(start.y - end.y) }]
		}),
	)

const badges = ({ links }: ChainLayout) =>
	links.flatMap(({ badge }) => {
		const r = chainMeasures.badge
		return badge ? [{ x: badge.x - r, y: badge.y - r, w: 2 * r, h: 2 * r }] : []
	})

function expectReadable(picture: ChainPicture, layout: ChainLayout) {
	const whole = { x: 0, y: 0, w: layout.width, h: layout.height }
	const boxes = [...layout.steps, ...layout.experiences]
	const lines = pieces(layout)
	const marks = badges(layout)
	for (const [i, box] of boxes.entries()) {
		expect(inside(box, whole)).toBe(true)
		for (const other of boxes.slice(i + 1)) expect(overlap(box, other)).toBe(false)
		for (const mark of marks) expect(overlap(box, mark)).toBe(false)
		// A line may touch the edge it begins or ends at.
		const core = { x: box.x + 1, y: box.y + 1, w: box.w - 2, h: box.h - 2 }
		for (const line of lines) expect(overlap({ ...line, w: line.w + 0.1, h: line.h + 0.1 }, core)).toBe(false)
	}
	const words = layout.links.flatMap(({ label }) => (label ? [label] : []))
	for (const [i, label] of words.entries()) {
		expect(inside(label, whole)).toBe(true)
		for (const other of [...boxes, ...marks, ...words.slice(i + 1)]) expect(overlap(label, other)).toBe(false)
		for (const line of lines) expect(overlap({ ...line, w: line.w + 0.1, h: line.h + 0.1 }, label)).toBe(false)
	}
	for (const link of layout.links) {
		const { badge } = link
		if (!badge) continue
		const r = chainMeasures.badge
		const mark = { x: badge.x - r, y: badge.y - r, w: 2 * r, h: 2 * r }
		// Only its own line passes below a badge, and those that share its beginning or its end.
		for (const line of lines.filter(({ from, to }) => from !== link.from && to !== link.to))
			expect(overlap({ ...line, w: line.w + 0.1, h: line.h + 0.1 }, mark)).toBe(false)
	}
	for (const [i, mark] of marks.entries()) {
		expect(inside(mark, whole)).toBe(true)
		for (const other of marks.slice(i + 1)) expect(overlap(mark, other)).toBe(false)
	}
	for (const [i, line] of lines.entries())
		for (const other of lines.slice(i + 1)) {
			if (line.from === other.from || line.to === other.to) continue
			const isAcross = (line.w === 0) !== (other.w === 0)
			if (isAcross && (line.kind !== 'onward' || other.kind !== 'onward')) continue
			const [a, b] = [line, other].map((each) => ({ ...each, w: each.w + 0.1, h: each.h + 0.1 }))
			if (a && b) expect(overlap(a, b), 'lines cross at right angles at most, those onward not at all').toBe(false)
		}
	for (const [i, step] of picture.steps.entries()) {
		const box = layout.steps[i]
		const phase = layout.phases.find(({ id }) => id === step.phase)
		const lane = layout.lanes.find(({ id }) => id === (step.lane ?? 'nobody'))
		expect(box?.number).toBe(i + 1)
		if (!box || !phase || !lane) throw new Error(`step ${step.id} stands nowhere`)
		expect(inside(box, { x: phase.x, y: lane.y, w: phase.w, h: lane.h })).toBe(true)
		expect(box.x).toBeGreaterThan(layout.steps[i - 1]?.x ?? 0)
	}
}

it('[CHAIN13] no box, badge or line lies over another, whatever is in the picture', { timeout: 60_000 }, () => {
	fc.assert(
		fc.property(pictures, fc.integer({ min: 300, max: 3000 }), (picture, width) => {
			expectReadable(picture, chainLayout(picture, { width }))
		}),
		{ numRuns: 300 },
	)
})

it('[CHAIN13] lanes in any order, and one lane more, are as readable', { timeout: 60_000 }, () => {
	fc.assert(
		fc.property(pictures, fc.nat(11), (picture, turn) => {
			const { lanes } = picture
			const turned = [...lanes.slice(turn), { id: 'new', order: 'a0' }, ...lanes.slice(0, turn)]
			expectReadable(picture, chainLayout({ ...picture, lanes: turned }, { width: 1264 }))
		}),
	)
})

it('[CHAIN13] words that need more room make boxes higher, not smaller', () => {
	const doc = new Y.Doc()
	const chain = addSample(doc, 'de', seededRandom(1))
	const picture = chainPicture(doc, chain, 'actual')
	const [first] = picture.steps
	const long = {
		...picture,
		steps: picture.steps.map((step) => (step === first ? { ...step, text: 'Wort '.repeat(30) } : step)),
	}
	const [before, after] = [picture, long].map((each) => chainLayout(each, { width: 1264 }))
	expect(after?.steps[0]?.h).toBeGreaterThan(before?.steps[0]?.h ?? 0)
	expect(after?.steps.map(({ w }) => w)).toEqual(before?.steps.map(({ w }) => w))
	expect(after?.height).toBeGreaterThan(before?.height ?? 0)
})

it('[CHAIN14] equal pictures have equal layouts, at least as wide as asked', () => {
	fc.assert(
		fc.property(pictures, fc.integer({ min: 300, max: 3000 }), (picture, width) => {
			const layout = chainLayout(picture, { width })
			expect(chainLayout(structuredClone(picture), { width })).toEqual(layout)
			expect(layout.width).toBeGreaterThanOrEqual(width)
			expect(layout.phases.reduce<number>((sum, { w }) => sum + w, chainMeasures.head)).toBe(layout.width)
		}),
	)
})

it('[CHAIN14] the phases of both states line up, and are equally wide while there is room', () => {
	const doc = new Y.Doc()
	const chain = addSample(doc, 'de', seededRandom(1))
	const [actual, ideal] = (Object.keys(chainStates) as (keyof typeof chainStates)[]).map((state) =>
		chainPicture(doc, chain, state),
	)
	if (!actual || !ideal) throw new Error('no chain')
	const above = chainLayout(actual, { width: 1264, beside: ideal })
	const below = chainLayout(ideal, { width: 1264, beside: actual })
	expect(above.phases).toEqual(below.phases)
	expect(above.width).toBe(1264)
	const widths = chainLayout(actual, { width: 2000 + chainMeasures.head }).phases.map(({ w }) => w)
	expect(new Set(widths)).toEqual(new Set([400]))
})

it('[CHAIN14] phases in which nothing happens have room for their names beside one in which much does', () => {
	const doc = new Y.Doc()
	const chain = addSample(doc, 'de', seededRandom(1))
	const picture = chainPicture(doc, chain, 'actual')
	const [first] = picture.phases
	const crowded = { ...picture, steps: picture.steps.map((step) => ({ ...step, phase: first?.id ?? '' })) }
	const { phases } = chainLayout(crowded, { width: 960 })
	for (const { label, id } of picture.phases) {
		const width = phases.find((phase) => phase.id === id)?.w
		expect(width, label).toBeGreaterThan(label.length * 8 + 40)
	}
})

it('[CHAIN20] while somebody works on a chain, a step more moves nothing to the left, and makes no lane lower', () => {
	fc.assert(
		fc.property(pictures, fc.integer({ min: 300, max: 3000 }), fc.nat(29), (picture, width, at) => {
			const steps = picture.steps.filter((_, i) => i !== at % Math.max(picture.steps.length, 1))
			const ids = new Set(steps.map(({ id }) => id))
			const fewer = {
				...picture,
				steps: steps.map((step) => ({ ...step, branches: step.branches.filter(({ to }) => ids.has(to)) })),
			}
			const before = chainLayout(fewer, { width })
			const held = {
				box: before.steps[0]?.w,
				phases: new Map(before.phases.map(({ id, w }) => [id, w])),
				lanes: new Map(before.lanes.map(({ id, h }) => [id, h])),
			}
			const after = chainLayout(picture, { width, held })
			for (const [i, { x, w }] of before.phases.entries()) {
				expect(after.phases[i]?.x).toBeGreaterThanOrEqual(x)
				expect(after.phases[i]?.w).toBeGreaterThanOrEqual(w)
			}
			for (const { id, h } of before.lanes) {
				const lane = after.lanes.find((each) => each.id === id)
				if (lane) expect(lane.h).toBeGreaterThanOrEqual(h)
			}
			expectReadable(picture, after)
		}),
	)
})

it('[CHAIN15] a layout knows where each element lies', () => {
	const doc = new Y.Doc()
	const chain = addSample(doc, 'de', seededRandom(1))
	const layout = chainLayout(chainPicture(doc, chain, 'actual'), { width: 1264 })
	const [step] = stepsOf(doc, chain, 'actual')
	const [handover] = handoversOf(doc, chain, 'actual')
	const [box] = layout.steps
	expect(boundsOf(layout, `step:${step?.id}`)).toEqual({ x: box?.x, y: box?.y, w: box?.w, h: box?.h })
	expect(boundsOf(layout, `handover:${handover?.key}`)).toMatchObject({ w: 24, h: 24 })
	expect(boundsOf(layout, `lane:${step?.lane}`)).toMatchObject({ x: 0, w: layout.width })
	for (const element of ['step:gone', 'need:x', 'person', '']) expect(boundsOf(layout, element)).toBeUndefined()
})
