import { memo, use } from 'react'
import { Band } from '../drawing/Line.tsx'
import { PaintContext } from '../drawing/paint.ts'
import { readElement } from '../personal.ts'
import { outerScale, symbolRect } from '../picture/look.ts'
import { widened } from '../picture/point.ts'
import type { Scene } from '../picture/scene.ts'
import type { Guest } from './useGuests.ts'

/** What lies behind lines and actors to lift some of them out: the shortest way, what is chosen, where others are. */
export const Emphasis = memo(function Emphasis({
	scene,
	chosen,
	over,
	way,
	guests,
}: {
	scene: Scene
	chosen: string | undefined
	/** element under the pointer */
	over: string | undefined
	/** ids of the actors and relations on the way that is shown */
	way: ReadonlySet<string>
	guests: readonly Guest[]
}) {
	const paint = use(PaintContext)
	const lines = scene.lines.filter(({ id }) => way.has(id))
	return (
		<>
			{lines.map(({ id, course }) => (
				<Band key={id} course={course} colour={paint('nw-focus-inner')} width={15} />
			))}
			{scene.nodes
				.filter(({ id }) => way.has(id))
				.map(({ id, x, y, look }) => (
					<circle key={id} cx={x} cy={y} r={1.3 * look.size * outerScale(look) + 7} fill={paint('nw-focus-inner')} />
				))}
			<g className="map-held">
				{guests.map(({ element, colour, name }) => (
					<Framed
						key={`${element} ${name}`}
						scene={scene}
						element={element}
						colour={paint(`nw-who-${colour}`)}
						name={name}
					/>
				))}
				{over !== undefined && over !== chosen && (
					<Framed scene={scene} element={over} colour={paint('nw-line-strong')} />
				)}
				{chosen !== undefined && <Framed scene={scene} element={chosen} colour={paint('nw-ink')} />}
			</g>
		</>
	)
})

/** A frame around an actor, or two edges along a line, with somebody's name if there is one. */
function Framed({ scene, element, colour, name }: { scene: Scene; element: string; colour: string; name?: string }) {
	const paint = use(PaintContext)
	const wanted = readElement(element)
	const line = wanted?.what === 'relation' ? scene.lines.find(({ id }) => id === wanted.id) : undefined
	if (line) {
		return (
			<>
				<Band course={line.course} colour={colour} width={19} />
				<Band course={line.course} colour={paint('nw-accent-soft')} width={15} />
			</>
		)
	}
	const node = wanted?.what === 'actor' ? scene.nodes.find(({ id }) => id === wanted.id) : undefined
	if (!node) return null
	const { x, y, w, h } = widened(symbolRect(node.look, node), 5)
	return (
		<>
			<rect x={x} y={y} width={w} height={h} rx={6} fill={paint('nw-accent-soft')} stroke={colour} strokeWidth={2.5} />
			{name && (
				<text x={x + w} y={y - 4} textAnchor="end" fontSize={13} fontWeight={550} fill={colour}>
					{name}
				</text>
			)}
		</>
	)
}
