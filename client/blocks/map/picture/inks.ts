import type { Tie } from '../../../../shared/registry/index.ts'
import type { EdgePath } from './edgePath.ts'
import type { SceneLine } from './scene.ts'
import { pathOf, type Stroke, strokesOf } from './strokes.ts'

/** What looks alike in a picture, as one path: browsers draw a few long ones far faster than many short ones. */
export interface Inked extends Stroke {
	/** tokens of the line's colour and of the ground it lies on */
	readonly colour: string
	readonly ground: string
}

const bandWidth = 13

type Layer = 'band' | 'unchanged' | 'different'

interface Layered {
	readonly ink: Inked
	readonly layer: Layer
	/** equal for what looks alike */
	readonly look: string
}

/** Bands lie below everything, what differs above what stays as it is. */
const layers: readonly Layer[] = ['band', 'unchanged', 'different']

/** All lines of a picture as few paths, bands below, what differs above. */
export function inksOf(lines: readonly SceneLine[]): Inked[] {
	const drawn = lines.flatMap(drawnFor)
	return layers.flatMap((layer) => joined(drawn.filter((each) => each.layer === layer)))
}

/** Lines as they are drawn: those at rest as few paths for all, those that moved lately as paths of their own. */
export interface Inking {
	readonly resting: ReadonlyMap<string, SceneLine>
	readonly inks: readonly Inked[]
	readonly moved: readonly SceneLine[]
}

/** So many lines may have paths of their own before all are joined anew. */
const movedAtMost = 48

/**
 * The next drawing after `before`. A line that moves leaves the common paths, once: while a node is dragged only its own
 * lines are drawn anew, not a path that reaches over the whole picture.
 */
export function inking(lines: readonly SceneLine[], before?: Inking): Inking {
	const rests = (line: SceneLine) => {
		const known = before?.resting.get(line.id)
		return known !== undefined && looksSame(known, line)
	}
	const moved = lines.filter((line) => !rests(line))
	if (!before || moved.length > movedAtMost) {
		return { resting: new Map(lines.map((line) => [line.id, line])), inks: inksOf(lines), moved: [] }
	}
	const still = lines.length - moved.length
	if (still === before.resting.size) return { ...before, moved }
	const resting = lines.filter(rests)
	return { resting: new Map(resting.map((line) => [line.id, line])), inks: inksOf(resting), moved }
}

function drawnFor({ course, tie, difference }: SceneLine): Layered[] {
	const differs = difference !== undefined && difference !== 'same'
	const ground = differs ? (difference === 'end' ? 'nw-bad-soft' : 'nw-accent-soft') : 'nw-board'
	const layered = (stroke: Stroke, colour: string, layer: Layer): Layered => {
		const { width, dash, roundEnds, filled } = stroke
		const look = [colour, width, dash, roundEnds, filled, filled === 'ground' && ground].join('|')
		return { ink: { ...stroke, colour, ground }, layer, look }
	}
	const colour = inkOf(tie, difference)
	// The badge stands in the middle: there the sign of a project makes way.
	const strokes = strokesOf(course, tie, differs ? 0.3 : 0.5)
	if (!differs) return strokes.map((stroke) => layered(stroke, colour, 'unchanged'))
	const band = layered({ d: pathOf(course), width: bandWidth, roundEnds: true }, ground, 'band')
	return [band, ...strokes.map((stroke) => layered(stroke, colour, 'different'))]
}

/** One path for each look; first bare lines, then their heads, then what covers the line it stands on. */
function joined(drawn: readonly Layered[]): Inked[] {
	const looks = new Map<string, { ink: Inked; parts: string[] }>()
	for (const { ink, look } of drawn) {
		const known = looks.get(look)
		if (known) known.parts.push(ink.d)
		else looks.set(look, { ink, parts: [ink.d] })
	}
	const rank = ({ filled }: Inked) => (filled === undefined ? 0 : filled === 'line' ? 1 : 2)
	return [...looks.values()].map(({ ink, parts }) => ({ ...ink, d: parts.join('') })).sort((a, b) => rank(a) - rank(b))
}

/** The colour of a line: red for a conflict, pale where an overlay leaves it as it is. */
function inkOf({ kind }: Pick<Tie, 'kind'>, difference: SceneLine['difference']): string {
	if (difference === undefined) return kind === 'conflict' ? 'nw-rel-conflict' : 'nw-rel'
	if (difference === 'same') return 'nw-diff-same'
	if (difference === 'end') return 'nw-diff-end'
	return difference === 'build' ? 'nw-diff-build' : 'nw-diff-more'
}

const looksSame = (a: SceneLine, b: SceneLine): boolean =>
	a.difference === b.difference && sameTie(a.tie, b.tie) && sameCourse(a.course, b.course)

const sameTie = (a: Tie, b: Tie) =>
	a === b || (a.kind === b.kind && a.intensity === b.intensity && a.direction === b.direction)

const samePoint = (a: EdgePath['towards'], b: EdgePath['towards']) => a === b || (a?.x === b?.x && a?.y === b?.y)

const sameCourse = (a: EdgePath, b: EdgePath) =>
	samePoint(a.start, b.start) && samePoint(a.end, b.end) && samePoint(a.towards, b.towards)
