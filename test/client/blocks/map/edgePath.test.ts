import { describe, expect, test } from 'vitest'
import {
	bendsOf,
	distanceToPath,
	type End,
	edgePathOf,
	lengthOf,
	partOf,
	pointAt,
} from '../../../../client/blocks/map/picture/edgePath.ts'
import { type Look, lookOf, outerScale } from '../../../../client/blocks/map/picture/look.ts'
import { reach } from '../../../../client/blocks/map/picture/outlines.ts'
import { direction, distance } from '../../../../client/blocks/map/picture/point.ts'
import { strokesOf } from '../../../../client/blocks/map/picture/strokes.ts'
import { seededRandom } from '../../../../shared/lib/random.ts'
import { type Kind, kinds, type RelationKind, relationKinds } from '../../../../shared/registry/index.ts'

const looks: Look[] = (Object.keys(kinds) as Kind[]).flatMap((kind) =>
	([undefined, 'core', 'steering'] as const).map((circle) => lookOf({ kind, ...(circle && { circle }) }, undefined)),
)
looks.push(lookOf({}, undefined))

const border = ({ look }: End, towards: { x: number; y: number }, from: { x: number; y: number }) =>
	reach(look.kind, direction(from, towards)) * look.size * outerScale(look)

describe('[NMAP3] a line ends at the border of its symbols', () => {
	test('of every kind, with and without rings, straight and bent, in every direction', () => {
		const random = seededRandom(11)
		for (const look of looks) {
			for (let i = 0; i < 40; i++) {
				const a: End = { x: 0, y: 0, look }
				const angle = random() * 2 * Math.PI
				const far = 140 + random() * 400
				const b: End = { x: far * Math.cos(angle), y: far * Math.sin(angle), look: looks[i % looks.length] ?? look }
				const { start, end } = edgePathOf(a, b, i % 3 === 0 ? 0 : i % 3 === 1 ? 0.5 : -1)
				expect(distance(a, start) - border(a, start, a)).toBeCloseTo(4, 5)
				expect(distance(b, end) - border(b, end, b)).toBeCloseTo(4, 5)
			}
		}
	})

	test('symbols that touch leave no line, and nothing is drawn', () => {
		const look = lookOf({ kind: 'authority' }, undefined)
		const course = edgePathOf({ x: 0, y: 0, look }, { x: 30, y: 10, look }, 0)
		expect(lengthOf(course)).toBe(0)
		expect(strokesOf(course, { kind: 'coordination', intensity: 2, direction: 'mutual' })).toEqual([])
	})
})

test('[NMAP4] lines between the same two fan out side by side, whichever end they begin at', () => {
	const bends = bendsOf([
		{ id: '1', from: 'a', to: 'b' },
		{ id: '2', from: 'b', to: 'a' },
		{ id: '3', from: 'a', to: 'b' },
		{ id: '4', from: 'a', to: 'c' },
	])
	expect([...bends]).toEqual([
		['1', -1],
		['2', -0],
		['3', 1],
		['4', 0],
	])
	const look = lookOf({ kind: 'provider' }, undefined)
	const [a, b]: [End, End] = [
		{ x: 0, y: 0, look },
		{ x: 300, y: 0, look },
	]
	// Drawn from the other end a bend has the other sign: it lies on the same side.
	const [one, other] = [edgePathOf(a, b, 1), edgePathOf(b, a, -1)]
	expect(pointAt(one, 0.5).y).toBeCloseTo(pointAt(other, 0.5).y, 6)
	expect(pointAt(one, 0.5).y).toBeGreaterThan(20)
	expect(distanceToPath(pointAt(one, 0.3), one)).toBeLessThan(1)
})

test('a part of a line lies on the line', () => {
	const look = lookOf({ kind: 'company' }, undefined)
	const course = edgePathOf({ x: 0, y: 0, look }, { x: 200, y: 160, look }, 1)
	const part = partOf(course, 0.2, 0.7)
	for (const t of [0, 0.25, 0.5, 1]) {
		const [on, whole] = [pointAt(part, t), pointAt(course, 0.2 + 0.5 * t)]
		expect(distance(on, whole)).toBeLessThan(1e-9)
	}
})

describe('[NMAP5] kinds, degrees and directions are told apart without colour', () => {
	const look = lookOf({ kind: 'authority' }, undefined)
	const course = edgePathOf({ x: 0, y: 0, look }, { x: 300, y: 40, look }, 0)
	const all = Object.keys(relationKinds) as RelationKind[]

	test('no two look the same', () => {
		const drawn = all.flatMap((kind) =>
			([1, 2, 3] as const).flatMap((intensity) =>
				(['mutual', 'forward', 'backward'] as const).map((way) =>
					JSON.stringify(strokesOf(course, { kind, intensity, direction: way })),
				),
			),
		)
		expect(new Set(drawn).size).toBe(all.length * 9)
	})

	test('mutual has no head, one-sided has one; money both ways has two', () => {
		for (const kind of all) {
			const heads = (way: 'mutual' | 'forward') =>
				strokesOf(course, { kind, intensity: 2, direction: way }).filter(({ filled }) => filled === 'line').length
			expect([heads('mutual'), heads('forward')]).toEqual([kind === 'funding' ? 2 : 0, 1])
		}
	})
})
