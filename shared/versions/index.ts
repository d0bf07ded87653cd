/** Earlier versions of a plenum: what has changed since, and bringing it back. */

export { alarmsOf, discardHeld, type ListedAlarm, readAlarms, releaseAlarm } from './alarms.ts'
export { BoardContents, boardOfMost, hasBoard } from './boardContents.ts'
export { boardMark, boardMarks } from './boardMarks.ts'
export { brakedIn, discardsIn, noteAlarm } from './brakes.ts'
export { bringBack, countEntries, type Wanted } from './bringBack.ts'
export {
	compareVersions,
	countDifferences,
	type Difference,
	type DifferenceCounts,
	differencesOn,
} from './compareVersions.ts'
export { copyOf } from './content.ts'
