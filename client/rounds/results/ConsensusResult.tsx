import { Fragment } from 'react'
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

/** Each proposal with its three figures and the reasons given. What met a veto stands apart: it is not outvoted. */
export function ConsensusResult({ options, lines }: { options: Options; lines: number | undefined }) {
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
								<Proposal key={proposal.id} proposal={proposal} />
							))}
						</ul>
					</Fragment>
				)
			})}
			<More left={sorted.length - shown.length} />
		</section>
	)
}

function Proposal({ proposal }: { proposal: Options[number] }) {
	const texts = useTexts(resultTexts)
	const locale = useLocale()
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
			{proposal.reasons.length > 0 && (
				<ul className="results-reasons" aria-label={texts.reasons}>
					{proposal.reasons.map(({ stance, text, by }, i) => (
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
		</li>
	)
}
