import * as Y from 'yjs'
import type { RoomName } from '../../shared/links/rooms.ts'
import type { FoundAnswer } from '../../shared/protocol/api.ts'
import type { SendFileAnswer, WorkshopFileForm } from '../../shared/protocol/workshopFile.ts'
import type { FullHouse } from './fullHouse.ts'

/** The workshop as the file that the moderation downloads. */
export async function fileOf(house: FullHouse, token: string, form: WorkshopFileForm = 'whole'): Promise<Buffer> {
	const response = await house.settled(
		Promise.resolve(
			house.app.request(`http://werkstatt.test/api/workshop-file?form=${form}`, {
				headers: { host: 'werkstatt.test', authorization: `Bearer ${token}` },
			}),
		),
	)
	if (response.status !== 200) throw new Error(`no file: ${await response.text()}`)
	return Buffer.from(await house.settled(response.arrayBuffer()))
}

/** Sends a file in parts and has it opened, as pages do; answers what the last request was answered. */
export async function bringFile(house: FullHouse, file: Uint8Array, key?: string) {
	const begun = await house.ask('POST', '/api/workshop-files', {
		body: { bytes: file.length, ...(key !== undefined && { key }) },
	})
	if (begun.status !== 201) return begun
	const { id, part } = begun.body as SendFileAnswer
	for (let number = 0; number * part < file.length; number++) {
		const body = new Uint8Array(file.subarray(number * part, (number + 1) * part))
		await house.ask('PUT', `/api/workshop-files/${id}/${number}`, { body })
	}
	let answer = await house.ask('POST', `/api/workshop-files/${id}`)
	while (answer.status === 202) answer = await house.ask('POST', `/api/workshop-files/${id}`)
	return answer
}

/** The new workshop. */
export async function openedFrom(house: FullHouse, file: Uint8Array): Promise<FoundAnswer> {
	const answer = await bringFile(house, file)
	if (answer.status !== 201) throw new Error(`not opened: ${JSON.stringify(answer.body)}`)
	return answer.body as FoundAnswer
}

/** A room's document as bytes that are equal exactly if all of it is, whoever wrote what and when; and how often it was set back. */
export async function bytesOf(house: FullHouse, workshop: string, room: RoomName) {
	const { updates, epoch } = await house.settled(house.relay.content({ workshop, room }))
	const doc = new Y.Doc()
	for (const update of updates) Y.applyUpdate(doc, update)
	// As a document that was opened once more has it: neighbours that belong together are one then.
	const again = new Y.Doc()
	Y.applyUpdate(again, Y.encodeStateAsUpdate(doc))
	return { epoch, state: Buffer.from(Y.encodeStateAsUpdate(again)).toString('base64') }
}
