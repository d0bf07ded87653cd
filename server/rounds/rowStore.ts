import type { RoundKey } from './kept.ts'

/** Keys and values are texts: a damaged value is read as nonsense, and stops nobody from reading its neighbours. */
export interface Row {
	readonly key: string
	readonly value: string
}

/** The rows of one round at one moment. */
export interface Reading {
	get(key: string): string | undefined
	/** The rows whose keys begin so, in the order of their keys. */
	rows(beginning: string): Row[]
}

/** What shall become of the rows, and what the caller is told. Rows that are both removed and put stay, as they are put. */
export interface Decision<Answer> {
	readonly answer: Answer
	readonly remove?: readonly string[]
	readonly put?: readonly Row[]
}

/** Rows the store of rows itself found damaged, up to their keys, lie under names that begin so until they are removed. */
export const damagedRows = 'damaged/'

/**
 * The narrow waist below the rounds: a table of rows for each round. It knows nothing of what they mean. All verbs refuse
 * `storageAway` while the disk cannot be used.
 */
export interface RowStore {
	/** What is on disk of a round; nothing, for one nobody has written. */
	read(at: RoundKey): Promise<Reading>
	/**
	 * Looks at a round and changes it in one transaction: what `look` reads cannot change before its changes are made, all or
	 * none. Resolves when they would survive a power cut. After a refusal reading tells what became of them: what is done
	 * again must not do harm.
	 */
	decide<Answer>(at: RoundKey, look: (now: Reading) => Decision<Answer>): Promise<Answer>
	/** Removes all rounds of a workshop. */
	erase(workshop: string): Promise<void>
	/** Whether the last change could be written. */
	health(): { ok: boolean; reason?: string }
	/** Resolves when everything asked for is done. */
	close(): Promise<void>
}

/** Rows, as a `Reading` of them. */
export function readingOf(rows: ReadonlyMap<string, { readonly value: string }>): Reading {
	return {
		get: (key) => rows.get(key)?.value,
		rows(beginning) {
			const found: Row[] = []
			for (const [key, { value }] of rows) if (key.startsWith(beginning)) found.push({ key, value })
			return found.sort((a, b) => (a.key < b.key ? -1 : 1))
		},
	}
}
