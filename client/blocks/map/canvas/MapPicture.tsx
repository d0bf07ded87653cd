import { memo, type RefObject } from 'react'
import { useRoom, useValue } from '../../../sync/RoomContext.ts'
import type { WritableValue } from '../../../sync/value.ts'
import { useTexts } from '../../../texts/texts.ts'
import { Actors, Lines } from '../drawing/Drawn.tsx'
import { Headings } from '../drawing/Headings.tsx'
import { pagePaint } from '../drawing/paint.ts'
import type { ShownMarks } from '../drawing/TieMarks.tsx'
import { actorElement, readElement, relationElement } from '../personal.ts'
import type { Drawing, Drawings } from '../picture/pictures.ts'
import { mapTexts } from '../texts.ts'
import { Emphasis } from './Emphasis.tsx'
import { Front } from './Front.tsx'
import type { Pointing } from './pointing.ts'
import { useGuests } from './useGuests.ts'

/** The drawings of a map on the board. One stop for Tab; inside of it keys lead from actor to actor. */
export function MapPicture({
	mapId,
	drawings,
	title,
	captions,
	marks,
	way,
	chosen,
	labelScale,
	pointing,
	keys,
}: {
	mapId: string
	drawings: Drawings
	title: string
	captions: readonly string[]
	marks: ShownMarks
	way: ReadonlySet<string>
	chosen: string | undefined
	labelScale: number
	pointing: WritableValue<Pointing>
	keys: RefObject<SVGSVGElement | null>
}) {
	const { mayWrite } = useRoom()
	const texts = useTexts(mapTexts)
	const place = readElement(chosen)
	const { nodes = [], lines = [] } = drawings.drawings[0]?.scene ?? {}
	return (
		<svg
			ref={keys}
			className="map-picture"
			width="1"
			height="1"
			role="application"
			aria-label={texts.picture(nodes.length, lines.length, captions.join(', '))}
			aria-description={texts.keys}
			// biome-ignore lint/a11y/noNoninteractiveTabindex: keys walk through the picture from here
			tabIndex={0}
		>
			<Headings drawings={drawings} title={title} captions={captions} scale={labelScale} />
			{drawings.drawings.map((drawing, i) => (
				<g key={drawing.shown} transform={`translate(${drawing.offset.x} ${drawing.offset.y})`}>
					<Behind mapId={mapId} drawing={drawing} index={i} pointing={pointing} way={way} chosen={chosen} />
					<Lines
						scene={drawing.scene}
						marks={marks}
						lifted={place?.what === 'actor' ? place.id : undefined}
						isFar={labelScale > 1.4}
					/>
					<Actors scene={drawing.scene} labelScale={labelScale} />
					<Front
						scene={drawing.scene}
						index={i}
						pointing={pointing}
						chosen={place?.what === 'actor' ? place.id : undefined}
						mayDraw={mayWrite}
						labelScale={labelScale}
					/>
				</g>
			))}
			{nodes.length === 0 && (
				<text x={0} y={24} fontSize={16} fill={pagePaint('nw-ink-2')}>
					{texts.empty}
				</text>
			)}
		</svg>
	)
}

/** What is emphasised follows the pointer and the others; the picture above it does not draw again for that. */
const Behind = memo(function Behind({
	mapId,
	drawing: { scene },
	index,
	pointing,
	way,
	chosen,
}: {
	mapId: string
	drawing: Drawing
	index: number
	pointing: WritableValue<Pointing>
	way: ReadonlySet<string>
	chosen: string | undefined
}) {
	const { over, drawing } = useValue(pointing)
	const guests = useGuests(mapId)
	const element = over && (over.what === 'relation' ? relationElement(over.id) : actorElement(over.id))
	return (
		<Emphasis scene={scene} chosen={chosen} over={drawing === index ? element : undefined} way={way} guests={guests} />
	)
})
