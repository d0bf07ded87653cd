/** Entries per transaction: small enough for one frame on the wire, and for what a server looks at in one go. */
const portion = 40

/** A long list, portion by portion, for whoever enters it: each is to be a transaction of its own. */
export const portionsOf = <Entry>(entries: readonly Entry[]): (readonly Entry[])[] =>
	Array.from({ length: Math.ceil(entries.length / portion) }, (_, i) => entries.slice(i * portion, (i + 1) * portion))
