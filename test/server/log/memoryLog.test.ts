import { describe } from 'vitest'
import { memoryStorage } from '../../../server/log/memoryLog.ts'
import { memorySegments } from '../../../server/log/memorySegments.ts'
import { logContract } from '../../contracts/log.ts'

describe('the log in memory', () => {
	logContract(async () => {
		const storage = memoryStorage()
		const segments = memorySegments()
		return { storage: () => storage, segments: () => segments, remove: async () => {} }
	})
})
