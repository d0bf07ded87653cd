import type { RehearsalAnswer, RehearsalBegunAnswer, RehearsalEntranceAnswer } from '../../shared/protocol/api.ts'
import { type Answer, call, type Fetch } from './call.ts'

/** The server's routes for rehearsals, for the moderation. Apart from the others: hardly any page asks for them. */
export interface Rehearsals {
	/** The rehearsal of this workshop that is under way, or of which workshop this one is a rehearsal. */
	look(token: string): Answer<RehearsalAnswer>
	/** Makes a copy of the workshop to rehearse in; its links are told this once. */
	begin(token: string): Answer<RehearsalBegunAnswer>
	/** A way into the rehearsal that is under way, if there is one. */
	entrance(token: string): Answer<RehearsalEntranceAnswer>
	/** Deletes the rehearsal with everything in it. */
	end(token: string): Answer<unknown>
}

function rehearsalsBehind(fetch: Fetch): Rehearsals {
	return {
		look: (token) => call(fetch, 'GET', '/api/rehearsal', { token }),
		begin: (token) => call(fetch, 'POST', '/api/rehearsal', { token }),
		entrance: (token) => call(fetch, 'POST', '/api/rehearsal/entrance', { token }),
		end: (token) => call(fetch, 'DELETE', '/api/rehearsal', { token }),
	}
}

/** Those of the server this page came from. */
export const rehearsals: Rehearsals = rehearsalsBehind((path, init) => fetch(path, init))
