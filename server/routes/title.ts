import { z } from 'zod'
import { showTitle } from '../../shared/agenda/index.ts'
import { rehearsalTitle } from '../../shared/rehearsal/title.ts'
import { bodyOf, title } from './body.ts'
import type { Deps, Handler } from './deps.ts'

const renameRequest = z.object({ title })

/**
 * `PUT /api/workshop`: gives the workshop another title. Who is in it is told by the room `stage`, who is invited from now on
 * by the invitation; whether the room can be written just now changes nothing about the title.
 */
export function renameWorkshop({ directory, stage, log }: Deps): Handler {
	return async (c) => {
		const { workshop } = c.var.grant
		const { title: wanted } = await bodyOf(c, renameRequest)
		const { rehearsal, locale = 'de' } = (await directory.workshop(workshop)) ?? {}
		// It must not look like the workshop it is a copy of.
		const title = rehearsal ? rehearsalTitle(wanted, locale) : wanted
		await directory.renameWorkshop(workshop, title)
		stage
			.tell(workshop, 'title', (doc) => showTitle(doc, title))
			.catch((err: unknown) => log.warn({ workshop, err }, 'titleNotShown'))
		return c.body(null, 204)
	}
}
