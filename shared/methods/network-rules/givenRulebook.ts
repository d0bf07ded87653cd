import type { BlockMethod } from '../../blocks/index.ts'
import { chapters } from '../ruleChapters.ts'
import { head } from './head.ts'

/** What it gives its rulebook. */
export const given = { name: head.name, rulebook: { chapters } } as const satisfies BlockMethod
