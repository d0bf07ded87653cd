import type { Editor } from 'tldraw'
import { type Box, chainMeasures, chainOf, nobodyLane, personLane } from '../../../../shared/blocks/chain/index.ts'
import { factPhrases } from '../../../../shared/methods/service-chain/index.ts'
import { currentLocale } from '../../../texts/locale.ts'
import { symbolPaths } from '../../../ui/ActorSymbol.tsx'
import { laneName } from '../drawing/actorName.ts'
import { Link } from '../drawing/Link.tsx'
import { marksOf } from '../drawing/marks.ts'
import { lookOrder } from '../drawing/ratings.ts'
import { type Paint, Sign } from '../drawing/Sign.tsx'
import { bands, type StateScene, sceneOf } from '../drawing/scene.ts'
import { type Pictures, type Registry, readPictures, readRegistry } from '../observe.ts'
import { personalOf } from '../personal.ts'
import { type ChainTexts, chainTexts } from '../texts.ts'
import type { ChainShape } from './ChainShape.tsx'
import { documentOf } from './drawn.ts'

/** Breaks a text into the lines in which it is drawn. */
type Wrap = (text: string, width: number, strong?: boolean) => string[]

interface Pen {
	readonly paint: Paint
	readonly wrap: Wrap
	readonly texts: ChainTexts
	readonly locale: 'de' | 'en'
	readonly pictures: Pictures
	readonly registry: Registry
	readonly marks: ReturnType<typeof marksOf>
}

/** The chain as plain shapes and words, for pictures of the board: no HTML inside, so that every program can show it. */
export function chainSvg(editor: Editor, shape: ChainShape) {
	const doc = documentOf(editor)
	if (!doc) return null
	const { chainId, w } = shape.props
	const pictures = readPictures(doc, chainId)
	const locale = currentLocale()
	const styles = getComputedStyle(editor.getContainer())
	const paint: Paint = (token) => styles.getPropertyValue(token).trim()
	const font = `tldraw_sans, ${paint('--nw-font')}`
	const wrap = wrapIn(editor, font)
	const { view } = personalOf(chainId).get()
	const scene = sceneOf(pictures, view, w, (text, width) => Math.max(1, wrap(text, width).length))
	const marks = view === 'both' ? marksOf(pictures) : new Map()
	const pen: Pen = { paint, wrap, texts: chainTexts[locale], locale, pictures, registry: readRegistry(doc), marks }
	const { texts } = pen
	const group = chainOf(doc, chainId)?.targetGroup.trim()
	return (
		<g fontFamily={font} fontSize={13} fill={paint('--nw-ink')}>
			<rect width={scene.width} height={scene.height} fill={paint('--nw-sheet')} stroke={paint('--nw-line-strong')} />
			<text x={16} y={36} fontSize={20} fontWeight={650}>
				{texts.title}
				{group && (
					<tspan dx={16} fontSize={14} fontWeight={400} fill={paint('--nw-ink-2')}>
						{`${texts.targetGroup}: ${group}`}
					</tspan>
				)}
			</text>
			<rect y={scene.phaseBand} width={scene.width} height={bands.phases} fill={paint('--nw-well')} />
			{scene.phases.map(({ id, x }, i) => (
				<text key={id} x={x + 12} y={scene.phaseBand + 21} fontSize={14} fontWeight={650}>
					{pictures.actual.phases[i]?.label}
				</text>
			))}
			{scene.states.map((state) => (
				<State key={state.state} pen={pen} scene={state} width={scene.width} />
			))}
			<g transform={`translate(0 ${scene.legend})`}>
				{lookOrder.map((look, i) => (
					<g key={look} transform={`translate(${28 + i * 150} ${bands.legend / 2})`}>
						<g transform="scale(.8)">
							<Sign look={look} paint={paint} />
						</g>
						<text x={18} y={5}>
							{texts.ratings[look]}
						</text>
					</g>
				))}
			</g>
		</g>
	)
}

function State({ pen, scene, width }: { pen: Pen; scene: StateScene; width: number }) {
	const { paint, texts, pictures, registry, marks, locale } = pen
	const { state, head, top, layout } = scene
	const { steps, experiences, handovers } = pictures[state]
	const breaks = handovers.filter(({ rating }) => rating === 'break').length
	const facts = factPhrases({ stations: steps.length, changes: handovers.length, breaks })
	const summary = [texts.taglines[state], ...Object.values(facts).map((fact) => fact[locale])]
	const line = paint('--nw-line')
	return (
		<g>
			<rect
				y={head}
				width={width}
				height={bands.state}
				fill={paint(state === 'ideal' ? '--nw-accent-soft' : '--nw-page')}
			/>
			<rect y={head} width={width} height={2} fill={paint('--nw-ink')} />
			<text x={16} y={head + 26} fontSize={16} fontWeight={650}>
				{texts.states[state]}
				<tspan dx={10} fontSize={13} fontWeight={400} fill={paint('--nw-ink-2')}>
					{summary.join(' · ')}
				</tspan>
			</text>
			<g transform={`translate(0 ${top})`}>
				{layout.lanes.map((lane) => (
					<g key={lane.id}>
						{lane.id === personLane && <rect y={lane.y} width={width} height={lane.h} fill={paint('--nw-page')} />}
						<line x1={0} x2={width} y1={lane.y + lane.h} y2={lane.y + lane.h} stroke={line} />
						<LaneWords pen={pen} id={lane.id} y={lane.y + lane.h / 2} registry={registry} />
					</g>
				))}
				<line
					x1={chainMeasures.head}
					x2={chainMeasures.head}
					y1={0}
					y2={layout.height}
					stroke={paint('--nw-line-strong')}
				/>
				{layout.phases.slice(1).map(({ id, x }) => (
					<line key={id} x1={x} x2={x} y1={0} y2={layout.height} stroke={line} />
				))}
				{layout.links.map((link) => (
					<Link
						key={`${link.from}>${link.to}`}
						link={link}
						look={handovers.find(({ key }) => key === link.handover)?.rating ?? 'open'}
						paint={paint}
					/>
				))}
				{layout.experiences.map((box) => {
					const step = experiences.find(({ id }) => id === box.id)
					const [fill, edge] = step?.burden
						? (['--nw-bad-soft', '--nw-bad'] as const)
						: (['--nw-card-yellow', '--nw-card-yellow-edge'] as const)
					return (
						<g key={box.id}>
							<rect {...rectOf(box)} rx={18} fill={paint(fill)} stroke={paint(edge)} />
							<Words pen={pen} text={step?.text ?? ''} box={box} left={13} room={box.w - 26} strong={step?.burden} />
						</g>
					)
				})}
				{layout.steps.map((box) => {
					const mark = marks.get(box.id)
					const edge = mark === 'new' ? '--nw-accent' : mark === 'changed' ? '--nw-accent-line' : '--nw-line-strong'
					return (
						<g key={box.id}>
							<rect
								{...rectOf(box)}
								rx={4}
								fill={paint('--nw-sheet')}
								stroke={paint(edge)}
								strokeWidth={mark && mark !== 'dropped' ? 2 : 1.5}
								strokeDasharray={mark === 'changed' || mark === 'dropped' ? '5 3' : undefined}
							/>
							<circle cx={box.x + 16} cy={box.y + box.h / 2} r={10} fill={paint('--nw-well')} />
							<text x={box.x + 16} y={box.y + box.h / 2 + 4.5} textAnchor="middle" fontWeight={650}>
								{box.number}
							</text>
							<Words
								pen={pen}
								text={steps.find(({ id }) => id === box.id)?.text ?? ''}
								box={box}
								left={32}
								room={box.w - chainMeasures.box.padding.x}
							/>
							{mark && (
								<text
									x={box.x + box.w - 4}
									y={box.y - 4}
									textAnchor="end"
									fontWeight={550}
									fill={paint('--nw-accent-strong')}
								>
									{texts.marks[mark]}
								</text>
							)}
						</g>
					)
				})}
				{layout.links.map(
					({ handover, badge }) =>
						badge && (
							<g key={handover} transform={`translate(${badge.x} ${badge.y})`}>
								<Sign look={handovers.find(({ key }) => key === handover)?.rating ?? 'open'} paint={paint} />
							</g>
						),
				)}
			</g>
		</g>
	)
}

const rectOf = ({ x, y, w, h }: Box) => ({ x, y, width: w, height: h })

function LaneWords({ pen, id, y, registry }: { pen: Pen; id: string; y: number; registry: Registry }) {
	const { paint, texts, pictures } = pen
	const actor = registry.actors.get(id)
	const field = registry.fields.find((each) => each.id === actor?.field)
	const name =
		id === personLane
			? pictures.info?.person || texts.personEmpty
			: id === nobodyLane
				? texts.nobody
				: laneName(actor, texts)
	const kind = id === personLane || id === nobodyLane ? 'person' : actor?.kind
	return (
		<g>
			{kind && (
				<path
					d={symbolPaths[kind]}
					transform={`translate(24 ${y}) scale(7.5)`}
					fill={paint(field ? `--nw-field-${field.colour}` : '--nw-ink')}
				/>
			)}
			<Words pen={pen} text={name} box={{ x: 0, y: y - 27, w: 142, h: 54 }} left={42} room={92} strong />
		</g>
	)
}

/** Words in the middle of a box. */
function Words({
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
	const { lineHeight } = chainMeasures.box
	const lines = pen.wrap(text, room, strong)
	const top = box.y + (box.h - lines.length * lineHeight) / 2 + 11.5
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

const wrapIn =
	(editor: Editor, font: string): Wrap =>
	(text, width, strong = false) => {
		if (!text.trim()) return []
		const spans = editor.textMeasure.measureTextSpans(text, {
			width,
			height: 1000,
			overflow: 'wrap',
			padding: 0,
			fontSize: 13,
			fontFamily: font,
			fontStyle: 'normal',
			fontWeight: strong ? '550' : '400',
			lineHeight: chainMeasures.box.lineHeight / 13,
			textAlign: 'start',
		})
		const lines = new Map<number, string>()
		for (const { text: words, box } of spans) lines.set(box.y, (lines.get(box.y) ?? '') + words.replace(/\n/gu, ''))
		return [...lines.entries()].sort(([a], [b]) => a - b).map(([, words]) => words)
	}
