import type { Now } from '../../../shared/agenda/now.ts'
import type { BallotRound } from '../../../shared/rounds/round.ts'
import { useNow } from '../../agenda/now.ts'
import { useOutbox } from '../../rounds/OutboxContext.ts'
import { ballotId } from '../../rounds/outboxItem.ts'
import { useValue } from '../../sync/RoomContext.ts'
import type { Admission } from '../admission.ts'
import type { WayIn } from './nextPerson.ts'

/** Whether the device can be passed on, and to what: for ballots, since cards are not counted by person. */
export function useNeighbour({ workshop, secret, role }: Admission) {
	const { round, code } = useNow()
	const items = useValue(useOutbox().items)
	const way: WayIn | undefined = secret ? { workshop, secret } : code ? { code } : undefined
	const ballot = isOpenBallot(round) && role === 'participant' ? round : undefined
	const own = ballot && items.find(({ id }) => id === ballotId(ballot.id))
	return { way, round: ballot, mayBegin: way !== undefined && own?.delivery.is === 'handedIn' }
}

type RoundNow = NonNullable<Now['round']>

const isOpenBallot = (round: RoundNow | undefined): round is RoundNow & { readonly settings: BallotRound } =>
	round?.state === 'open' && round.settings.kind !== 'cards'
