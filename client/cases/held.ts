import { type CasePart, casePartIds, type NewCase, recognised } from '../../shared/registry/index.ts'
import type { HeldLine } from './asking.ts'

/** What of these words could let somebody be recognised, part by part; words that stand there already are not asked about again. */
export const heldIn = (words: NewCase, before: Readonly<Partial<Record<CasePart, string>>> = {}): HeldLine[] =>
	casePartIds.flatMap((part) => {
		const said = words[part] ?? ''
		const found = said === (before[part] ?? '') ? [] : recognised(said)
		return found.length > 0 ? [{ title: '', part, found }] : []
	})

/** The same for many cases at once, and for words that stand beside one. */
export const heldLines = (told: readonly (NewCase & { readonly words?: readonly string[] })[]): HeldLine[] =>
	told.flatMap(({ words = [], ...parts }) => {
		const beside = words.flatMap(recognised)
		const held = [...heldIn(parts), ...(beside.length > 0 ? [{ title: '', part: undefined, found: beside }] : [])]
		return held.map((line) => (line.part === 'title' ? line : { ...line, title: parts.title?.trim() ?? '' }))
	})

/** The same for the same words: what somebody has said of them holds for nothing else. */
export const heldKey = (held: readonly HeldLine[]): string => JSON.stringify(held)
