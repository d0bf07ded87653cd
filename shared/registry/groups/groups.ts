import * as Y from 'yjs'
import { command } from '../../lib/command.ts'
import { entriesIn, mapIn, orderBefore, patchEntry, textIn, wordsIn } from '../../lib/entries.ts'
import { registryOf } from '../../lib/sharedRegistry.ts'
import { removeEntry, restoreEntry, type Trashed } from '../../lib/trash.ts'
import { rewrite } from '../../text/typing.ts'
import type { Actor } from '../actors/actor.ts'
import { actorsOf, listActors } from '../actors/actors.ts'
import { type Membership, membershipKey } from '../actors/memberships.ts'
import { wordKey } from '../term.ts'
import {
	type Group,
	type GroupDetails,
	type GroupPart,
	groupIdNamed,
	groupParts,
	isGroupDetail,
	isStandardGroup,
	newGroupMap,
	readGroup,
	standardGroupIds,
} from './group.ts'

/** The registry's map: group id -> Y.Map. Observe it, but change it only through the commands below. */
export const groupsOf = (doc: Y.Doc): Y.Map<unknown> => registryOf(doc).getMap('groups')

/** The standard groups, then those added in this workshop in the order people gave them. */
export const listGroups = (doc: Y.Doc): Group[] => [
	...standardGroupIds.flatMap((id) => findGroup(doc, id) ?? []),
	...addedGroups(doc),
]

export const findGroup = (doc: Y.Doc, id: string): Group | undefined => readGroup(id, groupsOf(doc).get(id))

const addedGroups = (doc: Y.Doc): Group[] =>
	entriesIn(groupsOf(doc), (id, stored) => (isStandardGroup(id) ? undefined : readGroup(id, stored)))

/** A text of a group, to write in; undefined as long as nothing is said of a standard one. Ask again after an undo. */
export const groupText = (doc: Y.Doc, id: string, part: GroupPart): Y.Text | undefined =>
	textIn(mapIn(groupsOf(doc), id), part)

/** The members of a group, by name. */
export const membersOf = (doc: Y.Doc, group: string): Actor[] =>
	listActors(doc).filter(({ groups }) => groups?.includes(group))

/**
 * Makes sure there is a group of this name and gives its id; undefined for a name without words. One that is called so
 * stays as it is, or comes back from the trash.
 */
export const addGroup = command('registry', (doc: Y.Doc, name: string): string | undefined => {
	const id = groupIdNamed(name)
	if (id === undefined) return undefined
	const known = listGroups(doc).find(({ label }) => wordKey(label.de) === wordKey(name))
	if (known || isStandardGroup(id)) return known?.id ?? id
	// Whatever the group of this id is called today, also in the trash, the id stays taken.
	const nameOf = (taken: unknown) => (taken instanceof Y.Map ? wordsIn(taken, 'name') : '')
	let free = id
	while (groupsOf(doc).has(free) && wordKey(nameOf(groupsOf(doc).get(free))) !== wordKey(name)) free += '+'
	restoreEntry(groupsOf(doc), free)
	if (!groupsOf(doc).has(free)) groupsOf(doc).set(free, newGroupMap(free, name, nextOrder(doc)))
	return free
})

/** Sets what the patch names; `undefined` forgets. Invalid values, a circle of reports and unknown groups change nothing. */
export const changeGroup = command(
	'registry',
	(
		doc: Y.Doc,
		id: string,
		patch: { readonly [Detail in keyof GroupDetails]: GroupDetails[Detail] | undefined },
	): void => {
		describeGroup(doc, id)
		const stored = mapIn(groupsOf(doc), id)
		const { reportsTo } = patch
		if (stored && !(reportsTo !== undefined && reportsAlong(doc, reportsTo).includes(id)))
			patchEntry(stored, isStandardGroup(id) ? { ...patch, kind: undefined } : patch, isGroupDetail)
	},
)

/** Makes a text of a group read these words, letter by letter. The name of a standard group stays. */
export const editGroup = command('registry', (doc: Y.Doc, id: string, part: GroupPart, words: string): void => {
	describeGroup(doc, id)
	const text = part === 'name' && isStandardGroup(id) ? undefined : groupText(doc, id, part)
	if (text) rewrite(text, groupParts[part], words)
})

/** Puts an actor into a group, with what it can decide there if that is known; `undefined` takes it out. */
export const setMembership = command(
	'registry',
	(doc: Y.Doc, actor: string, group: string, membership: Membership | undefined): void => {
		const stored = mapIn(actorsOf(doc), actor)
		const key = membershipKey(group)
		if (!stored || stored.get(key) === membership) return
		if (membership === undefined) stored.delete(key)
		else if (findGroup(doc, group)) stored.set(key, membership)
	},
)

/** Lays a group into the trash, or takes it away for good. Its members know it again when it is back. Standard groups stay. */
export const removeGroup = command('registry', (doc: Y.Doc, id: string, trashed?: Trashed): void => {
	if (!isStandardGroup(id)) removeEntry(groupsOf(doc), id, trashed)
})

/** A standard group is kept as soon as something is said of it. */
function describeGroup(doc: Y.Doc, id: string): void {
	if (isStandardGroup(id) && !groupsOf(doc).has(id)) groupsOf(doc).set(id, newGroupMap(id, '', nextOrder(doc)))
}

/** A group and all it reports to, as far as that leads nowhere twice. */
function reportsAlong(doc: Y.Doc, from: string): string[] {
	const along: string[] = []
	for (let at: string | undefined = from; at !== undefined && !along.includes(at); at = findGroup(doc, at)?.reportsTo)
		along.push(at)
	return along
}

const nextOrder = (doc: Y.Doc): string => orderBefore(groupsOf(doc), addedGroups(doc), undefined)
