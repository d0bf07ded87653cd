import type { Result } from '../../../shared/lib/result.ts'
import { ok } from '../../../shared/lib/result.ts'
import type { FoundAnswer, FoundRequest } from '../../../shared/protocol/api.ts'
import type { Failure } from '../../api/failure.ts'
import type { Server } from '../../api/server.ts'
import { rememberAdmission } from '../entrance/admission.ts'
import { handOverLinks } from '../entrance/handover.ts'

/** Founds a workshop and lets its founder in as moderator, under this name if one is given. The answer is the workshop's id. */
export async function foundWorkshop(
	server: Server,
	request: FoundRequest,
	name = '',
): Promise<Result<string, Failure>> {
	const founded = await server.found(request)
	return founded.ok ? enterFounded(server, founded.value, name) : founded
}

/** Lets whoever has a new workshop in as its moderator. The answer is the workshop's id. */
export async function enterFounded(
	server: Pick<Server, 'join'>,
	{ id, links }: FoundAnswer,
	name = '',
): Promise<Result<string, Failure>> {
	handOverLinks(id, links)
	const secret = new URL(links.moderator).hash.slice(1)
	const joined = await server.join({ workshop: id, secret, ...(name && { name }) })
	if (!joined.ok) return joined
	rememberAdmission({ ...joined.value, secret, name })
	return ok(id)
}
