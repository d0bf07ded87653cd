import type { HandedInAnswer } from '../../shared/collected/api.ts'
import { assertNever } from '../../shared/lib/assertNever.ts'
import { refusals } from '../../shared/protocol/refusals.ts'
import type { Answer } from '../api/call.ts'
import type { Failure } from '../api/failure.ts'
import type { TakingPart } from '../api/server.ts'
import type { OutboxItem } from './outboxItem.ts'
import type { PhotoFiles } from './photoFiles.ts'

/** Says to the server what an item wants: that it be kept, or taken back. May be said again. */
export async function deliver(
	server: TakingPart,
	token: string,
	{ id, entry, withdrawn }: OutboxItem,
	photoFiles: PhotoFiles,
): Answer<HandedInAnswer['kept'] | undefined> {
	switch (entry.what) {
		case 'card': {
			const { what: _, round, about: __, ...card } = entry
			if (withdrawn) return without(await server.removeCard(token, round, id))
			const answer = await server.putCard(token, round, id, card)
			return answer.ok ? { ok: true, value: answer.value.kept } : answer
		}
		case 'ballot': {
			const { what: _, round, about: __, ...ballot } = entry
			const answer = await server.putBallot(token, round, ballot)
			return answer.ok ? { ok: true, value: answer.value.kept } : answer
		}
		case 'parked': {
			const { what: _, ...parked } = entry
			return without(await server.park(token, id, parked))
		}
		case 'photo': {
			const handed = await photoFiles.handOver(server, token, entry.photo)
			return without(handed.ok ? await server.putPhoto(token, id, entry.photo) : handed)
		}
		case 'ready':
			return without(await server.signal(token, { ready: entry.since }))
		case 'hand':
			return without(await server.signal(token, { hand: entry.up }))
		default:
			return assertNever(entry)
	}
}

const without = (answer: Awaited<Answer<unknown>>): Awaited<Answer<undefined>> =>
	answer.ok ? { ok: true, value: undefined } : answer

/** What a failure means for what was to be sent. */
type Meaning =
	/** nothing can be sent just now */
	| 'later'
	/** this one cannot be sent just now, others perhaps can */
	| 'thisOneLater'
	/** the server does not know this session any more */
	| 'session'
	/** sending it again would not help */
	| 'never'

export function meaningOf({ id }: Failure): Meaning {
	switch (id) {
		case 'serverAway':
		case 'shuttingDown':
		case 'storageAway':
		case 'tooMany':
			return 'later'
		case 'sessionUnknown':
			return 'session'
		default:
			// A refusal that only a newer server knows is not on our list: nothing is given up for it.
			return Object.hasOwn(refusals, id) && !refusals[id].retry ? 'never' : 'thisOneLater'
	}
}

/** After these the way in by which the person came is closed. What was not handed in can be handed in by another one. */
export const endsSession = ({ id }: Failure): boolean =>
	id === 'sessionUnknown' || id === 'linkRevoked' || id === 'linkExpired' || id === 'linkUnknown'
