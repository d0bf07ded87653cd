import type { BlockMethod } from '../../blocks/index.ts'
import { differences, differenceWords } from './differences.ts'
import { head } from './head.ts'

/** What it gives its map. */
export const given = {
	name: head.name,
	map: {
		differenceWords,
		differences,
		stateAnalysis: () => import('./analysis.ts').then((module) => module.analyseState),
	},
} as const satisfies BlockMethod
