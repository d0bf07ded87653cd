import type * as Y from 'yjs'
import { type BlockRef, blockOf, refOfShape } from '../../../shared/blocks/index.ts'
import {
	estimatedSize,
	inReadingOrder,
	legendOf,
	lyingIn,
	type Meanings,
	originsOf,
	type Paper,
	placeOnBoard,
	type Records,
	readCard,
	readCluster,
} from '../../../shared/board/cards/index.ts'
import { picturesOf } from '../../../shared/board/pictureAsset.ts'
import { type BoardRecord, isObject } from '../../../shared/board/record.ts'
import { readAllRecords } from '../../../shared/board/records.ts'
import { wordsOf } from '../../../shared/board/richText.ts'
import { isTitle } from '../../../shared/collected/index.ts'
import { arrange, arranged } from '../binding/view.ts'
import { type ListRights, rightsOver, type Writing } from './rights.ts'
import { textVersion } from './shapeWords.ts'

interface Listed {
	/** tldraw shape id */
	readonly id: string
	/** whether this person may write in it, colour it and move it */
	readonly isOpen: boolean
	readonly mayRemove: boolean
	/** locked for everybody, or a protected part of the board */
	readonly held?: 'locked' | 'background'
}

/** A card, or another text on the board; what it says is followed by the line that shows it. */
export interface ListedText extends Listed {
	readonly kind: 'card' | 'text' | 'title'
	/** another number when an undo has made another text of it */
	readonly text: number
	readonly paper?: Paper
	/** what its paper stands for in the area */
	readonly meaning?: string
	readonly by?: string
	readonly dots?: number
	/** number of the small group it comes from */
	readonly group?: number
}

interface ListedPicture extends Listed {
	readonly kind: 'picture'
	/** where it lies: with the server under this name, or in an older document itself */
	readonly picture?: string
	readonly src?: string
	/** what it shows, in words */
	readonly alt: string
}

/** What a building block shows that stands aside of methods, such as the result of a ballot. */
interface ListedBlock extends Listed {
	readonly kind: 'block'
	readonly ref: BlockRef
}

export type ListedItem = ListedText | ListedPicture | ListedBlock

/** An area or a cluster: a heading with what belongs to it. */
export interface ListedGroup extends Listed {
	readonly kind: 'area' | 'cluster'
	readonly text: number
	readonly dots?: number
	/** numbers of the small groups that what lies in it comes from */
	readonly origins: readonly number[]
	/** what its papers stand for, and which of them occur */
	readonly meanings: Meanings
	readonly legend: ReturnType<typeof legendOf>
	readonly items: readonly ListedItem[]
	readonly groups: readonly ListedGroup[]
	/** whether cards can be laid into it */
	readonly takesCards: boolean
}

/** A board read from top to bottom: what stands under headings and beside them, and last the cards that lie loose. */
export interface BoardList {
	readonly sections: readonly (ListedGroup | ListedItem)[]
	readonly loose: readonly ListedItem[]
	/** how many arrows, drawings and other things can only be seen on the board */
	readonly unlisted: number
}

export const isGroup = (listed: ListedGroup | ListedItem): listed is ListedGroup =>
	listed.kind === 'area' || listed.kind === 'cluster'

/** All areas and clusters, each area before the clusters in it. */
export const groupsIn = ({ sections }: BoardList): ListedGroup[] =>
	sections.filter(isGroup).flatMap((group) => [group, ...group.groups])

/** All cards and texts, in the order of the list. */
export function textsIn(list: BoardList): ListedText[] {
	const items = [...list.sections, ...list.loose].flatMap((each) => (isGroup(each) ? itemsOf(each) : [each]))
	return items.filter((item): item is ListedText => 'text' in item)
}

const itemsOf = ({ items, groups }: ListedGroup): ListedItem[] => [...items, ...groups.flatMap(itemsOf)]

interface ReadFor {
	writing: Writing
	/** the shape of the block that has a view of its own beside the list */
	own?: string | undefined
	/** dots by shape, as they were counted */
	given: ReadonlyMap<string, number>
}

/** Reads what lies on a board for somebody. */
export function readList(doc: Y.Doc, board: string, { writing, own, given }: ReadFor): BoardList {
	const stored = readAllRecords(doc)
	const whole = arrange(stored)
	const records = new Map(
		[...stored].flatMap(([id, record]) => {
			const shown = arranged(record, whole)
			return shown ? [[id, shown] as const] : []
		}),
	)
	return new Reading(doc, records, rightsOver(records, writing), { own, given }).list(board)
}

/** One reading of the records of a document. */
class Reading {
	readonly #doc: Y.Doc
	readonly #records: Records
	readonly #rights: ListRights
	readonly #own: string | undefined
	readonly #given: ReadonlyMap<string, number>
	#unlisted = 0

	constructor(doc: Y.Doc, records: Records, rights: ListRights, { own, given }: Omit<ReadFor, 'writing'>) {
		this.#doc = doc
		this.#records = records
		this.#rights = rights
		this.#own = own
		this.#given = given
	}

	list(board: string): BoardList {
		const all = this.#within(board, false)
		const isLoose = ({ kind }: ListedGroup | ListedItem) => kind === 'card' || kind === 'text'
		return {
			sections: all.filter((each) => !isLoose(each)),
			loose: all.filter((each): each is ListedItem => isLoose(each)),
			unlisted: this.#unlisted,
		}
	}

	/** What lies in a board, an area or a cluster, in reading order; frames and tldraw's own groups are looked into. */
	#within(parent: string, isLocked: boolean): (ListedGroup | ListedItem)[] {
		const found = lyingIn(this.#records, parent).map((record) => ({ record, isLocked }))
		for (const { record, isLocked: outer } of found) {
			if (record.type !== 'frame' && record.type !== 'group') continue
			const inside = lyingIn(this.#records, record.id)
			found.push(...inside.map((each) => ({ record: each, isLocked: outer || record.isLocked === true })))
		}
		const boxOf = ({ record }: (typeof found)[number]) => ({
			...placeOnBoard(this.#records, record.id),
			...estimatedSize(record),
		})
		return inReadingOrder(found, boxOf).flatMap(({ record, isLocked: outer }) => {
			return this.#group(record, outer) ?? this.#item(record, outer) ?? this.#pass(record)
		})
	}

	#group(record: BoardRecord, isLocked: boolean): ListedGroup | undefined {
		const cluster = readCluster(record)
		if (!cluster) return undefined
		const { id, kind, meanings } = cluster
		const listed = this.#listed(record, isLocked)
		const within = this.#within(id, listed.held === 'locked')
		const groups = within.filter(isGroup)
		const items = within.filter((each): each is ListedItem => !isGroup(each))
		const papers = [...items, ...groups.flatMap(itemsOf)].map((item) => ('paper' in item ? item.paper : undefined))
		const dots = this.#given.get(id) ?? dotsOf(record)
		return {
			...listed,
			kind,
			text: textVersion(this.#doc, id),
			...(dots > 0 && { dots }),
			origins: originsOf(this.#records, id),
			meanings,
			legend: legendOf(meanings, new Set(papers)),
			items: items.map((item) => {
				const meaning = item.kind === 'card' && item.paper && meanings[item.paper]
				return meaning ? { ...item, meaning } : item
			}),
			groups,
			takesCards: this.#rights.mayAdd && listed.held !== 'locked',
		}
	}

	#item(record: BoardRecord, isLocked: boolean): ListedItem | undefined {
		const listed = this.#listed(record, isLocked)
		const props = isObject(record.props) ? record.props : {}
		const card = readCard(record)
		// A dot that was stuck on says something only where it is stuck.
		if (card?.form === 'dot' && card.text.trim() === '') return undefined
		if (card) {
			const { id, paper, by, group } = card
			const dots = this.#given.get(id) ?? card.dots
			const text = textVersion(this.#doc, id)
			const kind = isTitle(id) ? 'title' : 'card'
			return {
				...listed,
				kind,
				text,
				...(paper && { paper }),
				...(by && { by }),
				...(dots && { dots }),
				...(group && { group }),
			}
		}
		if (record.type === 'image') return { ...listed, kind: 'picture', ...this.#picture(props) }
		if (record.type === 'text' || record.type === 'geo') {
			const text = textVersion(this.#doc, record.id)
			return wordsOf(props.richText).trim() === '' ? undefined : { ...listed, kind: 'text', text }
		}
		const ref = refOfShape(record.type, props)
		return ref && blockOf(ref.block)?.isAside ? { ...listed, kind: 'block', ref } : undefined
	}

	#picture({ assetId, altText }: Readonly<Record<string, unknown>>) {
		const asset = this.#records.get(String(assetId))
		const { src } = isObject(asset?.props) ? asset.props : {}
		// As on the board: what does not lie in the document is not fetched.
		const isHere = typeof src === 'string' && src.startsWith('data:image/')
		const { print, preview } = picturesOf(asset ?? {})
		const picture = preview ?? print
		return { alt: typeof altText === 'string' ? altText : '', ...(isHere && { src }), ...(picture && { picture }) }
	}

	#pass(record: BoardRecord): [] {
		const isOpened = record.type === 'frame' || record.type === 'group'
		if (!isOpened && record.id !== this.#own) this.#unlisted++
		return []
	}

	#listed(record: BoardRecord, outer: boolean): Listed {
		const isLocked = outer || record.isLocked === true
		const held = isLocked ? 'locked' : this.#rights.isBackground(record) ? 'background' : undefined
		return {
			id: record.id,
			isOpen: !isLocked && this.#rights.mayTouch(record),
			mayRemove: !isLocked && this.#rights.mayRemove(record),
			...(held && { held }),
		}
	}
}

function dotsOf({ meta }: BoardRecord): number {
	const dots = isObject(meta) ? meta.dots : undefined
	return typeof dots === 'number' && Number.isSafeInteger(dots) && dots > 0 ? dots : 0
}
