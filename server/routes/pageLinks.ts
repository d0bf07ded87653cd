import { z } from 'zod'
import { type BoardPage, type BoardPageAnswer, boardPageOf } from '../../shared/boardPage/index.ts'
import { methodOf } from '../../shared/methods/index.ts'
import type { PageLinkAnswer, PageLinkSummary } from '../../shared/protocol/api.ts'
import { Refusal } from '../../shared/protocol/refusals.ts'
import type { PageLink } from '../links/directory.ts'
import { entryLimits } from '../links/entry.ts'
import { endPageLink, issuePageLinkTo, verifyPageLink } from '../links/pageLinks.ts'
import { createLimiter } from '../rates/limiter.ts'
import { within } from '../rates/tokenBucket.ts'
import { addressOf, sourceOf } from './address.ts'
import { bodyOf, opaque } from './body.ts'
import type { Deps, Handler } from './deps.ts'
import { roomForBoard } from './roomForBoard.ts'
import { untilChanged } from './untilChanged.ts'

const linkRequest = z.object({ board: opaque })
const pageRequest = z.object({ workshop: opaque, secret: opaque })

/** So often a minute one link is answered, to everybody who has it. */
const mostAnswers = 1_200

/** `GET /api/page-links`: the workshop's links to single boards, never their secrets. */
export function listPageLinks({ directory }: Deps): Handler {
	return async (c) => c.json((await directory.pageLinksOf(c.var.grant.workshop)).map(summaryOf))
}

/** `POST /api/page-links`: a link to a board that every reader of the workshop may read; `notFound` for any other. */
export function issuePageLink(deps: Deps): Handler {
	const page = pageReader(deps.relay)
	return async (c) => {
		const { workshop } = c.var.grant
		const { board } = await bodyOf(c, linkRequest)
		await page(workshop, board)
		const { link, secret } = await issuePageLinkTo(deps.directory, { workshop, board }, deps.clock.now())
		return c.json({ ...summaryOf(link), secret } satisfies PageLinkAnswer, 201)
	}
}

/** `DELETE /api/page-links/:id`: nothing more is told to whoever has it. */
export function revokePageLink({ directory, clock }: Deps): Handler {
	return async (c) => {
		const ended = await endPageLink(directory, c.var.grant.workshop, c.req.param('id') ?? '', clock.now())
		return c.json(summaryOf(ended))
	}
}

/**
 * `POST /api/page`: what the board of a link says now. Nobody joins by it, no socket opens, and every answer asks anew whether the link
 * holds and whether a reader may still read that board.
 */
export function readPage({ config, clock, directory, relay, deletion }: Deps): Handler {
	const page = pageReader(relay)
	const wrong = createLimiter({ clock, ...within(entryLimits.secrets.ms, entryLimits.secrets.most) })
	const answers = createLimiter({ clock, ...within(60_000, mostAnswers) })
	return async (c) => {
		const { workshop, secret } = await bodyOf(c, pageRequest)
		const source = sourceOf(addressOf(c, config))
		const verified = () =>
			verifyPageLink(directory, workshop, secret).catch((reason: unknown) => {
				if (reason instanceof Refusal && reason.id === 'linkUnknown') wrong.take(source)
				throw reason
			})
		return deletion.during(workshop, async () => {
			const { id, board } = await verified()
			answers.take(id)
			const told = await page(workshop, board)
			const title = (await directory.workshop(workshop))?.title ?? ''
			// Last: a link revoked while the page was read tells nothing.
			await verified()
			c.header('X-Robots-Tag', 'noindex, nofollow')
			return c.json({ ...told, workshop: title } satisfies BoardPageAnswer)
		})
	}
}

/** What a reader of the workshop may read of a board; refuses `notFound`, alike for hidden boards and those that are not there. */
function pageReader(relay: Deps['relay']): (workshop: string, board: string) => Promise<BoardPage> {
	const read = untilChanged((doc, board) => boardPageOf(doc, board, methodOf))
	return async (workshop, board) => {
		// Nobody in particular: what only some may read is not for this page.
		const room = await roomForBoard(relay, { workshop, role: 'reader', participant: '' }, board, 'read')
		const told = await relay.read({ workshop, room }, (doc) => read(doc, board))
		if (!told) throw new Refusal('notFound', 'readers see no such board')
		return told
	}
}

function summaryOf({ digest: _kept, workshop: _known, ...summary }: PageLink): PageLinkSummary {
	return summary
}
