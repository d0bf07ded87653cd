/** Keys and values are texts: a damaged value is read as nonsense, and stops nobody from reading its neighbours. */
export interface Row {
	readonly key: string
	readonly value: string
}

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

/** The narrow waist below the rounds: an ordered table of rows. It knows nothing of rounds, cards or people. */
export interface Shelf extends Reading {
	/**
	 * Looks and changes in one transaction: what `look` reads cannot change before its changes are made, all or none.
	 * Resolves when they would survive a power cut; refuses `storageAway` if they cannot be made now.
	 */
	decide<Answer>(look: (now: Reading) => Decision<Answer>): Promise<Answer>
	close(): Promise<void>
}
