import type { Editor } from 'tldraw'
import { Actors, Lines } from '../drawing/Drawn.tsx'
import { Headings } from '../drawing/Headings.tsx'
import { type LegendSection, legendOf } from '../drawing/legend.ts'
import { type Paint, PaintContext } from '../drawing/paint.ts'
import { drawingsOf } from '../picture/pictures.ts'
import { drawnIn } from './drawn.ts'
import type { MapShape } from './MapShape.tsx'

/** What the legend takes at the left of a picture, in board units. */
const legendWidth = 260
const row = 22

/** The map as plain shapes and words, for pictures of the board. A legend is always with it, so the rest makes room. */
export function mapSvg(editor: Editor, shape: MapShape) {
	const drawn = drawnIn(editor, shape.id).get()
	if (!drawn) return null
	// Pictures have a white ground: halos and gaps in the board's colour would show on it.
	const paint: Paint = (token) => tokenValue(editor, `--${token === 'nw-board' ? 'nw-sheet' : token}`)
	const { bounds } = drawn
	const anew = drawingsOf(drawn.options)
	const sections = legendOf({ ...drawn.legend, scenes: anew.drawings.map(({ scene }) => scene), paint })
	const legendHeight = sections.reduce((sum, { entries }) => sum + (entries.length + 1) * row + 8, 24)
	const scale = Math.min((bounds.w - legendWidth) / anew.bounds.w, bounds.h / anew.bounds.h)
	const small = Math.min(1, bounds.h / legendHeight)
	return (
		<PaintContext value={paint}>
			<g fontFamily={`tldraw_sans, ${tokenValue(editor, '--nw-font')}`}>
				<g transform={`translate(${bounds.x} ${bounds.y}) scale(${small})`}>
					<LegendColumn sections={sections} paint={paint} title={drawn.legend.texts.legend} />
				</g>
				<g
					transform={`translate(${bounds.x + legendWidth - scale * anew.bounds.x} ${bounds.y - scale * anew.bounds.y}) scale(${scale})`}
				>
					<Headings drawings={anew} title={drawn.title} captions={drawn.captions} />
					{anew.drawings.map(({ shown, offset, scene }) => (
						<g key={shown} transform={`translate(${offset.x} ${offset.y})`}>
							<Lines scene={scene} marks={drawn.legend.marks} />
							<Actors scene={scene} labelScale={1} />
						</g>
					))}
				</g>
			</g>
		</PaintContext>
	)
}

function LegendColumn({ sections, paint, title }: { sections: readonly LegendSection[]; paint: Paint; title: string }) {
	let y = 20
	const rows = sections.flatMap((section) => {
		const headline = { id: section.title, y: y + row, words: section.title, sign: undefined }
		y += row + 8
		return [
			headline,
			...section.entries.map(({ id, words, sign }) => {
				y += row
				return { id: `${section.title} ${id}`, y, words, sign }
			}),
		]
	})
	return (
		<g fontSize={13} fill={paint('nw-ink')}>
			<text y={16} fontSize={14} fontWeight={650}>
				{title}
			</text>
			{rows.map(({ id, y: at, words, sign }) => (
				<g key={id} transform={`translate(0 ${at})`}>
					{sign && <g transform="translate(22 -4.5)">{sign}</g>}
					<text x={sign ? 54 : 0} fontWeight={sign ? 400 : 650}>
						{words}
					</text>
				</g>
			))}
		</g>
	)
}

const tokenValue = (editor: Editor, name: string) =>
	getComputedStyle(editor.getContainer()).getPropertyValue(name).trim()
