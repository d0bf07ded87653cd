import { mainRooms, type RoomName } from '../links/rooms.ts'
import { rootTypesOf } from '../rooms/rootTypes.ts'

/** The top-level maps of a `plenum` document that people change, and so the scope of undo. */
export const plenumMaps = rootTypesOf(mainRooms.boards).filter((name) => name !== 'meta')

/** The same of any room in which boards lie. */
export const boardMapsOf = (room: RoomName): readonly string[] => rootTypesOf(room).filter((name) => name !== 'meta')
