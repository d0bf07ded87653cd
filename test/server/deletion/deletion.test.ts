import { expect, test } from 'vitest'
import { Deletion, type Holders } from '../../../server/deletion/deletion.ts'
import { Refusal } from '../../../shared/protocol/refusals.ts'
import { virtualClock } from '../../helpers/virtualClock.ts'

const workshop = 'muehlenrade'

/** A server's holders that only note what is asked of them; `failing` ones refuse for now. */
function houseWith({ unfinished = [] as string[] } = {}) {
	const clock = virtualClock()
	const erased: string[] = []
	const noted: string[] = []
	const failing = new Set<string>()
	const holder = (name: string) => async (id: string) => {
		if (failing.has(name)) throw new Refusal('storageAway', `${name} cannot be written`)
		erased.push(`${name} ${id}`)
	}
	const holders: Holders = {
		directory: { eraseWorkshop: holder('directory') },
		relay: { erase: holder('relay') },
		rounds: { erase: holder('rounds') },
		versions: { erase: holder('versions') },
		pictures: { erase: holder('pictures') },
	}
	const deletion = new Deletion({
		...holders,
		deleted: unfinished.map((id) => ({ workshop: id, deleted: 1 })),
		unfinished,
		note({ workshop: id }) {
			if (failing.has('note')) throw new Error('EROFS')
			noted.push(id)
		},
		clock,
	})
	return { clock, deletion, erased, noted, failing }
}

const everywhere = ['directory', 'relay', 'rounds', 'versions', 'pictures', 'directory'].map(
	(name) => `${name} ${workshop}`,
)

test('[DELETE4] a deletion that cannot be noted has not begun', async () => {
	const { deletion, erased, failing } = houseWith()
	failing.add('note')
	await expect(deletion.delete(workshop)).rejects.toMatchObject({ id: 'storageAway' })
	expect(erased).toEqual([])
	expect(await deletion.during(workshop, async () => 'Anna goes on')).toBe('Anna goes on')
})

test('[DELETE4] what cannot be erased is tried again until it is, and nobody gets in meanwhile', async () => {
	for (const broken of ['directory', 'relay', 'rounds', 'versions', 'pictures']) {
		const { clock, deletion, erased, noted, failing } = houseWith()
		failing.add(broken)
		await deletion.delete(workshop)
		expect(noted).toEqual([workshop])
		expect(() => deletion.refuseDeleted(workshop)).toThrow(Refusal)
		await clock.pass(60_000)
		expect(erased.slice(-everywhere.length), broken).not.toEqual(everywhere)
		failing.clear()
		await clock.pass(60_000)
		expect(erased.slice(-everywhere.length), broken).toEqual(everywhere)
		const { length } = erased
		await clock.pass(600_000)
		expect(erased).toHaveLength(length)
	}
})

test('[DELETE4] the next server completes what a crash has left', async () => {
	const { deletion, erased, noted } = houseWith({ unfinished: [workshop] })
	expect(() => deletion.refuseDeleted(workshop)).toThrow(Refusal)
	await deletion.complete()
	expect(erased).toEqual(everywhere)
	expect(noted).toEqual([])
})

test('[DELETE3] what is being handed in at that moment comes to its end before it is erased with the rest', async () => {
	const { clock, deletion, erased } = houseWith()
	let handOver = () => {}
	const handing = deletion.during(workshop, () => new Promise<void>((done) => (handOver = done)))
	const deleting = deletion.delete(workshop)
	await clock.pass(10_000)
	expect(erased).not.toContain(`rounds ${workshop}`)
	await expect(deletion.during(workshop, async () => {})).rejects.toMatchObject({ id: 'workshopDeleted' })
	handOver()
	await Promise.all([handing, deleting])
	expect(erased).toEqual(everywhere)
})

test('[DELETE5] other workshops are asked nothing and go on', async () => {
	const { deletion, erased } = houseWith()
	const neighbours = deletion.during('elsterau', () => new Promise<void>(() => {}))
	await deletion.delete(workshop)
	expect(erased).toEqual(everywhere)
	expect(await Promise.race([neighbours, deletion.during('elsterau', async () => 'on they go')])).toBe('on they go')
})
