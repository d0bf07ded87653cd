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
	const a = tokens(before)
	const b = tokens(after)
	const common = commonTokens(a, b)
	const parts: DiffPart[] = []
	let removed = ''
	let added = ''
	const close = () => {
		if (removed) parts.push({ kind: 'removed', text: removed })
		if (added) parts.push({ kind: 'added', text: added })
		removed = added = ''
	}
	let [i, j] = [0, 0]
	for (const [n, { inA, inB, isLast }] of common.entries()) {
		removed += a.slice(i, inA).join('')
		added += b.slice(j, inB).join('')
		;[i, j] = [inA + 1, inB + 1]
		const token = a[inA] ?? ''
		const next = common[n + 1]
		const changesAfter = isLast ? i < a.length || j < b.length : next?.inA !== i || next.inB !== j
		if (token.trim() === '' && removed + added !== '' && changesAfter) {
			// A gap between two changes: one change of several words reads better than many of one.
			removed += token
			added += token
			continue
		}
		close()
		const last = parts.at(-1)
		if (last?.kind === 'same') parts[parts.length - 1] = { kind: 'same', text: last.text + token }
		else parts.push({ kind: 'same', text: token })
	}
	removed += a.slice(i).join('')
	added += b.slice(j).join('')
	close()
	return parts
}

const tokens = (text: string): string[] => text.match(/\s+|[\p{L}\p{N}\p{M}]+|[^\s\p{L}\p{N}\p{M}]/gu) ?? []

interface Common {
	readonly inA: number
	readonly inB: number
	readonly isLast: boolean
}

/** The places of a longest common subsequence, from left to right. */
function commonTokens(a: readonly string[], b: readonly string[]): Common[] {
	const width = b.length + 1
	/** length of the longest common subsequence of what follows from (i, j) on */
	const longest = new Uint32Array((a.length + 1) * width)
	for (let i = a.length - 1; i >= 0; i--) {
		for (let j = b.length - 1; j >= 0; j--) {
			const below = longest[(i + 1) * width + j] ?? 0
			const right = longest[i * width + j + 1] ?? 0
			longest[i * width + j] = a[i] === b[j] ? 1 + (longest[(i + 1) * width + j + 1] ?? 0) : Math.max(below, right)
		}
	}
	const places: Common[] = []
	let [i, j] = [0, 0]
	while (i < a.length && j < b.length) {
		if (a[i] === b[j]) {
			places.push({ inA: i, inB: j, isLast: longest[i * width + j] === 1 })
			i++
			j++
		} else if ((longest[(i + 1) * width + j] ?? 0) >= (longest[i * width + j + 1] ?? 0)) i++
		else j++
	}
	return places
}
