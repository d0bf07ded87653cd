import type { ReactNode } from 'react'
import { assertNever } from '../../../shared/lib/assertNever.ts'
import type { RoundResult } from '../../../shared/rounds/index.ts'
import { groupNames } from '../../texts/groupNames.ts'
import { useLocale } from '../../texts/locale.ts'
import { useTexts } from '../../texts/texts.ts'
import { Icon } from '../../ui/icon.tsx'
import { ConsensusResult } from './ConsensusResult.tsx'
import { DotsResult } from './DotsResult.tsx'
import { PositionResult } from './PositionResult.tsx'
import { RankingResult } from './RankingResult.tsx'
import { resultTexts } from './texts.ts'
import './results.css'

/** Where results are read: beside other things, in one hand, or from the last row. */
type ResultsSize = 'page' | 'phone' | 'projector'

/** Lines that can be read from the last row of a hall. */
const linesOnTheWall = 7

/**
 * What came of a ballot, as lists and tables that say everything in figures and words. What it was about stands with the
 * caller, as a heading. On a wall long lists end early and say so; everything is on people's own devices.
 */
export function RoundResults({
	result,
	size = 'page',
	lines = size === 'projector' ? linesOnTheWall : undefined,
	actionFor,
}: {
	/** `unverified`: nobody vouches for it, and it is said so */
	result: RoundResult & { readonly unverified?: true }
	size?: ResultsSize
	/** where a list ends; without it, nowhere */
	lines?: number | undefined
	/** what can be done with a proposal of a consensus check here */
	actionFor?: ((option: string) => ReactNode) | undefined
}) {
	const texts = useTexts(resultTexts)
	const locale = useLocale()
	const { voters, forOthers, attribution, kind, group } = result
	const promise = kind === 'consensus' ? texts.reasonsBy : texts.sumsOnly
	// There whose reason it is stands beside it, and who agreed has no room.
	const isPromised = kind !== 'consensus' || size !== 'projector'
	return (
		<div className="results" data-size={size}>
			{voters === 0 ? <p>{texts.nobody}</p> : <Figures result={result} lines={lines} actionFor={actionFor} />}
			{result.unverified && (
				<p className="results-unverified">
					<Icon name="question" size={size === 'projector' ? 24 : 16} /> {texts.unverified}
				</p>
			)}
			<p className="results-foot">
				{group !== undefined && `${groupNames([group], locale)}. `}
				{voters > 0 && (
					<>
						{texts.voters(voters)}
						{forOthers > 0 && `, ${texts.forOthers(forOthers)}`}
						{'. '}
					</>
				)}
				{isPromised && promise[attribution]}
			</p>
		</div>
	)
}

function Figures({
	result,
	lines,
	actionFor,
}: {
	result: RoundResult
	lines: number | undefined
	actionFor: ((option: string) => ReactNode) | undefined
}) {
	switch (result.kind) {
		case 'dots':
			return <DotsResult options={result.options} lines={lines} />
		case 'position':
			return <PositionResult {...result} />
		case 'ranking':
			return <RankingResult options={result.options} lines={lines} />
		case 'consensus':
			return <ConsensusResult options={result.options} lines={lines} actionFor={actionFor} />
		default:
			return assertNever(result)
	}
}
