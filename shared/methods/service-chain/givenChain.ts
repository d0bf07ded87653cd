import type { BlockMethod } from '../../blocks/index.ts'
import { differences } from './differenceList.ts'
import { factPhrases } from './facts.ts'
import { head } from './head.ts'
import { marks } from './marks.ts'

/** What it gives its chain. */
export const given = {
	name: head.name,
	chain: { factPhrases, differences, marks },
} as const satisfies BlockMethod
