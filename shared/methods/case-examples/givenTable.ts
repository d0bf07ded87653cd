import type { BlockMethod } from '../../blocks/index.ts'
import { head } from './head.ts'
import { offers } from './offers.ts'
import { uses } from './uses.ts'

/** What it gives its table: themes by cases, counted; and areas in which one case is worked on. */
export const given = {
	name: head.name,
	table: {
		columns: {},
		columnsOf: 'case',
		recurrence: {
			label: { de: 'In Fällen', en: 'In cases' },
			foot: { de: 'Themen je Fall', en: 'Themes per case' },
			line: (least) => ({
				de: `über der Linie: in ${least} oder mehr Fällen`,
				en: `above the line: in ${least} or more cases`,
			}),
		},
		offers,
		areas: uses,
		rowsTakenAs: 'need',
	},
} as const satisfies BlockMethod
