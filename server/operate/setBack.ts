import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { systemClock as clock } from '../../shared/lib/clock.ts'
import { Refusal } from '../../shared/protocol/refusals.ts'
import { secureRandom as random } from '../links/secrets.ts'
import { lmdbLog } from '../log/lmdbLog.ts'
import { diskPictures, Pictures } from '../pictures/index.ts'
import { createRelay } from '../relay/index.ts'
import { diskVersions, type Version, Versions } from '../versions/index.ts'
import { Impossible } from './operator.ts'
import { dataFile } from './survey.ts'

/** The earlier versions of all documents of a workshop, the newest first. Throws `Impossible` if there are none. */
export async function versionsOf(folder: string, workshop: string): Promise<Version[]> {
	const store = diskVersions(join(folder, 'versions'))
	const versions = /^[0-9A-Za-z_-]{1,64}$/.test(workshop) ? await store.list(workshop) : []
	if (versions.length > 0) return versions
	throw new Impossible(`Zu ${workshop} gibt es keine früheren Stände.`, `There are no earlier versions of ${workshop}.`)
}

/**
 * Sets one document back to an earlier version, as the moderation can: as a new epoch, and what was there becomes a version
 * itself. No server may use the folder. Throws `Impossible` if there is no such version or it cannot be read.
 */
export async function setBack(folder: string, workshop: string, id: string): Promise<void> {
	const version = (await versionsOf(folder, workshop)).find((each) => each.id === id)
	if (!version || !existsSync(dataFile(folder, 'log'))) {
		throw new Impossible(`Einen Stand ${id} gibt es nicht.`, `There is no version ${id}.`)
	}
	const store = diskVersions(join(folder, 'versions'))
	const pictures = new Pictures(diskPictures(join(folder, 'pictures'), clock))
	const versions = new Versions({ store, clock, random, pictures, namesOf: async () => new Map(), offers: () => true })
	const log = lmdbLog(join(folder, 'log'))
	const relay = createRelay({ log, clock, keep: (at, kept, state) => versions.keep(at, kept, state) })
	try {
		const { room, epoch } = version
		await relay.restore({ workshop, room }, { updates: await store.read(workshop, id), epoch })
	} catch (error) {
		if (!(error instanceof Refusal)) throw error
		throw new Impossible(`Das ging nicht, alles ist wie vorher: ${error.message}`, 'That failed, all is as before.')
	} finally {
		await relay.close()
		await log.close()
	}
}
