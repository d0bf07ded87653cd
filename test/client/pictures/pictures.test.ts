import { expect, test } from 'vitest'
import type { Failure } from '../../../client/api/failure.ts'
import { noPictureStore, type PictureStore } from '../../../client/pictures/pictureStore.ts'
import { createPictures, type Pictures } from '../../../client/pictures/pictures.ts'
import { named, type PreparedPicture } from '../../../client/pictures/prepare.ts'
import { failed, type Result } from '../../../shared/lib/result.ts'
import { jpegFile } from '../../helpers/pictureFiles.ts'
import { virtualClock } from '../../helpers/virtualClock.ts'
import { fakeServer, serverAway } from '../fakeServer.ts'
import { storeInMemory } from './storeInMemory.ts'

/** A wall of paper, photographed: another one for each number. */
function wall(number = 0): PreparedPicture {
	const picture = named(new Uint8Array(jpegFile({ width: 2400 + number, height: 1800 })))
	const preview = named(new Uint8Array(jpegFile({ width: 400, height: 300 + number })))
	if (!picture || !preview) throw new Error('these are pictures')
	return { picture, preview }
}

function house() {
	const clock = virtualClock()
	const server = fakeServer()
	const open: Pictures[] = []
	const sent: string[] = []
	let addresses = 0
	/** what happens to the next picture that is handed over, before the server has it */
	let onTheWay: (told: (part: number) => void, signal: AbortSignal) => Promise<Result<unknown, Failure> | undefined> =
		async () => undefined

	return {
		clock,
		server,
		sent,
		meanwhile(next: typeof onTheWay) {
			onTheWay = next
		},
		device({ pictureStore = storeInMemory(), mayAdd = true }: { pictureStore?: PictureStore; mayAdd?: boolean } = {}) {
			const pictures = createPictures({
				server: {
					picture: (...about) => server.picture(...about),
					async putPicture(name, parcel) {
						sent.push(name)
						return (await onTheWay(parcel.told, parcel.signal)) ?? server.putPicture(name, parcel)
					},
				},
				token: () => 'token',
				mayAdd,
				pictureStore,
				clock,
				addresses: { createObjectURL: () => `blob:${++addresses}`, revokeObjectURL() {} },
			})
			open.push(pictures)
			return pictures
		},
		close() {
			for (const pictures of open) pictures.close()
		},
	}
}

test('[IMAGE1] a picture is shown here at once, handed over behind its preview, and then seen by others', async () => {
	const { device, server, sent, clock, close } = house()
	const [anna, ben] = [device(), device()]
	const { picture, preview } = wall()
	anna.add({ picture, ...(preview && { preview }) })
	expect(anna.stateOf(picture.name).get().is).toBe('here')
	expect(anna.uploads.get().map(({ name }) => name)).toEqual([picture.name])
	await clock.pass(100)
	expect(sent).toEqual([preview?.name, picture.name])
	expect(anna.uploads.get()).toEqual([])
	expect(await ben.fetch(picture.name)).toMatch(/^blob:/)
	expect(server.pictures.get(picture.name)).toEqual(picture.bytes)
	close()
})

test('[IMAGE1] others are told that a picture is still on its way, and see it when it has come', async () => {
	const { device, server, clock, close } = house()
	const ben = device()
	const { picture } = wall()
	expect(await ben.fetch(picture.name)).toBeUndefined()
	expect(ben.stateOf(picture.name).get().is).toBe('absent')
	server.pictures.set(picture.name, picture.bytes)
	await clock.pass(2_000)
	expect(ben.stateOf(picture.name).get().is).toBe('here')
	close()
})

test('[IMAGE1] who has left the page asks for nothing any more', async () => {
	const { device, server, clock, close } = house()
	const ben = device()
	await ben.fetch(wall().picture.name)
	let asked = 0
	const { picture } = server
	server.picture = (...about) => {
		asked++
		return picture(...about)
	}
	close()
	dispatchEvent(new Event('online'))
	await clock.pass(600_000)
	expect(asked).toBe(0)
})

test('[IMAGE2] it tells how much has gone out, and can be taken back until all has', async () => {
	const { device, server, clock, meanwhile, close } = house()
	const anna = device()
	const { picture } = wall()
	let isAborted = false
	meanwhile(async (told, signal) => {
		told(0.4)
		await new Promise<void>((abort) => signal.addEventListener('abort', () => abort()))
		isAborted = true
		return failed(serverAway)
	})
	anna.add({ picture })
	await clock.pass(10)
	expect(anna.uploads.get()).toMatchObject([{ is: 'sending', part: 0.4 }])
	anna.giveUp(picture.name)
	await clock.pass(60_000)
	expect([isAborted, anna.uploads.get(), server.pictures.size]).toEqual([true, [], 0])
	close()
})

test('[IMAGE3] what is made without a connection waits on the device, over a reload too, and is handed over once', async () => {
	const { device, server, sent, clock, close } = house()
	const pictureStore = storeInMemory()
	server.refuses = serverAway
	const before = device({ pictureStore })
	const [one, two] = [wall(1), wall(2)]
	before.add(one)
	await clock.pass(10)
	before.add(two)
	await clock.pass(30_000)
	expect(before.uploads.get()).toMatchObject([
		{ is: 'waiting', isKept: true },
		{ is: 'waiting', isKept: true },
	])
	before.close()
	sent.length = 0
	server.refuses = undefined

	const after = device({ pictureStore })
	expect(await after.fetch(two.picture.name)).toMatch(/^blob:/)
	await clock.pass(100)
	expect(sent).toHaveLength(4)
	expect(server.pictures.size).toBe(4)
	expect(after.uploads.get()).toEqual([])
	const third = device({ pictureStore })
	await clock.pass(60_000)
	expect([sent.length, third.uploads.get()]).toEqual([4, []])
	close()
})

test('[IMAGE3] a device that cannot keep it says so, and hands it over as soon as the network is back', async () => {
	const { device, server, clock, close } = house()
	server.refuses = serverAway
	const anna = device({ pictureStore: noPictureStore })
	anna.add(wall())
	await clock.pass(120_000)
	expect(anna.uploads.get()).toMatchObject([{ is: 'waiting', isKept: false }])
	server.refuses = undefined
	dispatchEvent(new Event('online'))
	await clock.pass(10)
	expect(anna.uploads.get()).toEqual([])
	close()
})

test('[IMAGE4] a refusal stays in sight until the person decides, and holds up no other picture', async () => {
	const { device, server, clock, meanwhile, close } = house()
	const pictureStore = storeInMemory()
	const anna = device({ pictureStore })
	const [one, two] = [wall(1), wall(2)]
	let isFull = true
	meanwhile(async () => (isFull ? failed({ id: 'documentFull' }) : undefined))
	anna.add({ picture: one.picture })
	await clock.pass(10)
	isFull = false
	anna.add({ picture: two.picture })
	await clock.pass(10)
	expect(anna.uploads.get()).toMatchObject([{ name: one.picture.name, is: 'refused', failure: { id: 'documentFull' } }])
	expect([...server.pictures.keys()]).toEqual([two.picture.name])
	anna.giveUp(one.picture.name)
	await clock.pass(10)
	expect([anna.uploads.get(), pictureStore.kept.has(one.picture.name)]).toEqual([[], false])
	close()
})

test('[IMAGE5] a picture that was seen once is never asked for again on this device', async () => {
	const { device, server, clock, close } = house()
	const pictureStore = storeInMemory()
	const { picture } = wall()
	server.pictures.set(picture.name, picture.bytes)
	await device({ pictureStore }).fetch(picture.name)
	await clock.pass(10)
	server.pictures.clear()
	expect(await device({ pictureStore }).fetch(picture.name)).toMatch(/^blob:/)
	close()
})

test('[IMAGE6] who only looks hands nothing over that somebody else left on this device', async () => {
	const { device, server, sent, clock, close } = house()
	const pictureStore = storeInMemory()
	server.refuses = serverAway
	device({ pictureStore }).add(wall())
	await clock.pass(10)
	close()
	sent.length = 0
	server.refuses = undefined
	const reader = device({ pictureStore, mayAdd: false })
	await clock.pass(60_000)
	expect([sent, reader.uploads.get()]).toEqual([[], []])
	expect(pictureStore.kept.size).toBe(2)
	close()
})
