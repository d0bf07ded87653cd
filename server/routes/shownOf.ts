import { readNow } from '../../shared/agenda/index.ts'
import type { Grant } from '../links/sessions.ts'
import { attributed } from '../rounds/index.ts'
import type { RelayForRoutes } from './deps.ts'

/**
 * Where something from a phone belongs now, and what may be shown of whose it is: as much as the step's round promises. A
 * step that promises nothing shows names, as the board does.
 */
export async function shownOf(
	relay: RelayForRoutes,
	grant: Grant,
): Promise<{ board: string | undefined; by: string | undefined }> {
	const now = await relay.read({ workshop: grant.workshop, room: 'stage' }, readNow)
	const promised = now.round?.settings.attribution ?? now.step?.round?.attribution ?? 'named'
	return { board: now.step?.board, by: attributed(promised, grant).by }
}
