import type { DifferenceKind, Node } from '../../../../shared/blocks/map/index.ts'
import { labelOf, nodeBox } from '../../../../shared/blocks/map/index.ts'
import type { Field, Relation, RelationState, Tie } from '../../../../shared/registry/index.ts'
import { bendsAround } from './detours.ts'
import { type EdgePath, type End, edgePathOf, pointAt } from './edgePath.ts'
import { type Label, type Measure, placeLabels } from './labels.ts'
import { lookOf, symbolRect } from './look.ts'
import { around, distance, type Point, type Rect, widened } from './point.ts'

/** An actor as it is drawn. */
export interface SceneNode extends End {
	readonly id: string
	readonly name: string
	/** relations drawn at it */
	readonly degree: number
}

/** A relation as it is drawn. */
export interface SceneLine {
	readonly id: string
	readonly from: string
	readonly to: string
	readonly tie: Tie
	readonly course: EdgePath
	/** in an overlay: how it differs, `same` if it does not; undefined where one state is shown alone */
	readonly difference: DifferenceKind | 'same' | undefined
}

/** The sign of a difference on its line. */
interface Badge extends Point {
	/** id of the relation */
	readonly id: string
	readonly kind: DifferenceKind
}

/** Everything that is drawn of one picture of a network, in the map's own units. */
export interface Scene {
	readonly nodes: readonly SceneNode[]
	readonly lines: readonly SceneLine[]
	readonly labels: readonly Label[]
	readonly badges: readonly Badge[]
}

export interface SceneOptions {
	readonly nodes: readonly Node[]
	readonly relations: readonly Relation[]
	readonly fields: readonly Field[]
	/** one of the two states, or both with what differs between them */
	readonly shown: RelationState | 'overlay'
	/** relation id -> how it differs; only for an overlay */
	readonly differences: ReadonlyMap<string, DifferenceKind>
	readonly measure: Measure
	readonly hyphenate?: ((text: string) => string) | undefined
	/** how much larger than at 100 % labels are drawn, for a map seen from afar */
	readonly labelScale?: number
}

/** Draws up one picture: who stands where, which line goes where, and where there is room for names and badges. */
export function sceneOf(options: SceneOptions): Scene {
	const fields = new Map(options.fields.map((field) => [field.id, field]))
	const tied = options.relations.flatMap((relation) => {
		const tie = tieIn(relation, options.shown)
		return tie ? [{ relation, tie }] : []
	})
	const degrees = new Map<string, number>()
	for (const { from, to } of tied.map((each) => each.relation)) {
		degrees.set(from, (degrees.get(from) ?? 0) + 1)
		degrees.set(to, (degrees.get(to) ?? 0) + 1)
	}
	const nodes = options.nodes.map(({ actor, x, y }): SceneNode => {
		const look = lookOf(actor, fields.get(actor.field ?? ''))
		return { id: actor.id, name: actor.name, x, y, look, degree: degrees.get(actor.id) ?? 0 }
	})
	const lines = linesOf(nodes, tied, options)
	const symbols = new Map(nodes.map((node) => [node.id, symbolRect(node.look, node)]))
	const badges = badgesOf(lines, [...symbols.values()])
	const extent = around(nodes.map(freeSpaceOf))
	const labels = placeLabels(
		options.nodes.map(({ actor }) => ({
			id: actor.id,
			name: labelOf(actor),
			shortName: actor.shortName,
			symbol: symbols.get(actor.id) ?? { x: 0, y: 0, w: 0, h: 0 },
			weight: degrees.get(actor.id) ?? 0,
		})),
		lines.flatMap(({ course }) => stretchesOf(course)),
		{
			measure: options.measure,
			hyphenate: options.hyphenate,
			scale: options.labelScale ?? 1,
			blocked: badges.map(badgeRect),
			within: extent && widened(extent, nameMargin(options.labelScale ?? 1)),
		},
	)
	return { nodes, lines, labels, badges }
}

/** What is drawn of a relation: in an overlay the target, or what ends. */
const tieIn = ({ actual, target }: Relation, shown: SceneOptions['shown']): Tie | undefined =>
	shown === 'actual' ? actual : shown === 'target' ? target : (target ?? actual)

function linesOf(
	nodes: readonly SceneNode[],
	tied: readonly { relation: Relation; tie: Tie }[],
	{ shown, differences }: SceneOptions,
): SceneLine[] {
	const ends = new Map(nodes.map((node) => [node.id, node]))
	const drawn = tied.filter(({ relation }) => ends.has(relation.from) && ends.has(relation.to))
	const bends = bendsAround(
		ends,
		drawn.map((each) => each.relation),
	)
	return drawn.flatMap(({ relation: { id, from, to }, tie }) => {
		const [a, b] = [ends.get(from), ends.get(to)]
		if (!a || !b) return []
		const difference = shown === 'overlay' ? (differences.get(id) ?? 'same') : undefined
		return [{ id, from, to, tie, course: edgePathOf(a, b, bends.get(id) ?? 0), difference }]
	})
}

/** A line as names see it: straight, or in four pieces. */
function stretchesOf(course: EdgePath): (readonly [Point, Point])[] {
	const pieces = course.towards ? 4 : 1
	return Array.from({ length: pieces }, (_, i) => [pointAt(course, i / pieces), pointAt(course, (i + 1) / pieces)])
}

/** How far beyond the room of all actors a name may reach: large names farther, yet never into the drawing beside. */
const nameMargin = (scale: number) => Math.min(90, 40 * scale)

/** Half the width of a badge. */
export const badgeSize = 14
/** Parts of the way at which a badge may stand, the middle first. */
const badgeStops = [0.5, 0.42, 0.58, 0.34, 0.66, 0.26, 0.74]

/** A badge for every line that differs, clear of symbols and other badges as far as its line allows. */
function badgesOf(lines: readonly SceneLine[], symbols: readonly Rect[]): Badge[] {
	const badges: Badge[] = []
	for (const { id, course, difference } of lines) {
		if (difference === undefined || difference === 'same') continue
		const stops = badgeStops.map((stop) => pointAt(course, stop))
		const isClear = (point: Point) =>
			badges.every((other) => distance(other, point) > 2 * badgeSize) &&
			!symbols.some((symbol) => contains(widened(symbol, badgeSize), point))
		const place = stops.find(isClear) ?? pointAt(course, 0.5)
		badges.push({ id, kind: difference, ...place })
	}
	return badges
}

export const badgeRect = ({ x, y }: Point): Rect => widened({ x, y, w: 0, h: 0 }, badgeSize)

export const contains = ({ x, y, w, h }: Rect, point: Point): boolean =>
	point.x >= x && point.x <= x + w && point.y >= y && point.y <= y + h

/**
 * The room an actor takes with its name at 100 %. Whatever asks how large a picture is asks here: drawn names grow when
 * somebody zooms out, and a camera that looked at those would chase them.
 */
export function freeSpaceOf({ name, x, y, look }: SceneNode): Rect {
	const box = nodeBox(name, { x, y })
	const room = around([symbolRect(look, { x, y }), { x: box.x - box.w / 2, y: box.y - box.h / 2, w: box.w, h: box.h }])
	return room ?? { x, y, w: 0, h: 0 }
}

/** What a picture covers. Undefined as long as nobody is in it. */
export const extentOfScene = ({ nodes }: Scene): Rect | undefined => around(nodes.map(freeSpaceOf))
