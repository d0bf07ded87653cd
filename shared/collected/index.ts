/** What people handed in, laid onto boards, and read from there as text. */

export type { CollectedRound } from './areas.ts'
export { countedIn, keepCounted } from './counted.ts'
export { isTitle, roundOf } from './laid.ts'
export { layCards } from './layCards.ts'
export { layPhoto, type Photo } from './layPhoto.ts'
export { layResult } from './layResult.ts'
export { addArea, addLooseCard } from './onBoard.ts'
export { likeliestOptions, type OptionGroup, optionsOn } from './options.ts'
export { organisationsOf } from './organisations.ts'
export { outlineOf, withResults } from './outline.ts'
export { taskLines } from './taskLines.ts'
