/** The groups of a workshop as a picture: two rings, or three levels with lines of reporting. */
export * from './areas.ts'
export * from './block.ts'
export * from './circles.ts'
export * from './layout.ts'
export type { Line } from './lines.ts'
export { nameLines, shownName } from './measures.ts'
export * from './shape.ts'
