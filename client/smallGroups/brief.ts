import { newId } from '../../shared/lib/ids.ts'
import type { Random } from '../../shared/lib/random.ts'
import type { SmallGroupsRequest } from '../../shared/protocol/api.ts'
import type { Attribution, CardsRound, Option } from '../../shared/rounds/index.ts'
import { sittingLimits } from '../../shared/smallGroups/index.ts'
import type { Draft } from './draft.ts'

/** What the groups get: their question, their time, what they collect, and the boards they take along. */
export interface Brief {
	/** of the sitting: the same however often its start is tried */
	readonly id: string
	readonly question: string
	/** questions of their own, by group; '' is the one of all */
	readonly own: readonly string[]
	readonly hasOwn: boolean
	/** as typed */
	readonly minutes: string
	readonly collects: 'nothing' | 'open' | 'hidden'
	readonly attribution: Attribution
	/** columns to choose from when a card is written */
	readonly columns: readonly Option[]
	/** areas of a board whose cards they have before them */
	readonly cards?: SmallGroupsRequest['cards'] | undefined
	/** the area into which their cards come when they are back */
	readonly into?: SmallGroupsRequest['into'] | undefined
	/** tldraw page ids of boards in the plenary */
	readonly material: readonly string[]
	readonly isClosed: boolean
	/** how many may sit in a group where people choose */
	readonly places: number
}

/** Whole minutes; 0: without a clock. */
export const minutesIn = ({ minutes }: Brief): number => Math.min(600, Math.max(0, Math.floor(Number(minutes)) || 0))

/** What each group collects from the start; undefined: nothing. */
export const roundIn = ({ collects, attribution, columns }: Brief): CardsRound | undefined =>
	collects === 'nothing' ? undefined : { kind: 'cards', hidden: collects === 'hidden', attribution, columns }

/** With this material, or without; no more than a group can take. */
export const withMaterial = (brief: Brief, board: string, isIn: boolean): Brief => {
	const others = brief.material.filter((each) => each !== board)
	if (!isIn) return { ...brief, material: others }
	return others.length >= sittingLimits.material ? brief : { ...brief, material: [...others, board] }
}

type SeatRequest = NonNullable<SmallGroupsRequest['seats']>[number]

/** What the server is asked to begin, and the seats it has no room for in one request. */
interface Beginning {
	readonly request: SmallGroupsRequest
	/** to be taken once the groups are there */
	readonly later: readonly SeatRequest[]
}

/** Bytes of seats in one request, well below what a body may hold beside the rest. */
const mostBytes = 40_000

/** The groups have no names yet: they are called by their numbers, on each device in its language. */
export function beginningOf(draft: Draft, brief: Brief): Beginning {
	const known = new Map(draft.known.map((person) => [person.id, person]))
	const seats = draft.groups.flatMap((ids, group) =>
		ids.flatMap((id): SeatRequest[] => {
			const person = known.get(id)
			if (!person) return []
			const { name, organisation, hasDevice } = person
			return [{ participant: id, name, organisation, hasDevice, group }]
		}),
	)
	let bytes = 0
	const fitting = seats.findIndex((seat) => {
		bytes += new TextEncoder().encode(JSON.stringify(seat)).length + 1
		return bytes > mostBytes
	})
	const now = fitting < 0 ? seats.length : fitting
	const groups = draft.groups.map((_, i) => {
		const question = brief.hasOwn ? (brief.own[i] ?? '').trim() : ''
		return question === '' ? {} : { question }
	})
	return {
		request: {
			id: brief.id,
			question: brief.question,
			isClosed: brief.isClosed,
			...(draft.way === 'choice' && { places: brief.places }),
			groups,
			seats: seats.slice(0, now),
			material: [...brief.material],
			...(brief.cards && { cards: brief.cards }),
			...(brief.into && { into: brief.into }),
		},
		later: seats.slice(now),
	}
}

/** @param random for the id of the sitting */
export const newBrief = (random: Random, asked: Partial<Omit<Brief, 'id'>>): Brief => ({
	id: newId(random),
	question: '',
	own: [],
	hasOwn: false,
	minutes: '30',
	collects: 'open',
	attribution: 'organisation',
	columns: [],
	material: [],
	isClosed: true,
	places: 6,
	...asked,
})
