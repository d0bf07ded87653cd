import * as decoding from 'lib0/decoding'
import { WebSocket } from 'ws'
import * as Y from 'yjs'
import type { JoinAnswer } from '../../shared/protocol/api.ts'
import { messageType, subprotocol, syncStep } from '../../shared/protocol/wire.ts'
import { awarenessFrame, syncFrame } from './relayHouse.ts'
import { secretOf } from './runningApp.ts'
import { until } from './runningServer.ts'

/** Bytes sent at once: small enough for any limit of a frame. */
const atOnce = 40 * 1024

/** Somebody who came by a link and writes into the plenum past all pages. */
export interface Vandal {
	doc: Y.Doc
	/** Does this and sends it as fast as the server takes it; tells whether all of it was kept, or the server had enough. */
	ruin(work: (doc: Y.Doc) => void): Promise<boolean>
	/** whether the server has ended the connection */
	isOut(): boolean
	leave(): void
}

export async function vandalAt(origin: string, link: string): Promise<Vandal> {
	const body = JSON.stringify({ ...secretOf(link), name: 'Vandale' })
	const headers = { origin, 'content-type': 'application/json' }
	const { workshop, token } = (await (
		await fetch(`${origin}/api/join`, { method: 'POST', headers, body })
	).json()) as JoinAnswer
	const address = `${origin.replace('http', 'ws')}/sync/${workshop}/plenum`
	const socket = new WebSocket(address, [subprotocol.base, subprotocol.saved, token], { origin })
	const doc = new Y.Doc()
	let [isSynced, sent, saved, denied] = [false, 0, 0, 0]
	const sendEdit = (step: number, update: Uint8Array) => {
		sent++
		socket.send(syncFrame(step, update))
	}
	socket.binaryType = 'nodebuffer'
	socket.on('error', () => {})
	socket.on('open', () => {
		socket.send(awarenessFrame({ id: doc.clientID, state: {} }))
		socket.send(syncFrame(syncStep.stateVector, Y.encodeStateVector(doc)))
	})
	socket.on('message', (data: Buffer) => {
		const decoder = decoding.createDecoder(new Uint8Array(data))
		const type = decoding.readVarUint(decoder)
		if (type === messageType.saved) saved = decoding.readVarUint(decoder)
		if (type === messageType.denied) denied++
		if (type !== messageType.sync) return
		const step = decoding.readVarUint(decoder)
		const update = decoding.readVarUint8Array(decoder)
		if (step === syncStep.stateVector) return sendEdit(syncStep.missing, Y.encodeStateAsUpdate(doc, update))
		Y.applyUpdate(doc, update, socket)
		isSynced ||= step === syncStep.missing
	})
	const isOver = () => socket.readyState > WebSocket.OPEN
	await until(() => isSynced || isOver())

	return {
		doc,
		async ruin(work) {
			const updates: Uint8Array[] = []
			const collect = (update: Uint8Array, by: unknown) => by !== socket && updates.push(update)
			doc.on('update', collect)
			work(doc)
			doc.off('update', collect)
			for (let from = 0; from < updates.length && !isOver(); ) {
				let [to, bytes] = [from, 0]
				while (to < updates.length && (to === from || bytes < atOnce)) bytes += updates[to++]?.length ?? 0
				sendEdit(syncStep.update, Y.mergeUpdates(updates.slice(from, to)))
				from = to
				await until(() => saved >= sent || denied > 0 || isOver(), 60_000)
				if (denied > 0) break
			}
			return saved >= sent
		},
		isOut: isOver,
		leave: () => socket.terminate(),
	}
}
