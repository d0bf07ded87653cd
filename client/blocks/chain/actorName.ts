import type { CountLines } from '../../../shared/blocks/chain/index.ts'
import { type Actor, isNamed } from '../../../shared/registry/index.ts'
import type { ChainTexts } from './texts/chainTexts.ts'

/** Room for a name in the head of a lane, in board units, and the lines it may take there. */
const head = { room: 91, lines: 2 } as const

/** How an actor is called wherever there is room. */
export function fullName(actor: Actor | undefined, texts: ChainTexts): string {
	if (!actor) return texts.gone
	return isNamed(actor) ? actor.name.trim() : texts.unnamed
}

/** How the head of a lane calls an actor: in full if that fits, else by the short name if there is one. */
export function headName(actor: Actor | undefined, texts: ChainTexts, countLines: CountLines): string {
	const full = fullName(actor, texts)
	const short = actor?.shortName?.trim()
	return !short || countLines(full, head.room) <= head.lines ? full : short
}
