import * as Y from 'yjs'
import { newEntry, wordsIn } from '../../lib/entries.ts'
import { type Ordered, readOrder } from '../../lib/order.ts'
import { isThere } from '../../lib/trash.ts'
import { type Day, isDay, nextTaker, readTakers, type Taker, takerKey } from '../../registry/index.ts'
import { tidied } from '../../text/field.ts'
import { textFields } from '../../text/fields.ts'

/** A question of a checklist with all that people say to it. */
export interface ChecklistItem extends Ordered {
	readonly answer: string
	/** ids of the actors who see to it, in the order they were named; some may have left the registry */
	readonly who: readonly string[]
	/** names of persons who see to it, by alphabet: a person is no actor */
	readonly whoElse: readonly string[]
	readonly until?: Day
	/** as it is stored: what it means, its method says */
	readonly state?: string
	/** absent for a question of the method, whose words stand there */
	readonly own?: { readonly section: string; readonly label: string }
}

/** What may be said of a question from the start. */
export interface NewItem {
	readonly answer?: string
	/** ids of actors */
	readonly who?: readonly string[]
	readonly whoElse?: readonly string[]
	readonly until?: Day
	readonly state?: string
}

/** Whether this can be the id of a state, a section or a question of a method. */
export const isWordId = (value: unknown): value is string =>
	typeof value === 'string' && /^[a-z][\w.-]{0,79}$/iu.test(value)

/** What is stored of a question; undefined for what is none, or lies in the trash. */
export function readItem(id: string, stored: unknown): ChecklistItem | undefined {
	if (!isThere(stored)) return undefined
	const [until, state, section] = [stored.get('until'), stored.get('state'), stored.get('section')]
	return {
		id,
		order: readOrder(stored.get('order')),
		answer: wordsIn(stored, 'answer'),
		...readTakers(stored),
		...(isDay(until) && { until }),
		...(isWordId(state) && { state }),
		...(isWordId(section) && { own: { section, label: wordsIn(stored, 'label') } }),
	}
}

/** A question as it is stored; `more`: what makes it one of people's own. All its texts come with it. */
export function newItem(said: NewItem, more: Readonly<Record<string, unknown>> = {}): Y.Map<unknown> {
	const { answer = '', who = [], whoElse = [], until, state } = said
	const item = newEntry({
		answer: new Y.Text(tidied(textFields.checklistAnswer, answer)),
		until: isDay(until) ? until : undefined,
		state: isWordId(state) ? state : undefined,
		...more,
	})
	const takers: Taker[] = [...who.map((actor) => ({ actor })), ...whoElse.map((name) => ({ name }))]
	for (const [i, taker] of takers.entries()) {
		const key = takerKey(taker)
		if (key) item.set(key, 'actor' in taker ? i + 1 : true)
	}
	return item
}

/** Names somebody who sees to it behind those who do, or no longer. */
export function putTaker(stored: Y.Map<unknown>, taker: Taker, seesToIt: boolean): void {
	const key = takerKey(taker)
	if (!key || stored.has(key) === seesToIt) return
	if (seesToIt) stored.set(key, 'actor' in taker ? nextTaker(stored) : true)
	else stored.delete(key)
}
