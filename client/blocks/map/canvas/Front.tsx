import { use } from 'react'
import { useValue } from '../../../sync/RoomContext.ts'
import type { WritableValue } from '../../../sync/value.ts'
import { measureOnPage } from '../drawing/measure.ts'
import { PaintContext, pagePaint } from '../drawing/paint.ts'
import { dotsOf } from '../picture/hit.ts'
import { symbolRect } from '../picture/look.ts'
import type { Scene } from '../picture/scene.ts'
import type { Pointing } from './pointing.ts'

/** What lies in front and follows the pointer: dots to draw lines from, the line being drawn, a name that had no room. */
export function Front({
	scene,
	index,
	pointing,
	chosen,
	mayDraw,
	labelScale,
}: {
	scene: Scene
	/** which of the drawings this is */
	index: number
	pointing: WritableValue<Pointing>
	/** id of the chosen actor, if one is chosen */
	chosen: string | undefined
	mayDraw: boolean
	labelScale: number
}) {
	const paint = use(PaintContext)
	const { over, drawing, rubber } = useValue(pointing)
	const pointed = drawing === index && over && over.what !== 'relation' ? over.id : undefined
	const node = scene.nodes.find(({ id }) => id === pointed)
	const start = drawing === index && rubber ? scene.nodes.find(({ id }) => id === rubber.from) : undefined
	return (
		<g pointerEvents="none">
			{start && rubber && (
				<line
					x1={start.x}
					y1={start.y}
					x2={rubber.to.x}
					y2={rubber.to.y}
					stroke={paint('nw-accent')}
					strokeWidth={2}
					strokeDasharray="6 4"
				/>
			)}
			{node &&
				mayDraw &&
				dotsOf(node).map((dot) => (
					<circle
						key={`${dot.x} ${dot.y}`}
						cx={dot.x}
						cy={dot.y}
						r={4.5}
						fill={paint('nw-sheet')}
						stroke={paint('nw-accent')}
						strokeWidth={2}
					/>
				))}
			{[...new Set([pointed, chosen])].map(
				(id) => id !== undefined && <UnlabelledName key={id} scene={scene} id={id} scale={labelScale} />,
			)}
		</g>
	)
}

/** The name of an actor whose label found no room, on a sheet of its own below the symbol. */
function UnlabelledName({ scene, id, scale }: { scene: Scene; id: string; scale: number }) {
	const node = scene.nodes.find((each) => each.id === id)
	if (!node || scene.labels.some((label) => label.id === id)) return null
	const { y, h } = symbolRect(node.look, node)
	const width = (measureOnPage(node.name) + 16) * scale
	return (
		<g transform={`translate(${node.x} ${y + h + 8 * scale})`}>
			<rect
				x={-width / 2}
				width={width}
				height={24 * scale}
				rx={4 * scale}
				fill={pagePaint('nw-sheet')}
				stroke={pagePaint('nw-line-strong')}
			/>
			<text y={17 * scale} textAnchor="middle" fontSize={14 * scale} fontWeight={550} fill={pagePaint('nw-ink')}>
				{node.name}
			</text>
		</g>
	)
}
