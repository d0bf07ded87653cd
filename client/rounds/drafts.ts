import { isObject } from '../../shared/lib/json.ts'
import { type Attribution, isAttribution } from '../../shared/rounds/round.ts'
import { createValue, type Value } from '../sync/value.ts'
import { type DeviceStorage, openShelf } from './shelf.ts'

/** A card somebody has begun and not handed in. */
export interface Draft {
	readonly round: string
	/** the question it answers */
	readonly about: string
	readonly text: string
	readonly column?: string | undefined
	/** the promise under which it was begun */
	readonly attribution: Attribution
}

/** One begun card per round: the room may go on to the next step in the middle of a word. */
export interface Drafts {
	readonly drafts: Value<readonly Draft[]>
	/** Keeps what is in the field; an empty text keeps the column alone. */
	keepDraft(draft: Draft): void
	dropDraft(round: string): void
}

interface KeptDrafts extends Drafts {
	moveTo(participant: string): void
	forget(): void
}

export function createDrafts(storage: DeviceStorage | undefined, workshop: string, participant: string): KeptDrafts {
	const shelfOf = (person: string) => openShelf(storage, `netzwerkstatt.draft.${workshop}.${person}.`, readDraft)
	let shelf = shelfOf(participant)
	const drafts = createValue<readonly Draft[]>(shelf.list())
	const without = (round: string) => drafts.get().filter((draft) => draft.round !== round)
	const dropDraft = (round: string) => {
		shelf.drop(round)
		drafts.set(without(round))
	}
	return {
		drafts,
		keepDraft(draft) {
			shelf.put(draft.round, draft)
			drafts.set([...without(draft.round), draft])
		},
		dropDraft,
		moveTo(next) {
			for (const { round } of drafts.get()) shelf.drop(round)
			shelf = shelfOf(next)
			for (const draft of drafts.get()) shelf.put(draft.round, draft)
		},
		forget() {
			for (const { round } of drafts.get()) dropDraft(round)
		},
	}
}

function readDraft(value: unknown): Draft | undefined {
	if (!isObject(value)) return undefined
	const { round, about, text, column, attribution } = value
	if (typeof round !== 'string' || typeof text !== 'string' || !isAttribution(attribution)) return undefined
	return {
		round,
		text,
		attribution,
		about: typeof about === 'string' ? about : '',
		...(typeof column === 'string' && { column }),
	}
}
