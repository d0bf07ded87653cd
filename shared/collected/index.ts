/** What people handed in, laid onto boards, and read from there as text. */

export type { CollectedRound } from './areas.ts'
export { areasOn } from './areasOn.ts'
export { cardTable, paperNames } from './cardTable.ts'
export { columnsNow, takeColumns } from './columns.ts'
export { countedApart, countedIn, keepCounted, keepCountedApart } from './counted.ts'
export { groupName } from './groupName.ts'
export { groupsOfRound } from './groupsOfRound.ts'
export { isTitle } from './laid.ts'
export { layCards } from './layCards.ts'
export { layPhoto, type Photo } from './layPhoto.ts'
export { layResult } from './layResult.ts'
export { addArea, addLooseCard } from './onBoard.ts'
export {
	type LyingOption,
	likeliestOptions,
	materialOptions,
	namedOption,
	type OptionGroup,
	optionsOn,
} from './options.ts'
export { organisationsOf } from './organisations.ts'
export { outlineOf, withResults } from './outline.ts'
export { cardsInFile, layToldCards, roomOn, type ToldCard, withoutLying } from './readCards.ts'
export { groupTitle } from './smallGroupNames.ts'
export { taskLines } from './taskLines.ts'
