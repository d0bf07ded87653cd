import { createServer, type Server } from 'node:http'
import { getRequestListener } from '@hono/node-server'
import { sourceOf } from './routes/address.ts'

/** Bounds below the routes. Times in milliseconds. A hall of 300 behind one address needs up to nine connections each. */
export const httpLimits = {
	/** for a whole request, body included, and for its headers alone */
	requestMs: 30_000,
	headersMs: 15_000,
	/** how often it is looked who has taken longer */
	checkMs: 5_000,
	/** a connection on which nothing moves in either direction; sockets of rooms have their own pulse */
	silenceMs: 120_000,
	/** between two requests of one connection */
	keepAliveMs: 5_000,
	requestsPerConnection: 1_000,
	connections: 10_000,
	/** from one address, or one network of IPv6; not counted behind a proxy, where there is only one */
	connectionsPerAddress: 4_000,
} as const

export type HttpLimits = { readonly [Bound in keyof typeof httpLimits]: number }

/** The HTTP server in front of the routes. Whoever does not get on with their request is cut off, and so is a flood of connections. */
export function createHttpServer(
	fetch: Parameters<typeof getRequestListener>[0],
	{ trustProxy, limits = {} }: { trustProxy: boolean; limits?: Partial<HttpLimits> },
): Server {
	const bounds = { ...httpLimits, ...limits }
	const server = createServer(
		{
			requestTimeout: bounds.requestMs,
			headersTimeout: bounds.headersMs,
			connectionsCheckingInterval: bounds.checkMs,
			keepAliveTimeout: bounds.keepAliveMs,
		},
		getRequestListener(fetch),
	)
	server.timeout = bounds.silenceMs
	server.maxRequestsPerSocket = bounds.requestsPerConnection
	server.maxConnections = bounds.connections
	if (!trustProxy) boundPerAddress(server, bounds.connectionsPerAddress)
	return server
}

function boundPerAddress(server: Server, most: number): void {
	const open = new Map<string, number>()
	server.on('connection', (socket) => {
		const source = sourceOf(socket.remoteAddress ?? '')
		const count = (open.get(source) ?? 0) + 1
		open.set(source, count)
		socket.once('close', () => {
			const left = (open.get(source) ?? 1) - 1
			if (left > 0) open.set(source, left)
			else open.delete(source)
		})
		if (count > most) socket.destroy()
	})
}
