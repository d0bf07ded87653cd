import type { Editor } from 'tldraw'
import { chainMeasures, chainOf } from '../../../../shared/blocks/chain/index.ts'
import { servicesOf } from '../../../board/canvas/services.ts'
import { currentLocale } from '../../../texts/locale.ts'
import { headingOf } from '../../heading.ts'
import { layoutOnPage } from '../drawing/layoutOnPage.ts'
import { marksIn } from '../drawing/marks.ts'
import { WallSign } from '../drawing/Outcome.tsx'
import { lookOrder } from '../drawing/ratings.ts'
import { type Paint, Sign } from '../drawing/Sign.tsx'
import { bands, sceneOf } from '../drawing/scene.ts'
import { readPictures, readRegistry } from '../observe.ts'
import { personalOf } from '../personal.ts'
import { chainTexts } from '../texts/chainTexts.ts'
import type { ChainShape } from './ChainShape.tsx'
import { drawnIn } from './drawn.ts'
import { type Pen, wrapIn } from './svg/pen.ts'
import { StateSvg } from './svg/StateSvg.tsx'

/** The chain as plain shapes and words, for pictures of the board: no HTML inside, so that every program can show it. */
export function chainSvg(editor: Editor, shape: ChainShape) {
	const { doc, findMethod } = servicesOf(editor)
	const { chainId, w } = shape.props
	const pictures = readPictures(doc, chainId)
	const locale = currentLocale()
	const texts = chainTexts[locale]
	const styles = getComputedStyle(editor.getContainer())
	const paint: Paint = (token) => styles.getPropertyValue(token).trim()
	const font = `tldraw_sans, ${paint('--nw-font')}`
	const { view } = personalOf(chainId).get()
	const registry = readRegistry(doc)
	const scene =
		drawnIn(editor, shape.id).get() ??
		sceneOf(pictures, view, layoutOnPage(w, registry, texts, locale, pictures.info?.person))
	const method = findMethod(pictures.info?.method ?? '')
	const pen: Pen = {
		paint,
		wrap: wrapIn(editor, font),
		texts,
		locale,
		pictures,
		registry,
		method: method?.chain,
		marks: marksIn(view, pictures, method?.chain),
	}
	const hasWall = scene.states.some(({ state }) => pictures[state].steps.some(({ outcome }) => outcome))
	const group = chainOf(doc, chainId)?.targetGroup.trim()
	return (
		<g fontFamily={font} fontSize={chainMeasures.letters} fill={paint('--nw-ink')}>
			<rect width={scene.width} height={scene.height} fill={paint('--nw-sheet')} stroke={paint('--nw-line-strong')} />
			<text x={16} y={36} fontSize={20} fontWeight={650}>
				{headingOf(editor, shape, method?.name[locale] ?? texts.title)}
				{group && (
					<tspan dx={16} fontSize={chainMeasures.letters} fontWeight={400} fill={paint('--nw-ink-2')}>
						{`${texts.targetGroup}: ${group}`}
					</tspan>
				)}
			</text>
			<rect y={scene.phaseBand} width={scene.width} height={bands.phases} fill={paint('--nw-well')} />
			{scene.phases.map(({ id, x }, i) => (
				<text key={id} x={x + 12} y={scene.phaseBand + 24} fontSize={chainMeasures.letters} fontWeight={650}>
					{pictures.actual.phases[i]?.label}
				</text>
			))}
			{scene.states.map((state) => (
				<StateSvg key={state.state} pen={pen} scene={state} width={scene.width} />
			))}
			<g transform={`translate(0 ${scene.legend})`}>
				{lookOrder.map((look, i) => (
					<g key={look} transform={`translate(${28 + i * 170} ${bands.legend / 2})`}>
						<g transform="scale(.8)">
							<Sign look={look} paint={paint} />
						</g>
						<text x={18} y={5}>
							{texts.ratings[look]}
						</text>
					</g>
				))}
				{hasWall && (
					<g transform={`translate(${28 + lookOrder.length * 170} ${bands.legend / 2})`}>
						<WallSign paint={paint} />
						<text x={18} y={5}>
							{texts.notReached}
						</text>
					</g>
				)}
			</g>
		</g>
	)
}
