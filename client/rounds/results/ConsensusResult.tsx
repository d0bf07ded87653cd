import { Fragment, type ReactNode } from 'react'
import { type RoundResult, type Stance, stances } from '../../../shared/rounds/index.ts'
import { useLocale } from '../../texts/locale.ts'
import { useTexts } from '../../texts/texts.ts'
import { type Agreement, agreementOf } from './counted.ts'
import { More } from './DotsResult.tsx'
import { StanceSign } from './StanceSign.tsx'
import { resultTexts } from './texts.ts'

type Options = Extract<RoundResult, { kind: 'consensus' }>['options']

const order = ['blocked', 'open', 'agreed'] as const satisfies readonly Agreement[]
const kinds = Object.keys(stances) as Stance[]
/** Reasons of a proposal that can be read from the last row, the weightiest first. */
const reasonsOnTheWall = 2

/** Each proposal with its three figures and the reasons given. What met a veto stands apart: it is not outvoted. */
export function ConsensusResult({
	options,
	lines,
	actionFor,
}: {
	options: Options
	lines: number | undefined
	/** what can be done with a proposal here */
	actionFor?: ((option: string) => ReactNode) | undefined
}) {
	const texts = useTexts(resultTexts)
	// What is not agreed comes first: that is what the room has to talk about.
	const sorted = order.flatMap((agreement) => options.filter((option) => agreementOf(option) === agreement))
	const shown = sorted.slice(0, lines)
	return (
		<section aria-label={texts.caption.consensus}>
			{order.map((agreement) => {
				const proposals = shown.filter((option) => agreementOf(option) === agreement)
				if (proposals.length === 0) return null
				return (
					<Fragment key={agreement}>
						<h4 className="results-agreement" data-agreement={agreement}>
							{texts.agreements[agreement]}
						</h4>
						<ul className="results-list" aria-label={texts.agreements[agreement]}>
							{proposals.map((proposal) => (
								<Proposal key={proposal.id} proposal={proposal} isShort={lines !== undefined} actionFor={actionFor} />
							))}
						</ul>
					</Fragment>
				)
			})}
			<More left={sorted.length - shown.length} />
		</section>
	)
}

function Proposal({
	proposal,
	isShort,
	actionFor,
}: {
	proposal: Options[number]
	isShort: boolean
	actionFor: ((option: string) => ReactNode) | undefined
}) {
	const texts = useTexts(resultTexts)
	const locale = useLocale()
	const reasons = isShort ? byWeight(proposal.reasons).slice(0, reasonsOnTheWall) : proposal.reasons
	return (
		<li data-option={proposal.id}>
			<span className="results-label">{proposal.label || texts.unnamed}</span>
			<span className="results-stances">
				{kinds.map((stance) => (
					<span key={stance} data-none={proposal[stance] === 0 || undefined}>
						<StanceSign stance={stance} />
						<b>{proposal[stance]}</b> {stances[stance][locale]}
					</span>
				))}
			</span>
			{proposal.agreedBy && !isShort && (
				<span className="results-agreed">{texts.agreedBy(proposal.agreedBy.join(', '))}</span>
			)}
			{proposal.reasons.length > 0 && (
				<ul className="results-reasons" aria-label={texts.reasons}>
					{reasons.map(({ stance, text, by }, i) => (
						// biome-ignore lint/suspicious/noArrayIndexKey: reasons have no name of their own and never change places
						<li key={i}>
							<StanceSign stance={stance} />
							<span>
								<span className="ui-hidden-text">{`${stances[stance][locale]}: `}</span>
								{text}
								{by && <small>{` ${texts.reasonBy(by)}`}</small>}
							</span>
						</li>
					))}
				</ul>
			)}
			<More left={proposal.reasons.length - reasons.length} />
			{actionFor?.(proposal.id)}
		</li>
	)
}

const byWeight = (reasons: Options[number]['reasons']) =>
	[...reasons].sort((a, b) => kinds.indexOf(b.stance) - kinds.indexOf(a.stance))
