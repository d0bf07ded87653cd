export { readCardText } from './cardText.ts'
export { readMarks, suggestedDots } from './marks.ts'
export { isThin, promiseOf, stricter, thinWarning } from './promise.ts'
export { readResult } from './readResult.ts'
export { readSettings } from './readSettings.ts'
export {
	type Attribution,
	attributions,
	type BallotRound,
	type CardsRound,
	type ColumnSource,
	type ConsensusRound,
	columnSources,
	type DotsRound,
	isAttribution,
	isStance,
	type Marks,
	type Option,
	type PositionRound,
	type RankingRound,
	type RoundKind,
	type RoundResult,
	type RoundSettings,
	roundKinds,
	roundLimits,
	type Stance,
	stances,
} from './round.ts'
export { tally } from './tally.ts'
export { type Introduction, whoseOf } from './whose.ts'
