/** The Themenspeicher: what came up and is not for now. */
export * from './commands.ts'
export { findParked, listParked, type Parked, type ParkedOrigin, parkedOf, parkedText } from './parked.ts'
