import { mainRooms } from '../links/rooms.ts'
import { rootTypesOf } from '../rooms/rootTypes.ts'

/** The top-level maps of a `plenum` document that people change, and so the scope of undo. */
export const plenumMaps = rootTypesOf(mainRooms.boards).filter((name) => name !== 'meta')
