import { rootTypesOf } from '../rooms/rootTypes.ts'

/** The top-level maps of a `plenum` document that people change, and so the scope of undo. */
export const plenumMaps = rootTypesOf('plenum').filter((name) => name !== 'meta')
