import { type Clock, systemClock } from '../../shared/lib/clock.ts'
import { roles } from '../../shared/links/roles.ts'
import { readKept } from './copyContent.ts'
import { existingDatabase } from './deviceDatabases.ts'
import { localCopyNames } from './localCopyName.ts'

/** Browsers have been seen that never answer. In milliseconds. */
const patience = 5_000

/**
 * Whether a copy of this workshop on this device, whoever used it, may hold changes that the server does not have. True as well
 * if the browser does not say.
 */
export async function mayHoldUnsaved(workshop: string, clock: Clock = systemClock): Promise<boolean> {
	if (typeof indexedDB === 'undefined') return false
	const looks = Promise.all(roles.map((role) => localCopyNames(workshop, role)))
		.then((names) => Promise.all(names.flat().map(holdsUnsaved)))
		.then((found) => found.includes(true))
	return Promise.race([looks, new Promise<true>((giveUp) => clock.after(patience, () => giveUp(true)))])
}

async function holdsUnsaved(name: string): Promise<boolean> {
	const database = await existingDatabase(name)
	if (!database) return false
	try {
		return (await readKept(database)).unsaved.size > 0
	} catch {
		// A database without the places we lay things in holds nothing of ours.
		return false
	} finally {
		database.close()
	}
}
