import type * as Y from 'yjs'
import { type BlockRef, type BlockWords, blockOf } from '../blocks/index.ts'
import {
	estimatedSize,
	inReadingOrder,
	lyingIn,
	originsOf,
	type Paper,
	placeOf,
	type Records,
	readCard,
	readCluster,
} from '../board/cards/index.ts'
import { readAllRecords } from '../board/records.ts'
import { isTitle } from '../collected/index.ts'
import { cut } from '../lib/characters.ts'
import { findParked } from '../parkingLot/index.ts'
import { findActor } from '../registry/index.ts'
import { placeKey, type TakenFrom } from './origin.ts'

/** What can be asked to be taken: a place, or all that a block has to choose from. */
export type TakenPlace = TakenFrom | BlockRef

/** Words that can be taken, with the place they stand at. */
export interface Material {
	readonly from: TakenFrom
	readonly words: string
	/** of a card */
	readonly paper?: Paper
	/** the heading of the cards behind it */
	readonly isHeading?: true
	/** the heading it stands under */
	readonly under?: string
	/** numbers of the small groups it comes from; of a heading, those of its cards as well */
	readonly origins?: readonly number[]
	/** name of the actor it is said of */
	readonly about?: string
	/** the organisation whose card it is, as far as the round promised to say */
	readonly writer?: string
}

/** More at once nobody looks through. */
export const mostMaterial = 300
/** Longer words no field holds. */
const longest = 5000

/**
 * What is said at these places, each once, in their order; of a cluster or area its heading and its cards. Places that are gone or
 * say nothing are left out. `results`: what the server has counted.
 */
export function materialAt(doc: Y.Doc, places: readonly TakenPlace[], results?: Y.Doc): Material[] {
	let read: Records | undefined
	const records = (): Records => (read ??= readAllRecords(doc))
	const words = new Map<string, ReadonlyMap<string, BlockWords>>()
	const found = places.flatMap((from): Material[] => {
		if ('parked' in from) return [{ from, words: findParked(doc, from.parked)?.text ?? '' }]
		if ('shape' in from) return onCards(records(), from)
		const block = `${from.block}/${from.id}`
		const said = words.get(block) ?? wordsIn(doc, from, results)
		words.set(block, said)
		const { block: kind, id } = from
		if ('element' in from) {
			const { text = '', about = '' } = said.get(from.element) ?? {}
			const name = findActor(doc, about)?.name.trim()
			return [{ from, ...asLying(records, from.element, text), ...(name && { about: name }) }]
		}
		return [...said]
			.filter(([element]) => element.startsWith(option))
			.map(([element, { text }]) => ({ from: { block: kind, id, element }, ...asLying(records, element, text) }))
	})
	const legible = found
		.map((each) => ({ ...each, words: cut(each.words, longest).trim() }))
		.filter((each) => each.words !== '')
	return [...new Map(legible.map((each) => [placeKey(each.from), each])).values()]
}

function wordsIn(
	doc: Y.Doc,
	{ block, id }: { block: string; id: string },
	results?: Y.Doc,
): ReadonlyMap<string, BlockWords> {
	const said = blockOf(block)?.words(doc, id, results) ?? []
	// The first words at a place are its own, and what is said of it follows.
	return new Map([...new Map([...said].reverse().map((each) => [each.element, each]))].reverse())
}

/** What people decided about is named so in a result, with the id of what lies there. */
const option = 'option:'

/** On a ballot the small group stands behind the words of a card; what is taken says so beside them. */
function asLying(records: () => Records, element: string, words: string): Pick<Material, 'words' | 'origins'> {
	if (!element.startsWith(option) || !words.endsWith(')')) return { words }
	const id = element.slice(option.length)
	const lying = records().get(id)
	const own = oneLine((lying && readCard(lying)?.text) ?? readCluster(lying)?.heading ?? '')
	return own !== '' && words.startsWith(`${own} (`) ? { words: own, ...originsAt(records(), id) } : { words }
}

const oneLine = (text: string) => text.replace(/\s+/gu, ' ').trim()

function originsAt(records: Records, id: string): Pick<Material, 'origins'> {
	const origins = originsOf(records, id)
	return origins.length > 0 ? { origins } : {}
}

function onCards(records: Records, from: { board: string; shape: string }): Material[] {
	const record = records.get(from.shape)
	const card = record && readCard(record)
	if (card) {
		const under = headingOf(records, card.id)
		return [{ from, words: card.text, ...(under && { under }), ...ofCard(card), ...originsAt(records, card.id) }]
	}
	const cluster = readCluster(record)
	if (!cluster) return []
	const heading = cluster.heading.trim()
	const cards = cardsWithin(records, cluster.id, new Set()).map(
		(each): Material => ({
			from: { board: from.board, shape: each.id },
			words: each.text,
			...(headingOf(records, each.id) && { under: headingOf(records, each.id) }),
			...ofCard(each),
			...originsAt(records, each.id),
		}),
	)
	return [
		{ from, words: heading, ...(cards.length > 0 && { isHeading: true }), ...originsAt(records, cluster.id) },
		...cards,
	]
}

/** The heading a card lies under: of a cluster in an area that of the cluster. */
const headingOf = (records: Records, card: string): string =>
	readCluster(records.get(String(records.get(card)?.parentId)))?.heading.trim() ?? ''

/** In rounds with names the organisation stands behind the name: "Anna Wirth (Jobcenter)". */
const ofCard = ({ paper, by }: NonNullable<ReturnType<typeof readCard>>): Pick<Material, 'paper' | 'writer'> => ({
	...(paper && { paper }),
	...(by !== undefined && { writer: /\(([^()]+)\)$/u.exec(by)?.[1] ?? by }),
})

/** The cards in a cluster, and in the clusters of an area; `passed` ends circles. */
function cardsWithin(
	records: Records,
	parent: string,
	passed: Set<string>,
): NonNullable<ReturnType<typeof readCard>>[] {
	if (passed.has(parent)) return []
	passed.add(parent)
	const lying = inReadingOrder(lyingIn(records, parent), (each) => ({ ...placeOf(each), ...estimatedSize(each) }))
	return lying.flatMap((each) => {
		const card = readCard(each)
		if (card) return isTitle(card.id) ? [] : [card]
		return readCluster(each) ? cardsWithin(records, each.id, passed) : []
	})
}
