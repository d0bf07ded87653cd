import { type CasePart, casePartIds, type NewCase, recognised } from '../../shared/registry/index.ts'
import type { HeldWords } from './InventedCheck.tsx'

/** What of these words could let somebody be recognised, part by part; words that stand there already are not asked about again. */
export const heldIn = (words: NewCase, before: Readonly<Partial<Record<CasePart, string>>> = {}): HeldWords[] =>
	casePartIds.flatMap((part) => {
		const said = words[part] ?? ''
		const found = said === (before[part] ?? '') ? [] : recognised(said)
		return found.length > 0 ? [{ part, found }] : []
	})

/** The same for the same words: what somebody has said of them holds for nothing else. */
export const heldKey = (held: readonly HeldWords[]): string => JSON.stringify(held)
