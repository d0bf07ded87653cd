import { type ReactNode, useState } from 'react'
import type { Now } from '../../../shared/agenda/now.ts'
import { limits } from '../../../shared/protocol/limits.ts'
import type { BallotRound, Marks } from '../../../shared/rounds/round.ts'
import { useNowOf } from '../../agenda/now.ts'
import type { Failure } from '../../api/failure.ts'
import type { Server } from '../../api/server.ts'
import { BallotForm } from '../../rounds/BallotForm.tsx'
import { PromiseLine } from '../../rounds/PromiseLine.tsx'
import { useTexts } from '../../texts/texts.ts'
import { Button } from '../../ui/Button.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { LateRefusalNotice } from '../refusal/LateRefusalNotice.tsx'
import { handInNext, neighboursIn, type SaidOfOneself, type WayIn } from './nextPerson.ts'
import { sheetTexts } from './sheetTexts.ts'

type BallotOf = NonNullable<Now['round']> & { readonly settings: BallotRound }

/** The ballot of the next person at this device, handed in once and as a whole: afterwards the phone goes on. */
export function NextPerson({
	round,
	way,
	server,
	onBack,
}: {
	/** undefined when it is over */
	round: BallotOf | undefined
	/** undefined when there is none any more */
	way: WayIn | undefined
	server: Server
	onBack: () => void
}) {
	const { next } = useTexts(sheetTexts)
	const [justHandedIn, tell] = useState<number>()
	const back = (
		<Button size="big" wide onClick={onBack}>
			{next.back}
		</Button>
	)
	if (!round || !way) {
		return (
			<NextFrame>
				<p>{round ? next.closed : next.over}</p>
				{back}
			</NextFrame>
		)
	}
	// The owner of the device is the first.
	const number = neighboursIn(round.id).handedIn + 2
	if (justHandedIn !== undefined) {
		return (
			<NextFrame>
				<p role="status">{next.handedIn(justHandedIn)}</p>
				<Button kind="main" size="big" wide icon="people" onClick={() => tell(undefined)}>
					{next.another(number)}
				</Button>
				{back}
			</NextFrame>
		)
	}
	return (
		<NextFrame>
			<h3>{next.turn(number)}</h3>
			<NextBallot key={number} round={round} way={way} server={server} onHandedIn={() => tell(number)} />
		</NextFrame>
	)
}

function NextBallot({
	round,
	way,
	server,
	onHandedIn,
}: {
	round: BallotOf
	way: WayIn
	server: Server
	onHandedIn: () => void
}) {
	const { next } = useTexts(sheetTexts)
	const { settings } = round
	const { attribution } = settings
	const participants = useNowOf((now) => now.participants)
	const [marks, setMarks] = useState<Marks>()
	const [said, say] = useState<SaidOfOneself>({})
	const shown = shownOf(settings)
	const [isBusy, setBusy] = useState(false)
	const [failure, setFailure] = useState<Failure>()

	const handIn = async () => {
		if (!marks) return
		setBusy(true)
		const failed = await handInNext(server, way, said, round.id, { marks, attribution })
		setBusy(false)
		setFailure(failed)
		if (!failed) onHandedIn()
	}
	return (
		<>
			<p>
				<b className="ui-hyphens">{round.about}</b>
			</p>
			<PromiseLine settings={settings} isRevealed={false} people={participants} />
			{shown && (
				<TextField
					label={next[shown]}
					aside={next.optional}
					autoComplete="off"
					maxLength={shown === 'name' ? limits.personName : limits.organisation}
					value={said[shown] ?? ''}
					onChange={(event) => say({ [shown]: event.target.value })}
				/>
			)}
			<BallotForm settings={settings} marks={marks} onChange={setMarks} disabled={isBusy} />
			<p className="ui-quiet">{next.once}</p>
			{failure && <LateRefusalNotice failure={failure} />}
			<Button kind="main" size="big" wide icon="handIn" disabled={!marks || isBusy} onClick={() => void handIn()}>
				{isBusy ? `${next.sending} …` : next.handIn}
			</Button>
		</>
	)
}

/** Only reasons stand beside a name or an organisation; of all else only the totals are kept. */
function shownOf({ kind, attribution }: BallotRound): keyof SaidOfOneself | undefined {
	if (kind !== 'consensus' || attribution === 'anonymous') return undefined
	return attribution === 'named' ? 'name' : 'organisation'
}

function NextFrame({ children }: { children: ReactNode }) {
	return <div className="phone-next">{children}</div>
}
