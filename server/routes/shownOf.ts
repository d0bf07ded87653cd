import { promisedIn, readNow } from '../../shared/agenda/index.ts'
import { mainRooms } from '../../shared/links/rooms.ts'
import { type Attribution, stricter } from '../../shared/rounds/index.ts'
import type { Grant } from '../links/sessions.ts'
import { attributed } from '../rounds/index.ts'
import type { RelayForRoutes } from './deps.ts'

/**
 * Where something from a phone belongs now, and what may be shown of whose it is: as much as the step promises, and no
 * more than was promised where it was entered, which may have been two steps ago.
 */
export async function shownOf(
	relay: RelayForRoutes,
	grant: Grant,
	seen: Attribution = 'named',
): Promise<{ board: string | undefined; by: string | undefined }> {
	const now = await relay.read({ workshop: grant.workshop, room: mainRooms.stage }, readNow)
	return { board: now.step?.board, by: attributed(stricter(promisedIn(now), seen), grant).by }
}
