import type * as Y from 'yjs'
import { command } from '../lib/command.ts'
import { isObject } from '../lib/json.ts'
import { saysSame } from '../lib/keepSame.ts'
import { nowOf, runOf } from './stage.ts'

/** What everybody looks at of that which was collected: one area of the board, and in it one heading or all. */
export interface LookedAt {
	/** name of the area */
	readonly area: string
	readonly heading?: string
}

/** Looks at one of the areas the step shows, for as long as it runs. */
export const lookAt = command('stage', (stage: Y.Doc, { area, heading }: LookedAt): void => {
	const run = runOf(stage)
	const next = { ...run, area, ...(heading !== undefined && { heading }) }
	if (run && !saysSame(nowOf(stage).get('look'), next)) nowOf(stage).set('look', next)
})

/** What is looked at in this run of the step; undefined if nobody has chosen. */
export function lookedAt(stage: Y.Doc): LookedAt | undefined {
	const [run, stored] = [runOf(stage), nowOf(stage).get('look')]
	if (!run || !isObject(stored) || stored.step !== run.step || stored.since !== run.since) return undefined
	const { area, heading } = stored
	return typeof area === 'string' ? { area, ...(typeof heading === 'string' && { heading }) } : undefined
}
