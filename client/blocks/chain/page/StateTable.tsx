import { Fragment, useState } from 'react'
import { type ChainState, personLane, phaseText, type StepMark } from '../../../../shared/blocks/chain/index.ts'
import { textFields } from '../../../../shared/text/fields.ts'
import { useRoom } from '../../../sync/RoomContext.ts'
import { useTexts } from '../../../texts/texts.ts'
import { Button } from '../../../ui/Button.tsx'
import { placeIn } from '../../../writing/guests.ts'
import { SharedField } from '../../../writing/SharedField.tsx'
import type { ChainActions } from '../actions.ts'
import { leadsIn, nextLast } from '../drawing/told.ts'
import { StateFacts } from '../facts/StateFacts.tsx'
import { PhaseMenu } from '../menus/PhaseMenu.tsx'
import type { Pictures, Registry } from '../observe.ts'
import { chainTexts } from '../texts/chainTexts.ts'
import { ExperienceRow } from './ExperienceRow.tsx'
import { HandoverRow } from './HandoverRow.tsx'
import { LaneLine } from './LaneLine.tsx'
import { PassageRow } from './PassageRow.tsx'
import { StepRow } from './StepRow.tsx'

/** One state of the way as a table in the person's order: phase by phase, with the handovers between the steps. */
export function StateTable({
	chain,
	state,
	pictures,
	registry,
	actions,
	marks,
}: {
	chain: string
	state: ChainState
	pictures: Pictures
	registry: Registry
	actions: ChainActions
	marks: ReadonlyMap<string, StepMark>
}) {
	const { mayWrite } = useRoom()
	const texts = useTexts(chainTexts)
	const picture = pictures[state]
	const { phases, steps, experiences, handovers } = picture
	const leads = leadsIn(steps, texts)
	const shared = { chain, pictures, registry, actions }
	return (
		<section className="chain-state" data-state={state} aria-label={texts.states[state]}>
			<header>
				<h3>{texts.states[state]}</h3>
				<span className="chain-tagline">{texts.taglines[state]}</span>
				<StateFacts chain={chain} picture={picture} />
			</header>
			{state === 'ideal' && mayWrite && steps.length === 0 && pictures.actual.steps.length > 0 && (
				<p className="chain-begin-page">
					<Button icon="copy" onClick={actions.beginIdeal}>
						{texts.bar.beginIdeal}
					</Button>
				</p>
			)}
			<LaneLine chain={chain} picture={picture} registry={registry} actions={actions} />
			<table>
				<caption className="ui-hidden-text">{texts.page.caption(texts.states[state], steps.length)}</caption>
				<thead>
					<tr>
						<th scope="col">{texts.page.number}</th>
						<th scope="col">{texts.page.step}</th>
						<th scope="col">{texts.page.lane}</th>
						<th scope="col">{texts.page.service}</th>
						<th scope="col">{texts.page.needs}</th>
						<th scope="col">
							<span className="ui-hidden-text">{texts.page.actions}</span>
						</th>
					</tr>
				</thead>
				{phases.map((phase, index) => {
					const said = experiences.filter((step) => step.phase === phase.id)
					const inside = steps.filter((step) => step.phase === phase.id)
					return (
						<tbody key={phase.id}>
							<PhaseRow chain={chain} pictures={pictures} index={index} actions={actions}>
								{mayWrite && (
									<>
										<Button
											kind="bare"
											size="small"
											icon="plus"
											aria-label={texts.page.addExperienceIn(phase.label)}
											onClick={() => actions.add({ state, phase: phase.id, lane: personLane })}
										>
											{texts.page.addExperience}
										</Button>
										<Button
											kind="bare"
											size="small"
											icon="plus"
											aria-label={texts.page.addStepIn(phase.label)}
											onClick={() =>
												actions.add({ state, phase: phase.id, lane: inside.at(-1)?.lane ?? picture.lanes[0]?.id })
											}
										>
											{texts.page.addStep}
										</Button>
									</>
								)}
							</PhaseRow>
							{said.map((step, i) => (
								<ExperienceRow key={step.id} step={step} index={i} phase={phase.label} {...shared} />
							))}
							{inside.map((step) => {
								const at = steps.indexOf(step)
								const handoverFrom = (from: string | undefined, to: string) => {
									const handover = handovers.find((each) => each.from === from && each.to === to)
									return handover && <HandoverRow chain={chain} handover={handover} steps={steps} registry={registry} />
								}
								const { told = [], ends } = leads.get(step.id) ?? {}
								return (
									<Fragment key={step.id}>
										{handoverFrom(steps[at - 1]?.id, step.id)}
										<StepRow step={step} number={at + 1} mark={marks.get(step.id)} {...shared} />
										{nextLast(told).map(({ passage: { to, kind }, words }) => (
											<Fragment key={to.id}>
												<PassageRow words={words} isBack={kind === 'return'} />
												{kind !== 'onward' && handoverFrom(step.id, to.id)}
											</Fragment>
										))}
										{ends && <PassageRow words={ends} />}
									</Fragment>
								)
							})}
						</tbody>
					)
				})}
			</table>
		</section>
	)
}

/** The line that begins a phase, with what can be done with it and added to it. */
function PhaseRow({
	chain,
	pictures,
	index,
	actions,
	children,
}: {
	chain: string
	pictures: Pictures
	index: number
	actions: ChainActions
	children: React.ReactNode
}) {
	const { doc, mayWrite } = useRoom()
	const texts = useTexts(chainTexts)
	const [renaming, rename] = useState<object>()
	const { phases } = pictures.actual
	const phase = phases[index]
	if (!phase) return null
	return (
		<tr className="chain-phase-row">
			<th colSpan={6} scope="rowgroup">
				<div>
					{renaming ? (
						<SharedField
							field={textFields.chainPhase}
							text={phaseText(doc, chain, phase.id)}
							label={texts.phases.label(index + 1)}
							place={placeIn(chain, `phase:${phase.id}`)}
							begin={renaming}
							onLeave={() => rename(undefined)}
						/>
					) : (
						<b>{phase.label.trim() || texts.emptyPhase}</b>
					)}
					{mayWrite && (
						<PhaseMenu
							chain={chain}
							actions={actions}
							phases={phases}
							index={index}
							across={false}
							onRename={() => rename({})}
						/>
					)}
					<span className="ui-grow" />
					{children}
				</div>
			</th>
		</tr>
	)
}
