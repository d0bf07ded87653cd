import { assertNever } from '../../shared/lib/assertNever.ts'
import type { BallotRound, Marks } from '../../shared/rounds/round.ts'
import { ConsensusBallot } from './ballots/ConsensusBallot.tsx'
import { DotsBallot } from './ballots/DotsBallot.tsx'
import { PositionBallot } from './ballots/PositionBallot.tsx'
import { RankingBallot } from './ballots/RankingBallot.tsx'
import './ballots/ballots.css'

interface BallotFormProps {
	settings: BallotRound
	/** undefined: nothing has been said yet */
	marks: Marks | undefined
	/** called with a whole ballot after each choice; it always keeps within the round's bounds */
	onChange: (marks: Marks) => void
	disabled?: boolean
}

/** A ballot of any kind. Controlled; marks of another kind are as none. */
export function BallotForm({ settings, marks, onChange, disabled = false }: BallotFormProps) {
	const common = { onChange, disabled }
	switch (settings.kind) {
		case 'dots':
			return <DotsBallot {...common} settings={settings} dots={marks?.kind === 'dots' ? marks.dots : {}} />
		case 'position':
			return <PositionBallot {...common} settings={settings} at={marks?.kind === 'position' ? marks.at : undefined} />
		case 'ranking':
			return <RankingBallot {...common} settings={settings} order={marks?.kind === 'ranking' ? marks.order : []} />
		case 'consensus':
			return <ConsensusBallot {...common} settings={settings} said={marks?.kind === 'consensus' ? marks.stances : {}} />
		default:
			return assertNever(settings)
	}
}
