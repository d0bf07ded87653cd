import { memo, use, useEffect, useMemo, useRef } from 'react'
import { type Inked, type Inking, inking, inksOf } from '../picture/inks.ts'
import type { Scene, SceneLine } from '../picture/scene.ts'
import { DifferenceBadge } from './DifferenceBadge.tsx'
import { Drawn } from './Line.tsx'
import { Name } from './Names.tsx'
import { Node } from './Node.tsx'
import { PaintContext } from './paint.ts'
import type { ShownMarks } from './TieMarks.tsx'
import { TieMarks } from './TieMarks.tsx'

/**
 * The lines of a picture, and the small marks on them that somebody switched on. Those of the actor `lifted` stand out,
 * the others step back; so do all of them where many are seen from afar.
 */
export const Lines = memo(function Lines({
	scene: { lines },
	marks,
	lifted,
	isFar = false,
}: {
	scene: Scene
	marks: ShownMarks
	/** id of an actor */
	lifted?: string | undefined
	isFar?: boolean
}) {
	const own = lifted === undefined ? [] : lines.filter(({ from, to }) => from === lifted || to === lifted)
	return (
		<>
			<g opacity={own.length > 0 ? 0.3 : isFar && lines.length > many ? 0.65 : undefined}>
				<Inks lines={lines} marks={marks} />
			</g>
			{own.length > 0 && <Inks lines={own} marks={marks} />}
		</>
	)
})

function Inks({ lines, marks }: { lines: readonly SceneLine[]; marks: ShownMarks }) {
	const before = useRef<Inking>(undefined)
	const now = useMemo(() => inking(lines, before.current), [lines])
	useEffect(() => {
		before.current = now
	}, [now])
	const { inks, moved } = now
	return (
		<>
			<Paths inks={inks} />
			{moved.map((line) => (
				<Paths key={line.id} inks={inksOf([line])} />
			))}
			{(marks.formality || marks.rating) &&
				lines.map(({ id, course, tie }) => <TieMarks key={id} course={course} tie={tie} marks={marks} />)}
		</>
	)
}

const Paths = memo(function Paths({ inks }: { inks: readonly Inked[] }) {
	const paint = use(PaintContext)
	return inks.map((ink, i) => (
		// biome-ignore lint/suspicious/noArrayIndexKey: a path has nothing of its own but what it looks like
		<Drawn key={i} stroke={ink} colour={paint(ink.colour)} ground={paint(ink.ground)} />
	))
})

/** From this many lines on a picture is calmer if they are pale when seen from afar. */
const many = 120

/** The actors of a picture with their names, and above all the badges of what differs. */
export const Actors = memo(function Actors({ scene, labelScale }: { scene: Scene; labelScale: number }) {
	return (
		<>
			{scene.nodes.map(({ id, x, y, look }) => (
				<Node key={id} x={x} y={y} look={look} labelScale={labelScale} />
			))}
			{scene.labels.map((label) => (
				<Name key={label.id} label={label} scale={labelScale} />
			))}
			{scene.badges.map(({ id, kind, x, y }) => (
				<g key={id} transform={`translate(${x} ${y})`} data-badge={kind}>
					<DifferenceBadge kind={kind} />
				</g>
			))}
		</>
	)
})
