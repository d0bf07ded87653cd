/** Earlier versions of a plenum: what has changed since, and bringing it back. */
export { bringBack, type Wanted } from './bringBack.ts'
export {
	compareVersions,
	countDifferences,
	type Difference,
	type DifferenceCounts,
	differencesOn,
} from './compareVersions.ts'
