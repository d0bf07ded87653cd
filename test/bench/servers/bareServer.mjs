// The yardstick: the plainest broadcaster one can write with `ws`. It knows no documents, keeps nothing and checks
// nothing; what it costs is the price of WebSockets themselves. Prints its port when it listens.
//
// `/room/<name>` passes each message on to all others in the room. `/bytes/<n>` answers each message with n bytes.
import { createServer } from 'node:http'
import { WebSocketServer } from 'ws'

/** @type {Map<string, Set<import('ws').WebSocket>>} */
const rooms = new Map()

const http = createServer()
const server = new WebSocketServer({ server: http, perMessageDeflate: false })

server.on('connection', (socket, { url = '' }) => {
	socket.on('error', () => {})
	const bytes = /^\/bytes\/(\d+)$/.exec(url)
	if (bytes) {
		const answer = Buffer.alloc(Number(bytes[1]), 7)
		socket.on('message', () => socket.send(answer))
		return
	}
	const room = rooms.get(url) ?? new Set()
	rooms.set(url, room.add(socket))
	socket.on('message', (data) => {
		for (const other of room) if (other !== socket) other.send(data)
	})
	socket.on('close', () => {
		room.delete(socket)
		if (room.size === 0) rooms.delete(url)
	})
})

http.listen(0, '127.0.0.1', () => {
	const address = http.address()
	if (address && typeof address === 'object') console.log(address.port)
})
