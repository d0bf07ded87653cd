import { diffArrays } from 'diff'

/** A piece of a text as it became another one: it stayed, it came, or it went. */
export interface DiffPart {
	readonly kind: 'same' | 'added' | 'removed'
	readonly text: string
}

/**
 * How one text became another, word by word: what stayed and went, read together, is `before`; what stayed and came is
 * `after`. Of a place that changed, first comes what went.
 */
export function wordDiff(before: string, after: string): DiffPart[] {
	const changes = diffArrays(tokens(before), tokens(after))
	const parts: DiffPart[] = []
	let removed = ''
	let added = ''
	const close = () => {
		if (removed) parts.push({ kind: 'removed', text: removed })
		if (added) parts.push({ kind: 'added', text: added })
		removed = added = ''
	}
	for (const [i, change] of changes.entries()) {
		const text = change.value.join('')
		if (change.added) added += text
		else if (change.removed) removed += text
		else if (text.trim() === '' && i > 0 && i < changes.length - 1) {
			// A gap between two changes: one change of several words reads better than many of one.
			removed += text
			added += text
		} else {
			close()
			parts.push({ kind: 'same', text })
		}
	}
	close()
	return parts
}

/** Words, what lies between them, and signs one by one. Not the library's own words: those end before a combining accent. */
const tokens = (text: string): string[] => text.match(/\s+|[\p{L}\p{N}\p{M}]+|[^\s\p{L}\p{N}\p{M}]/gu) ?? []
