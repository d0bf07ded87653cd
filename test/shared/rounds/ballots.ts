import type { BallotRound, ConsensusRound, DotsRound, RankingRound } from '../../../shared/rounds/index.ts'

/** What people in Auenbrück are asked about, in each way a ballot can ask. */
export const options = ['Randzeiten', 'Fahrtwege', 'Ferien', 'Sprachkurse'].map((label, i) => ({ id: `o${i}`, label }))
export const dots: DotsRound = { kind: 'dots', attribution: 'anonymous', options, dots: 5, perOption: 3 }
export const position: BallotRound = { kind: 'position', attribution: 'anonymous', from: 'gar nicht', to: 'sehr' }
export const ranking: RankingRound = { kind: 'ranking', attribution: 'organisation', options }
export const consensus: ConsensusRound = { kind: 'consensus', attribution: 'named', options }
export const ballotRounds: readonly BallotRound[] = [dots, position, ranking, consensus]
