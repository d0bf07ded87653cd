import { expect, test } from 'vitest'
import { type Inked, inking, inksOf } from '../../../../client/blocks/map/picture/inks.ts'
import type { SceneLine } from '../../../../client/blocks/map/picture/scene.ts'
import { strokesOf } from '../../../../client/blocks/map/picture/strokes.ts'
import { type Intensity, type RelationKind, relationKinds } from '../../../../shared/registry/index.ts'

const kinds = Object.keys(relationKinds) as RelationKind[]

/** Three hundred relations of all kinds and degrees, each some way below the one before. */
const town: readonly SceneLine[] = Array.from({ length: 300 }, (_, i) => ({
	id: `r${i}`,
	from: `a${i % 40}`,
	to: `b${i}`,
	tie: { kind: kinds[i % kinds.length] ?? 'exchange', intensity: ((i % 3) + 1) as Intensity, direction: 'forward' },
	course: { start: { x: 0, y: 40 * i }, end: { x: 200 + i, y: 40 * i }, towards: undefined },
	difference: undefined,
}))

const to = (line: SceneLine, x: number): SceneLine => ({ ...line, course: { ...line.course, end: { x, y: 7 } } })
const moved = (ids: readonly string[], x: number) => town.map((line) => (ids.includes(line.id) ? to(line, x) : line))
const drawn = (inks: readonly Inked[]) => inks.map(({ d }) => d).join('')

test('every stroke of every relation is drawn once, in a few paths', () => {
	const inks = inksOf(town)
	expect(inks.length).toBeLessThan(60)
	const strokes = town.flatMap(({ course, tie }) => strokesOf(course, tie))
	for (const { d } of strokes) expect(drawn(inks).split(d)).toHaveLength(2)
	expect(drawn(inks)).toHaveLength(strokes.reduce((sum, { d }) => sum + d.length, 0))
})

test('bands lie below all lines, and what differs above what does not', () => {
	const [one, other] = town
	if (!one || !other) throw new Error('The town is empty')
	const inks = inksOf([
		{ ...one, difference: 'build' },
		{ ...other, difference: 'same' },
	])
	expect(inks.map(({ colour }) => colour)).toEqual([
		'nw-accent-soft',
		'nw-diff-same',
		'nw-diff-same',
		'nw-diff-build',
		'nw-diff-build',
	])
})

test('a line that moves leaves the common paths once; then only its own path is drawn anew', () => {
	const first = inking(town)
	const begun = inking(moved(['r3'], 90), first)
	const further = inking(moved(['r3'], 95), begun)
	expect(first.moved).toEqual([])
	expect(begun.moved.map(({ id }) => id)).toEqual(['r3'])
	expect(further.inks).toBe(begun.inks)
	expect(further.moved[0]?.course.end.x).toBe(95)
})

test('a relation that is gone is drawn nowhere', () => {
	const rest = town.slice(1)
	expect(drawn(inking(rest, inking(town)).inks)).toBe(drawn(inksOf(rest)))
})

test('many that move are joined anew', () => {
	const all = moved(
		town.slice(0, 200).map(({ id }) => id),
		90,
	)
	const after = inking(all, inking(town))
	expect(after.moved).toEqual([])
	expect(drawn(after.inks)).toBe(drawn(inksOf(all)))
})
