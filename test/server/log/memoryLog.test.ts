import { describe } from 'vitest'
import { memoryStorage } from '../../../server/log/memoryLog.ts'
import { logContract } from '../../contracts/log.ts'

describe('the log in memory', () => {
	logContract(async () => {
		const storage = memoryStorage()
		return { storage: () => storage, remove: async () => {} }
	})
})
