import { chainMeasures, factsIn, personLane, stepOutcomes } from '../../../../../shared/blocks/chain/index.ts'
import { Link } from '../../drawing/Link.tsx'
import { WallSign } from '../../drawing/Outcome.tsx'
import { Sign } from '../../drawing/Sign.tsx'
import { bands, type StateScene } from '../../drawing/scene.ts'
import type { Pen } from './pen.ts'
import { LaneWords, rectOf, Words } from './Words.tsx'

/** One state of an exported picture. */
export function StateSvg({ pen, scene, width }: { pen: Pen; scene: StateScene; width: number }) {
	const { paint, texts, pictures, method, marks, locale } = pen
	const { state, head, top, layout } = scene
	const { steps, experiences, handovers } = pictures[state]
	const facts = method ? Object.values(method.factPhrases(factsIn(pictures[state]))) : []
	const summary = [texts.taglines[state], ...facts.map((fact) => fact[locale])]
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
			<text x={16} y={head + 28} fontSize={19} fontWeight={650}>
				{texts.states[state]}
				<tspan dx={10} fontSize={chainMeasures.letters} fontWeight={400} fill={paint('--nw-ink-2')}>
					{summary.join(' · ')}
				</tspan>
			</text>
			<g transform={`translate(0 ${top})`}>
				{layout.lanes.map((lane) => (
					<g key={lane.id}>
						{lane.id === personLane && <rect y={lane.y} width={width} height={lane.h} fill={paint('--nw-page')} />}
						<line x1={0} x2={width} y1={lane.y + lane.h} y2={lane.y + lane.h} stroke={line} />
						<LaneWords pen={pen} id={lane.id} y={lane.y + lane.h / 2} />
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
				{layout.links.map(
					({ from, to, label }) =>
						label && (
							<g key={`${from}>${to}`} fill={paint('--nw-ink-2')}>
								<Words pen={pen} text={label.words} box={label} left={0} room={label.w} />
							</g>
						),
				)}
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
					const step = steps.find(({ id }) => id === box.id)
					const { foot = 0 } = box
					const floor = box.y + box.h - chainMeasures.box.padding.y / 2 - foot
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
							<circle cx={box.x + 3} cy={box.y} r={12} fill={paint('--nw-well')} stroke={paint('--nw-sheet')} />
							<text x={box.x + 3} y={box.y + 5.5} textAnchor="middle" fontWeight={650}>
								{box.number}
							</text>
							<Words
								pen={pen}
								text={step?.text ?? ''}
								box={foot ? { ...box, h: floor - box.y + chainMeasures.box.padding.y / 2 } : box}
								left={chainMeasures.box.padding.x / 2}
								room={box.w - chainMeasures.box.padding.x}
							/>
							{step?.outcome && (
								<g>
									<g transform={`translate(${box.x + 20} ${floor + chainMeasures.box.lineHeight / 2})`}>
										<WallSign paint={paint} />
									</g>
									<Words
										pen={pen}
										text={stepOutcomes[step.outcome][locale]}
										box={{ ...box, y: floor, h: foot }}
										left={chainMeasures.box.padding.x / 2 + chainMeasures.box.sign}
										room={box.w - chainMeasures.box.padding.x - chainMeasures.box.sign}
									/>
								</g>
							)}
							{mark && (
								<text x={box.x + 20} y={box.y - 2} fontWeight={550} fill={paint('--nw-accent-strong')}>
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
