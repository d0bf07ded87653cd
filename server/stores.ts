import { accessSync, constants, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Logger } from 'pino'
import { systemClock as clock } from '../shared/lib/clock.ts'
import { noteCleanStop, stoppedUncleanly } from './cleanStop.ts'
import { lockData } from './disk/dataLock.ts'
import { createStoreHealth, type StoreHealth } from './disk/storeHealth.ts'
import type { Directory } from './links/directory.ts'
import { openLmdbDirectory } from './links/lmdbDirectory.ts'
import { secureRandom } from './links/secrets.ts'
import { lmdbLog } from './log/lmdbLog.ts'
import type { Log } from './log/log.ts'
import { completeDeletions } from './operate/deletion.ts'
import { diskPictures, Pictures } from './pictures/index.ts'
import type { Report } from './relay/index.ts'
import { createRoundStore, openFileRowStore, type RoundStore, type RowStore } from './rounds/index.ts'
import type { Config } from './settings/config.ts'
import { diskVersions, type VersionStore } from './versions/index.ts'

/** Everything that lies in the data folder, opened for this process alone. */
export interface Stores {
	/** the last server on this folder did not stop cleanly: see `RelayOptions` */
	readonly healing: boolean
	readonly directory: Directory
	readonly records: Log
	readonly collected: RoundStore
	/** what the rounds lie in, and whatever else shall be as hidden */
	readonly hidden: RowStore
	readonly versions: VersionStore
	readonly pictures: Pictures
	readonly health: StoreHealth
	/** `isSaved`: all that people did has been brought to disk. */
	close(isSaved: boolean): Promise<void>
}

/** Opens the data folder, which is made if it is not there; throws what `whyNotStarted` explains. */
export async function openStores(config: Config, log: Logger, report: Report): Promise<Stores> {
	mkdirSync(config.dataDir, { recursive: true })
	const unlock = await lockData(config.dataDir)
	const healing = stoppedUncleanly(config.dataDir)
	await completeEarlier(config, log)
	const folders = {
		links: folder(config, 'links'),
		log: folder(config, 'log'),
		pictures: folder(config, 'pictures'),
		versions: folder(config, 'versions'),
		rounds: folder(config, 'rounds'),
	}
	const directory = openLmdbDirectory(folders.links)
	const records = lmdbLog(folders.log)
	const hidden = await openFileRowStore(folders.rounds, { random: secureRandom, report })
	const collected = createRoundStore(hidden)
	return {
		healing,
		directory,
		records,
		collected,
		hidden,
		versions: diskVersions(folders.versions, report),
		pictures: new Pictures(diskPictures(folders.pictures, clock)),
		health: createStoreHealth({
			stores: [
				{ name: 'the log', folder: folders.log },
				{ name: 'the links', folder: folders.links, probe: directory.probe },
				{ name: 'the rounds', folder: folders.rounds },
				{ name: 'the versions', folder: folders.versions },
				{ name: 'the pictures', folder: folders.pictures },
			],
			minFreeMb: config.minFreeMb,
			clock,
			report: (store, err) => log.error({ event: 'notWritable', store, err }, 'health'),
		}),
		async close(isSaved) {
			await records.close()
			await collected.end()
			await directory.close()
			if (isSaved) noteCleanStop(config.dataDir)
			unlock()
		},
	}
}

/** Workshops that were deleted while a server ran leave bytes in the databases until they are written anew. */
async function completeEarlier({ dataDir }: Config, log: Logger): Promise<void> {
	try {
		const workshops = await completeDeletions(dataDir, { say: () => {}, now: clock.now() })
		if (workshops > 0) log.info({ event: 'erased', workshops }, 'deletion')
	} catch (err) {
		// Of a damaged folder they are removed all the same, only not overwritten.
		log.error({ event: 'notOverwritten', err }, 'deletion')
	}
}

/** A folder for data that can be written: lmdb itself would try for ever where it cannot be made. */
function folder({ dataDir }: Config, name: string): string {
	const path = join(dataDir, name)
	mkdirSync(path, { recursive: true })
	accessSync(path, constants.W_OK)
	return path
}
