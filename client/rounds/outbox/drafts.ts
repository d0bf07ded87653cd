import { isObject } from '../../../shared/lib/json.ts'
import { readCardText } from '../../../shared/rounds/cardText.ts'
import { type Attribution, isAttribution } from '../../../shared/rounds/round.ts'
import { createValue, type Value } from '../../sync/value.ts'
import type { OutboxItem } from './item.ts'
import { type DeviceStorage, openItemStore } from './itemStore.ts'

/** A card somebody has begun, or begun to change, and not handed in. */
export interface Draft {
	readonly round: string
	/** the card it would change; absent: a new one */
	readonly card?: string
	/** the question it answers */
	readonly about: string
	readonly text: string
	readonly column?: string | undefined
	/** the promise under which it was begun */
	readonly attribution: Attribution
}

/**
 * One begun card per round, and one per card that is being changed: the room may reveal the round, or go on to the next
 * step, in the middle of a word.
 */
export interface Drafts {
	readonly drafts: Value<readonly Draft[]>
	/** Keeps what is in the field; an empty text keeps the column alone. */
	keepDraft(draft: Draft): void
	dropDraft(draft: Pick<Draft, 'round' | 'card'>): void
}

interface KeptDrafts extends Drafts {
	moveTo(participant: string): void
	forget(): void
}

const itemStoreIn = (storage: DeviceStorage | undefined, place: string) =>
	openItemStore(storage, `netzwerkstatt.draft.${place}.`, readDraft)

/** What was begun in a workshop on this device, by whomever. */
export const draftsOnDevice = (storage: DeviceStorage | undefined, workshop: string): Draft[] =>
	itemStoreIn(storage, workshop).list()

export function createDrafts(storage: DeviceStorage | undefined, workshop: string, participant: string): KeptDrafts {
	const itemStoreOf = (person: string) => itemStoreIn(storage, `${workshop}.${person}`)
	let itemStore = itemStoreOf(participant)
	const drafts = createValue<readonly Draft[]>(itemStore.list())
	const without = (place: string) => drafts.get().filter((draft) => placeOf(draft) !== place)
	const dropDraft: Drafts['dropDraft'] = (draft) => {
		itemStore.drop(placeOf(draft))
		drafts.set(without(placeOf(draft)))
	}
	return {
		drafts,
		keepDraft(draft) {
			itemStore.put(placeOf(draft), draft)
			drafts.set([...without(placeOf(draft)), draft])
		},
		dropDraft,
		moveTo(next) {
			for (const draft of drafts.get()) itemStore.drop(placeOf(draft))
			itemStore = itemStoreOf(next)
			for (const draft of drafts.get()) itemStore.put(placeOf(draft), draft)
		},
		forget() {
			for (const draft of drafts.get()) dropDraft(draft)
		},
	}
}

/** Whether something is written there that the card it would change does not say already. */
export function isWorthKeeping({ card, text, column }: Draft, items: readonly OutboxItem[]): boolean {
	const entry = items.find(({ id }) => id === card)?.entry
	const isSame = entry?.what === 'card' && entry.text === readCardText(text) && entry.column === column
	return readCardText(text) !== '' && !isSame
}

const placeOf = ({ round, card = round }: Pick<Draft, 'round' | 'card'>): string => card

function readDraft(value: unknown): Draft | undefined {
	if (!isObject(value)) return undefined
	const { round, about, text, column, attribution, card } = value
	if (typeof round !== 'string' || typeof text !== 'string' || !isAttribution(attribution)) return undefined
	return {
		round,
		text,
		attribution,
		about: typeof about === 'string' ? about : '',
		...(typeof column === 'string' && { column }),
		...(typeof card === 'string' && { card }),
	}
}
