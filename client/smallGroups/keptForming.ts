import { useMemo } from 'react'
import type * as Y from 'yjs'
import { isObject, type Json } from '../../shared/lib/json.ts'
import { attributions } from '../../shared/rounds/index.ts'
import { formingOf } from '../../shared/smallGroups/index.ts'
import { useStage } from '../agenda/stage.ts'
import { derived } from '../sync/derived.ts'
import { allOf, perDocument } from '../sync/parts.ts'
import { useValue } from '../sync/RoomContext.ts'
import type { Brief } from './brief.ts'
import { type Attending, type Draft, resize, type Way } from './draft.ts'

/*
 * Groups as they are being formed, as they lie in the desk. Another moderator's program may have written them: what cannot be
 * read is as if it were not there.
 */

const ways: readonly Way[] = ['lot', 'mixed', 'again', 'choice', 'hand']
const mixings: readonly Draft['mixing'][] = ['organisation', 'field']

export const writtenDraft = ({ pinned, out, known, groups, ...draft }: Draft): Json => ({
	...draft,
	known: known.map((person) => ({ ...person })),
	groups: groups.map((ids) => [...ids]),
	pinned: [...pinned],
	out: [...out],
})

export function readDraft(stored: unknown): Draft | undefined {
	if (!isObject(stored) || !Array.isArray(stored.groups) || !Array.isArray(stored.known)) return undefined
	const way = ways.find((each) => each === stored.way)
	const mixing = mixings.find((each) => each === stored.mixing)
	if (!way || !mixing) return undefined
	const known = stored.known.flatMap((each): Attending[] => {
		if (!isObject(each) || typeof each.id !== 'string') return []
		const { id, name, organisation, hasDevice } = each
		return [{ id, name: wordsOf(name), organisation: wordsOf(organisation), hasDevice: hasDevice !== false }]
	})
	const people = new Set(known.map(({ id }) => id))
	const seated = new Set<string>()
	const groups = stored.groups.map((ids) =>
		idsOf(ids).filter((id) => people.has(id) && !seated.has(id) && seated.add(id)),
	)
	const draft = { way, mixing, known, groups, pinned: new Set(idsOf(stored.pinned)), out: new Set(idsOf(stored.out)) }
	const [avoidLast, isDealt, isByHand] = [stored.avoidLast, stored.isDealt, stored.isByHand].map(
		(each) => each === true,
	)
	return resize({ ...draft, avoidLast: !!avoidLast, isDealt: !!isDealt, isByHand: !!isByHand }, groups.length)
}

export const writtenBrief = ({ own, material, columns, cards, into, ...brief }: Brief): Json => ({
	...brief,
	own: [...own],
	material: [...material],
	columns: columns.map(({ id, label }) => ({ id, label })),
	...(cards && { cards: { board: cards.board, areas: [...cards.areas] } }),
	...(into && { into: { board: into.board, area: into.area } }),
})

export function readBrief(stored: unknown): Brief | undefined {
	if (!isObject(stored) || typeof stored.id !== 'string' || stored.id === '') return undefined
	const { id, question, own, hasOwn, minutes, material, isClosed, places } = stored
	const collects = (['nothing', 'open', 'hidden'] as const).find((each) => each === stored.collects)
	const attribution = attributionIn(stored.attribution)
	return {
		id,
		question: wordsOf(question),
		own: idsOf(own),
		hasOwn: hasOwn === true,
		minutes: wordsOf(minutes),
		collects: collects ?? 'open',
		attribution: attribution ?? 'organisation',
		material: idsOf(material),
		columns: columnsIn(stored.columns),
		...cardsIn(stored.cards),
		...intoIn(stored.into),
		isClosed: isClosed !== false,
		places: typeof places === 'number' && places >= 1 ? Math.floor(places) : 6,
	}
}

const attributionIn = (value: unknown) =>
	(Object.keys(attributions) as (keyof typeof attributions)[]).find((each) => each === value)
const columnsIn = (value: unknown) =>
	(Array.isArray(value) ? value : []).flatMap((each) =>
		isObject(each) && typeof each.id === 'string' ? [{ id: each.id, label: wordsOf(each.label) }] : [],
	)
const cardsIn = (value: unknown): Pick<Brief, 'cards'> =>
	isObject(value) && typeof value.board === 'string' ? { cards: { board: value.board, areas: idsOf(value.areas) } } : {}
const intoIn = (value: unknown): Pick<Brief, 'into'> =>
	isObject(value) && typeof value.board === 'string' && typeof value.area === 'string'
		? { into: { board: value.board, area: value.area } }
		: {}
const wordsOf = (value: unknown): string => (typeof value === 'string' ? value.slice(0, 400) : '')
const idsOf = (value: unknown): string[] =>
	Array.isArray(value) ? value.filter((each): each is string => typeof each === 'string') : []

/** The name of who has formed groups last that have not begun; undefined if nobody has. */
export function useBegunBy(): string | undefined {
	const { desk } = useStage()
	return useValue(useMemo(() => (desk ? begunByIn(desk) : nobodyYet), [desk]))
}

const begunByIn = perDocument((desk: Y.Doc) =>
	derived([allOf(formingOf(desk))], () =>
		formingOf(desk).has('draft') ? wordsOf(formingOf(desk).get('by')) : undefined,
	),
)
const nobodyYet = derived([], () => undefined as string | undefined)
