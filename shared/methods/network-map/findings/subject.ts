import type * as Y from 'yjs'
import { type Network, networkOf, type Shown, shownIn } from '../../../blocks/map/index.ts'
import type { Finding } from '../../../findings/index.ts'
import { type Field, listFields, type RelationState } from '../../../registry/index.ts'
import type { rules } from '../texts.ts'

/** What is looked at: one network map in one of its states. */
export interface Subject {
	readonly state: RelationState
	readonly picture: Shown
	readonly network: Network
	readonly fields: readonly Field[]
	name(actor: string): string
	names(actors: readonly string[]): string[]
}

export function subjectOf(doc: Y.Doc, mapId: string, state: RelationState): Subject {
	const picture = shownIn(doc, mapId)
	const nameOf = new Map(picture.nodes.map(({ actor }) => [actor.id, actor.name]))
	const name = (actor: string) => nameOf.get(actor) ?? ''
	return {
		state,
		picture,
		network: networkOf(picture, state),
		fields: listFields(doc),
		name,
		names: (actors) => actors.map(name).sort((a, b) => a.localeCompare(b, 'de')),
	}
}

/** A finding of this method; its key tells the states apart. */
export function found(
	{ state }: Subject,
	about: readonly string[],
	finding: Omit<Finding, 'key'> & { readonly rule: keyof typeof rules },
): Finding {
	return { ...finding, key: [finding.rule, ...about, ...(state === 'target' ? [state] : [])].join('/') }
}

export const actorElements = (actors: readonly string[]): string[] => actors.map((actor) => `actor:${actor}`)
