import { Fragment, memo } from 'react'
import type { Scene, SceneLine } from '../picture/scene.ts'
import { DifferenceBadge } from './DifferenceBadge.tsx'
import { Line } from './Line.tsx'
import { Name } from './Names.tsx'
import { Node } from './Node.tsx'
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
	const draw = ({ id, course, tie, difference }: SceneLine) => (
		<Fragment key={id}>
			<Line course={course} tie={tie} difference={difference} />
			{(marks.formality || marks.rating) && <TieMarks course={course} tie={tie} marks={marks} />}
		</Fragment>
	)
	return (
		<>
			<g opacity={own.length > 0 ? 0.3 : isFar && lines.length > many ? 0.65 : undefined}>{lines.map(draw)}</g>
			{own.map(draw)}
		</>
	)
})

/** From this many lines on a picture is calmer if they are pale when seen from afar. */
const many = 120

/** The actors of a picture with their names, and above all the badges of what differs. */
export const Actors = memo(function Actors({ scene, labelScale }: { scene: Scene; labelScale: number }) {
	return (
		<>
			{scene.nodes.map(({ id, x, y, look }) => (
				<Node key={id} x={x} y={y} look={look} />
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
