import * as Y from 'yjs'
import { command } from '../../lib/command.ts'
import { mapIn, newEntry, orderBefore, textIn } from '../../lib/entries.ts'
import { newId } from '../../lib/ids.ts'
import type { Random } from '../../lib/random.ts'
import { tidied } from '../../text/field.ts'
import { goalsOf } from './goals.ts'
import { type IndicatorPart, indicatorKey, indicatorPartIds, indicatorParts, indicatorsIn } from './indicator.ts'

/** Adds an indicator behind the others of a goal and gives its id; undefined if there is no such goal. */
export const addIndicator = command(
	'registry',
	(
		doc: Y.Doc,
		goal: string,
		words: Partial<Record<IndicatorPart, string>> = {},
		random: Random = Math.random,
	): string | undefined => {
		const stored = mapIn(goalsOf(doc), goal)
		if (!stored) return undefined
		const id = newId(random)
		const texts = indicatorPartIds.map((part) => [part, new Y.Text(tidied(indicatorParts[part], words[part] ?? ''))])
		const sorted = indicatorsIn(stored).map((each) => ({ ...each, id: indicatorKey(each.id) }))
		const order = orderBefore(stored, sorted, undefined)
		stored.set(indicatorKey(id), newEntry({ order, ...Object.fromEntries(texts) }))
		return id
	},
)

/** Takes an indicator away from its goal. */
export const removeIndicator = command('registry', (doc: Y.Doc, goal: string, indicator: string): void => {
	mapIn(goalsOf(doc), goal)?.delete(indicatorKey(indicator))
})

/** A text of an indicator, to write in; ask again after an undo, which makes new ones. */
export const indicatorText = (doc: Y.Doc, goal: string, indicator: string, part: IndicatorPart): Y.Text | undefined =>
	textIn(mapIn(mapIn(goalsOf(doc), goal), indicatorKey(indicator)), part)
