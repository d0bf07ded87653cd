import type { Actor, Relation, RelationState } from '../../../../shared/registry/index.ts'
import { addRelation, usualDirection } from '../../../../shared/registry/index.ts'
import type { RoomView } from '../../../sync/RoomContext.ts'
import { changePersonal, personalOf, relationElement } from '../personal.ts'

/**
 * Enters a relation between two actors, of the kind this person drew last and in its usual direction, and chooses it.
 * Drawn in today's picture it is in the target, too, since the target follows; drawn elsewhere it is planned. Gives its
 * id, or undefined if it cannot be.
 */
export function drawRelation(
	{ doc, history }: Pick<RoomView, 'doc' | 'history'>,
	mapId: string,
	{ from, to }: Pick<Relation, 'from' | 'to'>,
	shown: RelationState | 'overlay',
): string | undefined {
	const { pen, drawing } = personalOf(mapId).get()
	history.mark()
	const id = addRelation(doc, {
		from,
		to,
		tie: { kind: pen, direction: usualDirection(pen), intensity: 1 },
		states: shown === 'actual' ? ['actual', 'target'] : ['target'],
	})
	history.mark()
	changePersonal(mapId, {
		drawing: drawing?.goesOn ? { from: undefined, goesOn: true } : undefined,
		...(id !== undefined && { chosen: relationElement(id), sheet: true }),
	})
	return id
}

/** What stands in a sentence for an actor somebody chose; empty for nobody. */
export const nameIn = (actors: readonly { readonly actor: Actor }[], id: string | undefined): string =>
	actors.find(({ actor }) => actor.id === id)?.actor.name ?? ''
