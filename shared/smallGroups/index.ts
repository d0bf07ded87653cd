/** Small groups ("Kleingruppen"): people leave the plenary, work on boards of their own, and come back with what they made. */

export { groupTitle } from '../collected/index.ts'
export { boardOfResults, isBroughtBack, layBroughtBack, resultsBoard } from './bringBack.ts'
export type { CardMaterial } from './cardMaterial.ts'
export { followStep } from './followStep.ts'
export { addMaterialTo, groupContent, type Material, materialId } from './groupDocument.ts'
export { answerHelp, askForHelp, endHelp, helpField, helpOf, helpWords, noteHelp } from './help.ts'
export { dropForming, formingOf, keepForming } from './keptForming.ts'
export { copyGroup, mergeGroup } from './mergeGroup.ts'
export { audienceOf, readNowIn, tellNowIn } from './now.ts'
export { type GroupBoard, type GroupRights, groupRights, listGroupBoards, roomOfBoard } from './rights.ts'
export { beginGroupRound, endGroupRound } from './rounds.ts'
export {
	addGroupBoards,
	beginSitting,
	callBack,
	cancelCall,
	changeSmallGroup,
	endSitting,
	leaveSeat,
	presentGroup,
	type SittingDraft,
	seatFields,
	stopPresenting,
	takeSeat,
} from './running.ts'
export {
	allSmallGroups,
	type BoardArea,
	findSmallGroup,
	groupOf,
	type Help,
	hasHadGroup,
	leftBy,
	listPast,
	listSeats,
	listSmallGroups,
	nextRoomNumber,
	pastOf,
	type Seat,
	type Sitting,
	type SmallGroup,
	seatsOf,
	sittingLimits,
	sittingOf,
	smallGroupsOf,
} from './sitting.ts'
