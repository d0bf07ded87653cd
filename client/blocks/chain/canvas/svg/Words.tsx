import { type Box, chainMeasures, nobodyLane, personLane } from '../../../../../shared/blocks/chain/index.ts'
import { symbolPaths } from '../../../../ui/ActorSymbol.tsx'
import { headName } from '../../actorName.ts'
import { countInHead } from '../../drawing/countLines.ts'
import type { Pen } from './pen.ts'

export const rectOf = ({ x, y, w, h }: Box) => ({ x, y, width: w, height: h })

/** Whose lane it is. */
export function LaneWords({ pen, id, y }: { pen: Pen; id: string; y: number }) {
	const { paint, texts, pictures, registry } = pen
	const actor = registry.actors.get(id)
	const field = registry.fields.find((each) => each.id === actor?.field)
	const name =
		id === personLane
			? pictures.info?.person || texts.personEmpty
			: id === nobodyLane
				? texts.nobody
				: headName(actor, texts, countInHead)
	const kind = id === personLane || id === nobodyLane ? 'person' : actor?.kind
	return (
		<g>
			{kind && (
				<path
					d={symbolPaths[kind]}
					transform={`translate(20 ${y}) scale(7.5)`}
					fill={paint(field ? `--nw-field-${field.colour}` : '--nw-ink')}
				/>
			)}
			<Words
				pen={pen}
				text={name}
				box={{ x: 0, y: y - 27, w: chainMeasures.head, h: 54 }}
				left={38}
				room={chainMeasures.head - 44}
				strong
			/>
		</g>
	)
}

/** Words in the middle of a box. */
export function Words({
	pen,
	text,
	box,
	left,
	room,
	strong,
}: {
	pen: Pen
	text: string
	box: Box
	left: number
	room: number
	strong?: boolean | undefined
}) {
	const { letters, box: measures } = chainMeasures
	const { lineHeight } = measures
	const lines = pen.wrap(text, room, strong)
	const top = box.y + (box.h - lines.length * lineHeight) / 2 + 0.88 * letters
	return (
		<text fontWeight={strong ? 550 : 400}>
			{lines.map((words, i) => (
				// biome-ignore lint/suspicious/noArrayIndexKey: lines of one text have no other name
				<tspan key={i} x={box.x + left} y={top + i * lineHeight}>
					{words}
				</tspan>
			))}
		</text>
	)
}
