import { connect } from 'node:net'

/** A connection in the hands of somebody who sends what they like, when they like. */
export interface RawConnection {
	send(text: string | Buffer): void
	/** everything that came in */
	received(): string
	/** status of the answer; undefined as long as there is none */
	status(): number | undefined
	isConnected(): boolean
	/** cut off by the other side, in both directions */
	isClosed(): boolean
	leave(): void
}

export function rawConnection(port: number): RawConnection {
	// Never ends its own side by itself, as nobody can be made to.
	const socket = connect({ port, host: 'localhost', allowHalfOpen: true })
	let received = ''
	let connected = false
	let closed = false
	/** The other side may have ended only its own half: whether it still listens shows when something is said. */
	const talkOn = () => {
		if (closed) return
		socket.write('\r\n')
		setTimeout(talkOn, 20)
	}
	socket.on('connect', () => {
		connected = true
	})
	socket.on('end', talkOn)
	socket.on('data', (chunk) => {
		received += chunk
	})
	socket.on('close', () => {
		closed = true
	})
	socket.on('error', () => {})
	return {
		send: (text) => void socket.write(text),
		received: () => received,
		status: () => {
			const [, status] = /^HTTP\/1\.1 (\d+)/.exec(received) ?? []
			return status === undefined ? undefined : Number(status)
		},
		isConnected: () => connected,
		isClosed: () => connected && closed,
		leave: () => socket.destroy(),
	}
}

/** The head of a request; `length` is what it says of its body. */
export function headOf(method: string, path: string, { token, length }: { token?: string; length: number }): string {
	const authorization = token === undefined ? '' : `Authorization: Bearer ${token}\r\n`
	return `${method} ${path} HTTP/1.1\r\nHost: werkstatt.test\r\n${authorization}Content-Length: ${length}\r\n\r\n`
}
