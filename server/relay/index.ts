export {
	type Connection,
	createRelay,
	type Relay,
	type RelayOptions,
	type RelaySocket,
	type Report,
	type Visitor,
} from './relay.ts'
export { type RelayLimits, relayLimits } from './relayLimits.ts'
export { attachSockets, type SocketOptions } from './sockets.ts'
