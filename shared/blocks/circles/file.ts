import type * as Y from 'yjs'
import type { JsonObject } from '../../lib/json.ts'
import { z } from '../../lib/schema.ts'
import type { NameOf, Reading } from '../../registry/file/index.ts'
import {
	type Actor,
	authorities,
	changeGroup,
	findActor,
	findGroup,
	isNamed,
	listActors,
	listGroups,
	setMembership,
	wordKey,
} from '../../registry/index.ts'
import { circlesForms, createCircles, formOf } from './circles.ts'

/**
 * Circles in a data file: their form, who is active, and of each group what it has to do with others. What a group is stands
 * in the registry of the file.
 */
const circlesData = z.object({
	form: z.enum(circlesForms),
	actors: z.array(z.string()).max(2000),
	groups: z
		.array(
			z.object({
				group: z.string(),
				lead: z.string().optional(),
				reportsTo: z.string().optional(),
				members: z.array(z.object({ actor: z.string(), authority: z.enum(authorities).optional() })).max(2000),
			}),
		)
		.max(200),
})

export function writeCircles(doc: Y.Doc, id: string, nameOf: NameOf): JsonObject {
	const nameKey = ({ name }: Actor) => wordKey(name)
	// By names: ids differ from workshop to workshop.
	const actors = listActors(doc)
		.filter(isNamed)
		.sort((a, b) => (nameKey(a) < nameKey(b) ? -1 : 1))
	const known = new Set(actors.map((actor) => actor.id))
	const all = listGroups(doc).slice(0, 200)
	const groups = all.map((group) => ({
		group: nameOf('groups', group.id),
		...(group.lead && known.has(group.lead) && { lead: nameOf('actors', group.lead) }),
		...(all.some((each) => each.id === group.reportsTo) && { reportsTo: nameOf('groups', group.reportsTo ?? '') }),
		members: actors
			.filter((actor) => actor.groups?.includes(group.id))
			.map((actor) => {
				const authority = actor.authorities?.[group.id]
				return { actor: nameOf('actors', actor.id), ...(authority && { authority }) }
			}),
	}))
	const active = actors.filter(({ involvement }) => involvement === 'active')
	return { form: formOf(doc, id), actors: active.map((actor) => nameOf('actors', actor.id)), groups }
}

/** What a workshop says of its groups already stays; a file completes it. */
export function readCircles(data: unknown): ((doc: Y.Doc, method: string, reading: Reading) => string) | undefined {
	const read = circlesData.safeParse(data)
	if (!read.success) return undefined
	const { form, groups } = read.data
	return (doc, method, { idOf, random }) => {
		for (const { group, lead, reportsTo, members } of groups) {
			const id = idOf('groups', group)
			const known = id === undefined ? undefined : findGroup(doc, id)
			if (!known) continue
			const said = { lead: idOf('actors', lead), reportsTo: idOf('groups', reportsTo) }
			changeGroup(doc, known.id, {
				...(known.lead === undefined && said.lead !== undefined && { lead: said.lead }),
				...(known.reportsTo === undefined && said.reportsTo !== undefined && { reportsTo: said.reportsTo }),
			})
			for (const { actor, authority } of members) enterMember(doc, known.id, idOf('actors', actor), authority)
		}
		return createCircles(doc, { method, form }, random)
	}
}

function enterMember(doc: Y.Doc, group: string, actor: string | undefined, authority?: (typeof authorities)[number]) {
	const known = actor === undefined ? undefined : findActor(doc, actor)
	if (actor === undefined || !known || known.authorities?.[group] !== undefined) return
	if (authority !== undefined || !known.groups?.includes(group)) setMembership(doc, actor, group, authority ?? true)
}
