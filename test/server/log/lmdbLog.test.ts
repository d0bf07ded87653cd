import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe } from 'vitest'
import { lmdbStorage } from '../../../server/log/lmdbLog.ts'
import { fileSegments } from '../../../server/log/segments.ts'
import { logContract } from '../../contracts/log.ts'

describe('the log on disk', () => {
	logContract(async () => {
		const path = await mkdtemp(join(tmpdir(), 'netzwerkstatt-log-'))
		return {
			storage: () => lmdbStorage(path),
			segments: () => fileSegments(join(path, 'ahead')),
			remove: () => rm(path, { recursive: true, force: true }),
		}
	})
})
