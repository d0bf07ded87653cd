import * as Y from 'yjs'
import { wordsIn } from '../../lib/entries.ts'
import { type Ordered, readOrder } from '../../lib/order.ts'
import { isThere, isTrashed } from '../../lib/trash.ts'
import { tidied } from '../../text/field.ts'
import { textFields } from '../../text/fields.ts'
import type { Authority } from '../actors/memberships.ts'
import { type Day, isDay } from '../tasks/task.ts'
import { isTermOf, type Term, termNamed, wordKey } from '../term.ts'

/** Version of what lies in a group's map, kept there as `v`. */
export const groupVersion = 1

/** What a group is there for, on screen "Art". */
export const groupKinds = {
	core: { de: 'Kernnetzwerk', en: 'Core network' },
	information: { de: 'Informationsnetzwerk', en: 'Information network' },
	steering: { de: 'Steuerungsgruppe', en: 'Steering group' },
	working: { de: 'Arbeits- oder Fachgruppe', en: 'Working group' },
	part: { de: 'Teilnetzwerk', en: 'Part of the network' },
} as const satisfies Record<string, Term>
export type GroupKind = keyof typeof groupKinds

/** The groups every workshop has, by their ids. Each is the only one of its kind. */
export const standardGroups = {
	core: groupKinds.core,
	information: groupKinds.information,
	steering: groupKinds.steering,
} as const
export type StandardGroup = keyof typeof standardGroups
export const standardGroupIds = Object.keys(standardGroups) as StandardGroup[]

/** What an organisation can decide in a group, on screen "Entscheidung". */
export const authorityWords = {
	decides: { de: 'kann entscheiden', en: 'Can decide' },
	canBringAbout: { de: 'kann Entscheidungen herbeiführen', en: 'Can bring decisions about' },
	none: { de: 'kann nicht entscheiden', en: 'Cannot decide' },
} as const satisfies Record<Authority, Term>

/** What is known of a group besides its words and members. Everything may be open. */
export interface GroupDetails {
	/** of those people added; a standard group has its own */
	kind?: Exclude<GroupKind, StandardGroup>
	/** id of the actor who leads it */
	lead?: string
	/** id of the group it reports to */
	reportsTo?: string
	/** when it reports next */
	nextReport?: Day
}

/** Organisations that work together on something of their own, on screen "Gruppe". Who is in it, actors say themselves. */
export interface Group extends Omit<GroupDetails, 'kind'>, Ordered {
	/** the same words in both languages unless it is a standard group */
	readonly label: Term
	readonly kind: GroupKind
	/** what it is to do */
	readonly purpose: string
	/** how often and where it meets */
	readonly rhythm: string
	/** whether it was added in this workshop */
	readonly added: boolean
}

/** The texts of a group that people write in together. Those of standard groups have no name to be written. */
export const groupParts = {
	name: textFields.groupName,
	purpose: textFields.groupPurpose,
	rhythm: textFields.groupRhythm,
} as const
export type GroupPart = keyof typeof groupParts

export const isStandardGroup = (id: unknown): id is StandardGroup => isTermOf(standardGroups, id)

/**
 * The id of the group people mean by these words, whether or not there is one; undefined without words. It follows from the
 * name, so two people who add one group at the same time have added one.
 */
export function groupIdNamed(words: string): string | undefined {
	const name = tidied(textFields.groupName, words)
	return name ? (termNamed(standardGroups, name) ?? `group:${wordKey(name)}`) : undefined
}

const isId = (value: unknown): boolean => typeof value === 'string' && value !== ''

/** Which values a detail may have. */
export const isGroupDetail: Record<keyof GroupDetails, (value: unknown) => boolean> = {
	kind: (value) => isTermOf(groupKinds, value) && !isStandardGroup(value),
	lead: isId,
	reportsTo: isId,
	nextReport: isDay,
}

/** What a map in `groups` says; a standard group is there in any case, whatever lies there. */
export function readGroup(id: string, stored: unknown): Group | undefined {
	const standard = isStandardGroup(id)
	if (isTrashed(stored) && !standard) return undefined
	const said = isThere(stored) ? stored : undefined
	if (!said && !standard) return undefined
	const name = wordsIn(said, 'name')
	const kind = said?.get('kind')
	const group: Group = {
		id,
		order: standard ? '' : readOrder(said?.get('order')),
		label: standard ? standardGroups[id] : { de: name, en: name },
		kind: standard ? id : isGroupDetail.kind(kind) ? (kind as GroupKind) : 'working',
		purpose: wordsIn(said, 'purpose'),
		rhythm: wordsIn(said, 'rhythm'),
		added: !standard,
	}
	for (const detail of ['lead', 'reportsTo', 'nextReport'] as const) {
		const value = said?.get(detail)
		if (isGroupDetail[detail](value)) Object.assign(group, { [detail]: value })
	}
	return group
}

/** A fresh map for `groups`. */
export const newGroupMap = (id: string, name: string, order: string): Y.Map<unknown> =>
	new Y.Map<unknown>([
		['v', groupVersion],
		['order', order],
		...Object.keys(groupParts).map((part): [string, unknown] => [
			part,
			new Y.Text(part === 'name' && !isStandardGroup(id) ? tidied(textFields.groupName, name) : ''),
		]),
	])
