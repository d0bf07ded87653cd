import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe } from 'vitest'
import { lmdbStorage } from '../../../server/log/lmdbLog.ts'
import { logContract } from '../../contracts/log.ts'

describe('the log on disk', () => {
	logContract(async () => {
		const path = await mkdtemp(join(tmpdir(), 'netzwerkstatt-log-'))
		return { storage: () => lmdbStorage(path), remove: () => rm(path, { recursive: true, force: true }) }
	})
})
