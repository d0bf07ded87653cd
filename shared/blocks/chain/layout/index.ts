/** Where a chain's lanes, boxes and lines lie: pure geometry, the same on the board and on the page. */
export type { PassageWords } from './below.ts'
export * from './layout.ts'
export type { ChainLink, Point } from './links.ts'
export { chainMeasures } from './measures.ts'
export { nobodyLane } from './rows.ts'
export { type CountLines, estimateLines } from './wrap.ts'
