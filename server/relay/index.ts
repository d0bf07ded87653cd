export type { RaisedAlarm } from './brakes.ts'
export type { Report } from './context.ts'
export type { Policies, RoomPolicy } from './policy.ts'
export {
	type Connection,
	createRelay,
	type Relay,
	type RelayOptions,
	type RelaySocket,
	type Session,
} from './relay.ts'
export { type RelayLimits, relayLimits } from './relayLimits.ts'
export { attachSockets } from './sockets.ts'
