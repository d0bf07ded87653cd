import type { CountLines } from '../../../shared/blocks/chain/index.ts'
import { type Actor, isNamed } from '../../../shared/registry/index.ts'
import type { ChainTexts } from './texts/chainTexts.ts'

/** Room for a name in the head of a lane, in board units, and the lines a name in full may take where there is a short one. */
export const headRoom = { width: 86, lines: 2 } as const

/** How an actor is called wherever there is room. */
export function fullName(actor: Actor | undefined, texts: ChainTexts): string {
	if (!actor) return texts.gone
	return isNamed(actor) ? actor.name.trim() : texts.unnamed
}

/** How the head of a lane calls an actor: in full if that fits, else by the short name if there is one. */
export function headName(actor: Actor | undefined, texts: ChainTexts, countLines: CountLines): string {
	const full = fullName(actor, texts)
	const short = actor?.shortName?.trim()
	return !short || countLines(full, headRoom.width) <= headRoom.lines ? full : short
}
