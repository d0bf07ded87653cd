import { wordsIn } from '../../lib/entries.ts'
import { type Ordered, readOrder } from '../../lib/order.ts'
import { isThere } from '../../lib/trash.ts'
import { isPlayGroup, type PlayGroup, playGroups } from '../../rounds/playGroups.ts'

export { type PlayGroup, playGroups }

/** In the first two groups all partners of the network are represented. */
export const playGroupIds = Object.keys(playGroups) as PlayGroup[]

/** What somebody plays; who that is, is said on the day. */
export interface Part extends Ordered {
	readonly group: PlayGroup
	/** `person`, the id of an actor of the registry, or undefined for a part that stands for neither */
	readonly role: string | undefined
	/** what it is called beside its role: "Leitung", "Sachbearbeitung"; may be empty */
	readonly title: string
}

export interface PartDetails {
	group?: PlayGroup
	role?: string
}

export const isPartDetail: Record<keyof PartDetails, (value: unknown) => boolean> = {
	group: isPlayGroup,
	role: (value) => typeof value === 'string' && value !== '',
}

/** What is stored of a part; undefined for what is none, or lies in the trash. */
export function readPart(id: string, stored: unknown): Part | undefined {
	if (!isThere(stored)) return undefined
	const [group, role] = [stored.get('group'), stored.get('role')]
	return {
		id,
		order: readOrder(stored.get('order')),
		group: isPlayGroup(group) ? group : 'observing',
		role: isPartDetail.role(role) ? String(role) : undefined,
		title: wordsIn(stored, 'title'),
	}
}
