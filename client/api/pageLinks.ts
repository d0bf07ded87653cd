import type { BoardPageAnswer } from '../../shared/boardPage/index.ts'
import type { PageLinkAnswer, PageLinkSummary } from '../../shared/protocol/api.ts'
import { type Answer, call, type Fetch } from './call.ts'
import { fetchWithin } from './patience.ts'

/** The server's routes for links to single boards. Apart from the others: hardly any page asks for them. */
export interface PageLinks {
	/** What the board of a link says now. Joins nobody. */
	read(request: { workshop: string; secret: string }): Answer<BoardPageAnswer>
	/** All there were, for the moderation. */
	list(token: string): Answer<PageLinkSummary[]>
	/** Makes one; its secret is told this once. */
	issue(token: string, board: string): Answer<PageLinkAnswer>
	revoke(token: string, id: string): Answer<unknown>
}

function pageLinksBehind(fetch: Fetch): PageLinks {
	return {
		read: (body) => call(fetch, 'POST', '/api/page', { body }),
		list: (token) => call(fetch, 'GET', '/api/page-links', { token }),
		issue: (token, board) => call(fetch, 'POST', '/api/page-links', { token, body: { board } }),
		revoke: (token, id) => call(fetch, 'DELETE', `/api/page-links/${encodeURIComponent(id)}`, { token }),
	}
}

/** Those of the server this page came from. In milliseconds: an answer that never comes is not waited for. */
export const pageLinks: PageLinks = pageLinksBehind(fetchWithin(20_000))
