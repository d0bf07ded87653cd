import { type CSSProperties, memo, useMemo } from 'react'
import {
	type ChainPicture,
	nobodyLane,
	personLane,
	type Step,
	type StepMark,
} from '../../../../shared/blocks/chain/index.ts'
import { useRoom } from '../../../sync/RoomContext.ts'
import { useTexts } from '../../../texts/texts.ts'
import { Button } from '../../../ui/Button.tsx'
import { withHyphens } from '../../../ui/hyphens.ts'
import { Icon } from '../../../ui/icon.tsx'
import { fullName, headName } from '../actorName.ts'
import { countInHead } from '../drawing/countLines.ts'
import { Link } from '../drawing/Link.tsx'
import type { Look } from '../drawing/ratings.ts'
import type { StateScene } from '../drawing/scene.ts'
import { leadsIn } from '../drawing/told.ts'
import { handoverElement, stepElement } from '../elements.ts'
import type { Registry } from '../observe.ts'
import { chainTexts } from '../texts/chainTexts.ts'
import { type Standing, useChainEditing } from './board.ts'
import { Experience } from './Experience.tsx'
import { HandoverSign } from './HandoverSign.tsx'
import { LaneHead, laneElement } from './LaneHead.tsx'
import { StateHead } from './StateHead.tsx'
import { placed, StepBox } from './StepBox.tsx'

/** One state of the way: its head line, its lanes, and what lies in them. */
export const StateBand = memo(function StateBand({
	scene,
	picture,
	registry,
	marks,
	width,
	chosen,
	writing,
	stop,
	mayBegin,
}: {
	scene: StateScene
	picture: ChainPicture
	registry: Registry
	marks: ReadonlyMap<string, StepMark>
	width: number
	/** elements, as far as they lie in this state */
	chosen: string | undefined
	writing: string | undefined
	stop: string | undefined
	/** whether the ideal way can begin as a copy of the current one */
	mayBegin?: boolean
}) {
	const { mayWrite } = useRoom()
	const { actions } = useChainEditing()
	const texts = useTexts(chainTexts)
	const { state, head, top, layout } = scene
	const { steps, experiences, handovers, phases } = picture
	const standing = (element: string): Standing => ({
		isChosen: element === chosen,
		isStop: element === stop,
		isWritten: element === writing,
	})
	const phaseLabel = ({ phase }: Step) => phases.find(({ id }) => id === phase)?.label ?? ''
	const laneLabel = ({ lane }: Step) => (lane === undefined ? texts.nobody : fullName(registry.actors.get(lane), texts))
	const leads = useMemo(() => leadsIn(steps, texts), [steps, texts])
	const leadsOf = ({ id }: Step) => {
		const { told = [], ends } = leads.get(id) ?? {}
		return [...told.map(({ words }) => words), ...(ends ? [ends] : [])].join('; ')
	}
	const lookOf = (key: string | undefined): Look => handovers.find((each) => each.key === key)?.rating ?? 'open'
	const numberOf = (step: string) => layout.steps.find(({ id }) => id === step)?.number ?? 0
	return (
		<section aria-label={`${texts.states[state]}: ${texts.taglines[state]}`}>
			<StateHead picture={picture} top={head} width={width} />
			<div className="chain-lanes" data-state={state} style={{ top, width, height: layout.height }}>
				{layout.lanes.map(({ id, y, h }) => (
					<div
						key={id}
						className="chain-lane"
						data-person={id === personLane || undefined}
						style={{ top: y, height: h }}
					>
						<LaneHead
							state={state}
							id={id}
							actor={registry.actors.get(id)}
							name={headName(registry.actors.get(id), texts, countInHead)}
							colour={registry.fields.find((field) => field.id === registry.actors.get(id)?.field)?.colour}
							style={laneHeadStyle}
							isStop={id === personLane ? stop === 'person' : stop === laneElement(id)}
							isWritten={id === personLane && writing === 'person'}
						/>
						{layout.phases.map((phase, i) => (
							<Field
								key={phase.id}
								lane={id}
								phase={phase.id}
								style={{ left: phase.x, width: i === layout.phases.length - 1 ? width - phase.x : phase.w }}
							/>
						))}
					</div>
				))}
				<svg className="chain-links" width={width} height={layout.height} aria-hidden="true">
					{layout.links.map((link) => (
						<Link key={`${link.from}>${link.to}`} link={link} look={lookOf(link.handover)} />
					))}
				</svg>
				{layout.links.map(
					({ from, to, label }) =>
						label && (
							<span key={`${from}>${to}`} className="chain-passage-words" style={placed(label)} aria-hidden="true">
								{withHyphens(label.words)}
							</span>
						),
				)}
				{layout.experiences.map((box) => {
					const step = experiences.find(({ id }) => id === box.id)
					return (
						step && (
							<Experience
								key={box.id}
								step={step}
								box={box}
								phase={phaseLabel(step)}
								{...standing(stepElement(box.id))}
							/>
						)
					)
				})}
				{layout.steps.map((box) => {
					const step = steps.find(({ id }) => id === box.id)
					return (
						step && (
							<StepBox
								key={box.id}
								step={step}
								box={box}
								number={box.number}
								mark={marks.get(box.id)}
								lane={laneLabel(step)}
								phase={phaseLabel(step)}
								leads={leadsOf(step)}
								{...standing(stepElement(box.id))}
							/>
						)
					)
				})}
				{layout.links.map(
					({ from, to, handover, badge }) =>
						handover !== undefined &&
						badge && (
							<HandoverSign
								key={handover}
								handover={handover}
								from={numberOf(from)}
								to={numberOf(to)}
								look={lookOf(handover)}
								at={badge}
								isChosen={chosen === handoverElement(handover)}
								isStop={stop === handoverElement(handover)}
							/>
						),
				)}
				{steps.length === 0 && (
					<p className="chain-begin">
						{begin(picture, texts.emptyState)}
						{mayBegin && mayWrite && (
							<Button size="small" icon="copy" onClick={actions.beginIdeal}>
								{texts.bar.beginIdeal}
							</Button>
						)}
					</p>
				)}
			</div>
		</section>
	)
})

const laneHeadStyle: CSSProperties = {}

const begin = ({ state, lanes }: ChainPicture, words: { actual: string; ideal: string; noLanes: string }): string =>
	lanes.length === 0 ? words.noLanes : words[state]

/** A lane within a phase: a press on it adds a step there. */
function Field({ lane, phase, style }: { lane: string; phase: string; style: CSSProperties }) {
	const { mayWrite } = useRoom()
	if (lane === nobodyLane) return <div className="chain-field-area" style={style} />
	return (
		<div className="chain-field-area" data-lane={lane} data-phase={phase} style={style}>
			{mayWrite && <Icon name="plus" size={16} />}
		</div>
	)
}
