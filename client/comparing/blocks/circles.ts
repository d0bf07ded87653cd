import type * as Y from 'yjs'
import { groupElement } from '../../../shared/blocks/circles/index.ts'
import {
	type Actor,
	type Group,
	isNamed,
	isStandardGroup,
	listActors,
	listGroups,
} from '../../../shared/registry/index.ts'
import type { Item, Section } from '../section.ts'
import { keyed, keyedName } from '../words.ts'
import { entry, nameOf } from './entry.ts'

/** Every group with who is in it, whatever form draws it; the three every network has also while nobody is in them. */
export function circlesSections(doc: Y.Doc, circles: string): Section[] {
	const groups = listGroups(doc)
	const labels = new Map(groups.map(({ id, label }) => [id, label]))
	const membersOf = byGroup(listActors(doc).filter(isNamed))
	return groups.map((group): Section => {
		const id = `circles:${circles}:${groupElement(group.id)}`
		const members = membersOf.get(group.id) ?? []
		return {
			...{ id, kind: 'members', heading: { ...heading(doc, id, group, labels), kind: 'heading' } },
			items: members.map(({ id: actor, name, authorities }) => {
				const authority = authorities?.[group.id]
				return entry(`${id}/${actor}`, name, { ...(authority && { authority }) })
			}),
		}
	})
}

function heading(doc: Y.Doc, id: string, group: Group, labels: ReadonlyMap<string, Group['label']>): Item {
	const { label, kind, purpose, rhythm, lead, reportsTo, nextReport } = group
	const isStandard = isStandardGroup(group.id)
	const name = nameOf(doc, lead)
	const to = reportsTo === undefined ? undefined : labels.get(reportsTo)
	return entry(id, isStandard ? keyed(group.id, label) : label.de.trim(), {
		...(!isStandard && { groupKind: kind }),
		...(purpose.trim() && { purpose: purpose.trim() }),
		...(rhythm.trim() && { rhythm: rhythm.trim() }),
		...(lead && name && { lead: keyedName(lead, name) }),
		...(reportsTo && to && { reportsTo: keyed(reportsTo, to) }),
		...(nextReport && { nextReport }),
	})
}

function byGroup(actors: readonly Actor[]): ReadonlyMap<string, Actor[]> {
	const members = new Map<string, Actor[]>()
	for (const actor of actors)
		for (const group of actor.groups ?? []) {
			const known = members.get(group)
			if (known) known.push(actor)
			else members.set(group, [actor])
		}
	return members
}
