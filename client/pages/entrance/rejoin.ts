import { isFinal } from '../../api/failure.ts'
import type { Server } from '../../api/server.ts'
import { type Admission, forgetAdmission, rememberAdmission } from './admission.ts'

/**
 * A new token for a session the server no longer knows, by the secret the person came with and under the same name.
 * Undefined if there is no way back: they came by code, or the link leads nowhere any more. Rejects if that cannot be
 * found out now, because nobody answers or the server asks to come later.
 */
export async function rejoin(admission: Admission, server: Server): Promise<Admission | undefined> {
	const { workshop, secret, name = '', organisation = '' } = admission
	if (!secret) return undefined
	const joined = await server.join({ workshop, secret, name, organisation })
	if (!joined.ok) {
		const { id } = joined.failure
		if (isFinal(id)) return undefined
		throw new Error(id)
	}
	forgetAdmission(admission)
	const renewed = { ...admission, ...joined.value }
	rememberAdmission(renewed)
	return renewed
}
