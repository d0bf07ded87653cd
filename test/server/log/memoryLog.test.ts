import { describe } from 'vitest'
import { memoryStorage } from '../../../server/log/memoryLog.ts'
import { memorySegments } from '../../../server/log/memorySegments.ts'
import { seededRandom } from '../../../shared/lib/random.ts'
import { logContract } from '../../contracts/log.ts'
import { answeringLate } from '../../helpers/answeringLate.ts'

describe('the log in memory', () => {
	logContract(async () => {
		const storage = memoryStorage()
		const segments = memorySegments()
		return { storage: () => storage, segments: () => segments, remove: async () => {} }
	})
})

describe('a log over a storage that answers late and out of turn', () => {
	logContract(async () => {
		const storage = memoryStorage()
		const segments = memorySegments()
		const random = seededRandom(44)
		return { storage: () => answeringLate(storage, random), segments: () => segments, remove: async () => {} }
	})
})
