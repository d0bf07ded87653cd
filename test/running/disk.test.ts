import { expect, test } from 'vitest'
import { disk } from '../chaos/disk.ts'
import { canInject } from '../chaos/faults.ts'

test.skipIf(!canInject())(
	'a full disk stops no people, is told, keeps what was answered, and is over by itself',
	async () => {
		const { figures, failures } = await disk({
			times: 1,
			seed: 1,
			stores: ['log', 'links'],
			kinds: ['full'],
			lasting: 1_000,
		})
		expect(failures).toEqual([])
		expect(Object.keys(figures)).toEqual(['log, full', 'links, full'])
	},
)
