import type { ChainPicture } from '../../../../shared/blocks/chain/index.ts'
import { isNamed, type Term } from '../../../../shared/registry/index.ts'
import type { Locale } from '../../../texts/locale.ts'
import { fullName } from '../actorName.ts'
import type { Registry } from '../observe.ts'
import type { ChainTexts } from '../texts/chainTexts.ts'

export interface Option<Value extends string = string> {
	readonly value: Value
	readonly label: string
}

/** The entries of a closed list in the language of the screen. */
export function optionsOf<Value extends string>(terms: Readonly<Record<Value, Term>>, locale: Locale): Option<Value>[] {
	return (Object.keys(terms) as Value[]).map((value) => ({ value, label: terms[value][locale] }))
}

/** Every actor of the registry by name, and the present one even if the registry has lost it. */
export function actorOptions(actors: Registry['actors'], present: string | undefined, texts: ChainTexts): Option[] {
	const known = [...actors.values()]
		.filter((actor) => isNamed(actor) || actor.id === present)
		.map((actor) => ({ value: actor.id, label: fullName(actor, texts) }))
		.sort((a, b) => a.label.localeCompare(b.label, 'de'))
	return present === undefined || actors.has(present) ? known : [{ value: present, label: texts.gone }, ...known]
}

/** The lanes of a state first, in their order, then everybody else: choosing somebody gives them a lane. */
export function laneOptions(
	{ lanes }: ChainPicture,
	actors: Registry['actors'],
	texts: ChainTexts,
): { readonly here: Option[]; readonly others: Option[] } {
	const has = new Set(lanes.map(({ id }) => id))
	return {
		here: lanes.map(({ id }) => ({ value: id, label: fullName(actors.get(id), texts) })),
		others: actorOptions(actors, undefined, texts).filter(({ value }) => !has.has(value)),
	}
}
