import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { memoryPictures, Pictures } from '../../../server/pictures/index.ts'
import { memoryVersions, Versions } from '../../../server/versions/index.ts'
import { seededRandom } from '../../../shared/lib/random.ts'
import { virtualClock } from '../../helpers/virtualClock.ts'

test('[DELETE3] a version that is just being kept is erased with the others', async () => {
	const store = memoryVersions()
	let write = () => {}
	const slow: typeof store = {
		...store,
		async keep(...version) {
			await new Promise<void>((go) => (write = go))
			return store.keep(...version)
		},
	}
	const namesOf = async () => new Map<string, string>()
	const clock = virtualClock()
	const pictures = new Pictures(memoryPictures(clock))
	const versions = new Versions({ store: slow, pictures, clock, random: seededRandom(1), namesOf, offers: () => true })
	const about = { time: 1, reason: 'byHand', people: [], present: 0, changes: 1, epoch: 0 } as const
	const at = { workshop: 'muehlenrade', room: 'plenum' } as const
	const keeping = versions.keep(at, { ...about, people: [] }, [Y.encodeStateAsUpdate(new Y.Doc())])
	const erasing = versions.erase(at.workshop)
	write()
	await Promise.all([keeping, erasing])
	expect(await store.list(at.workshop)).toEqual([])
})
