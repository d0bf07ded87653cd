import type * as Y from 'yjs'
import { wordsIn } from '../../lib/entries.ts'
import { inOrder, type Ordered, readOrder } from '../../lib/order.ts'
import { isThere } from '../../lib/trash.ts'
import { textFields } from '../../text/fields.ts'

/** What shows whether a goal is reached: a point of measurement, described by quality, quantity and time. */
export interface Indicator extends Ordered {
	/** what is looked at */
	readonly text: string
	readonly quality: string
	readonly quantity: string
	/** until or from when, in words */
	readonly time: string
	/** where the figures come from */
	readonly source: string
}

/** The texts of an indicator that people write in together. */
export const indicatorParts = {
	text: textFields.indicatorText,
	quality: textFields.indicatorQuality,
	quantity: textFields.indicatorQuantity,
	time: textFields.indicatorTime,
	source: textFields.indicatorSource,
} as const
export type IndicatorPart = keyof typeof indicatorParts
export const indicatorPartIds = Object.keys(indicatorParts) as IndicatorPart[]

/** What makes an indicator whole besides its name and source. */
export const indicatorMeasures = ['quality', 'quantity', 'time'] as const satisfies readonly IndicatorPart[]

/** Under what a goal keeps each of its indicators. */
export const indicatorKey = (id: string): string => `i.${id}`

/** The indicators in the map of a goal, in their order. */
export const indicatorsIn = (goal: Y.Map<unknown>): Indicator[] =>
	[...goal.entries()]
		.flatMap(([key, entry]): Indicator[] => {
			if (!/^i\../u.test(key) || !isThere(entry)) return []
			const words = Object.fromEntries(indicatorPartIds.map((part) => [part, wordsIn(entry, part)]))
			const order = readOrder(entry.get('order'))
			return [{ ...(words as Record<IndicatorPart, string>), id: key.slice(indicatorKey('').length), order }]
		})
		.sort(inOrder)
