import { type Actor, isNamed } from '../../../../shared/registry/index.ts'
import type { ChainTexts } from '../texts.ts'

/** How the head of a lane calls an actor: by the short name if there is one. */
export function laneName(actor: Actor | undefined, texts: ChainTexts): string {
	if (!actor) return texts.gone
	return actor.shortName?.trim() || (isNamed(actor) ? actor.name.trim() : texts.unnamed)
}
