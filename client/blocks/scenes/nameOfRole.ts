import { personRole } from '../../../shared/blocks/scenes/index.ts'
import type { ShownPlay } from './observe.ts'
import type { scenesTexts } from './texts.ts'

type Texts = (typeof scenesTexts)['de']

/** Whom a part stands for, in words. */
export function nameOfRole(
	role: string | undefined,
	{ actors, about }: Pick<ShownPlay, 'actors' | 'about'>,
	texts: Texts,
): string {
	if (role === personRole) return about?.person.trim() || texts.person
	return role === undefined ? texts.free : (actors.find(({ id }) => id === role)?.name ?? texts.gone)
}

/** To whom the person comes in a scene, in words. */
export const nameOfLane = (lane: string | undefined, { actors }: Pick<ShownPlay, 'actors'>, texts: Texts): string =>
	lane === undefined ? texts.noLane : (actors.find(({ id }) => id === lane)?.name ?? texts.gone)
