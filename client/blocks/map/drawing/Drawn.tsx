import { Fragment, memo } from 'react'
import type { Scene } from '../picture/scene.ts'
import { DifferenceBadge } from './DifferenceBadge.tsx'
import { Line } from './Line.tsx'
import { Name } from './Names.tsx'
import { Node } from './Node.tsx'
import type { ShownMarks } from './TieMarks.tsx'
import { TieMarks } from './TieMarks.tsx'

/** The lines of a picture, and the small marks on them that somebody switched on. */
export const Lines = memo(function Lines({ scene, marks }: { scene: Scene; marks: ShownMarks }) {
	return scene.lines.map(({ id, course, tie, difference }) => (
		<Fragment key={id}>
			<Line course={course} tie={tie} difference={difference} />
			{(marks.formality || marks.rating) && <TieMarks course={course} tie={tie} marks={marks} />}
		</Fragment>
	))
})

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
