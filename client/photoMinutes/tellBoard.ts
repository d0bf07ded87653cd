import type * as Y from 'yjs'
import { type PlacedBlock, placedBlocks } from '../../shared/blocks/index.ts'
import { type CardGroup, cardsOn, readCluster } from '../../shared/board/cards/index.ts'
import { isObject } from '../../shared/board/record.ts'
import { readAllRecords, readRecord } from '../../shared/board/records.ts'
import { wordsOf } from '../../shared/board/richText.ts'
import type { Content, List, Picture, Section } from '../../shared/documents/index.ts'
import type { TableMeans } from '../../shared/tables/blockTables.ts'
import { blockName, blockTold } from '../../shared/told/index.ts'
import type { photoTexts } from './texts.ts'

/** Whatever a board is told with. */
export interface PhotoMeans extends TableMeans {
	readonly texts: (typeof photoTexts)['de']
}

/** Something on a board that is drawn and told for itself: an area with its cards, or a building block. */
interface Part {
	readonly shape: string
	readonly heading: string
	readonly alt: string
	readonly text: readonly Content[]
}

/**
 * A board as a chapter: its picture, and below it in words all that can be seen there. Where it is made of several areas and building blocks, each
 * of them follows with a picture of its own: on that of the whole board they are small.
 */
export function boardTold(doc: Y.Doc, board: { id: string; name: string }, means: PhotoMeans): Section[] {
	const { texts } = means
	const groups = cardsOn(doc, board.id)
	const areas = groups.filter(({ id, within }) => within === undefined && isArea(doc, id))
	const inArea = (area: CardGroup) => groups.filter(({ id, within }) => id === area.id || within === area.id)
	const ofAreas = new Set(areas.flatMap(inArea))
	const blocks = placedBlocks(doc).filter((each) => each.board === board.id)
	const isApart = blocks.length + areas.length > 1
	const parts = [
		...blocks.map((each) => blockPart(doc, each, means, isApart)),
		...areas.map((area, at): Part => {
			const heading = area.heading?.trim() || texts.unnamedArea(at + 1)
			const text = cardsTold(inArea(area), texts, isApart ? area : undefined)
			return {
				shape: String(area.id),
				heading,
				alt: texts.areaOf(heading),
				text: text.length > 0 ? text : [note(texts.emptyArea)],
			}
		}),
	]
	const loose = groups.filter((group) => !ofAreas.has(group))
	const beside = besideCards(doc, board.id)
	const text = [
		...(isApart ? [note(texts.partsFollow)] : parts.flatMap((part) => part.text)),
		...cardsTold(loose, texts),
		...(beside.texts.length > 0 ? [note(texts.freeTexts), list(beside.texts)] : []),
		...(beside.photos.length > 0
			? [
					note(texts.photos),
					...beside.photos.map(({ id, alt }) => picture(`${board.id}/${id}`, alt || texts.undescribed, [])),
				]
			: []),
		...(beside.drawn > 0 ? [note(texts.drawn(beside.drawn))] : []),
	]
	const name = board.name.trim() || texts.unnamed
	return [
		{
			id: board.id,
			level: 1,
			heading: name,
			content: text.length === 0 ? [note(texts.emptyBoard)] : [picture(board.id, texts.pictureOf(name), text)],
		},
		...(isApart ? parts : []).map(
			({ shape, heading, alt, text }): Section => ({
				id: `${board.id}/${shape}`,
				level: 2,
				heading,
				content: [picture(`${board.id}/${shape}`, alt, text)],
			}),
		),
	]
}

const picture = (source: string, alt: string, text: readonly Content[]): Picture => ({
	...{ kind: 'picture', source: `board:${source}`, alt, width: 16, height: 10, text },
})
const note = (text: string): Content => ({ kind: 'paragraph', text, isNote: true })
const heading = (text: string): Content => ({ kind: 'paragraph', text: [{ text, bold: true }] })
const list = (lines: readonly string[]): List => ({
	kind: 'list',
	isOrdered: false,
	items: lines.map((text) => ({ text })),
})

const isArea = (doc: Y.Doc, id: string | undefined): boolean =>
	id !== undefined && readCluster(readRecord(doc, id))?.kind === 'area'

/** Cards group by group under their headings; that of the area `around` them stands over all of it already. */
function cardsTold(groups: readonly CardGroup[], texts: PhotoMeans['texts'], around?: CardGroup): Content[] {
	return groups.flatMap(({ id, heading: words, legend = [], cards }) => {
		const name = id === around?.id && around ? '' : words?.trim() || (id === undefined ? '' : texts.unnamedGroup)
		const lines = cards.map(({ text, by, dots, group }) => {
			const more = [by, group !== undefined && texts.group(group), dots !== undefined && texts.dots(dots)]
			const said = more.filter(Boolean).join(', ')
			return `${text.trim()}${said ? ` (${said})` : ''}`
		})
		const papers = legend.map(({ paper, meaning }) => texts.paper(paper, meaning)).join('; ')
		return [
			...(name ? [heading(name)] : []),
			...(papers ? [note(papers)] : []),
			...(lines.length > 0 ? [list(lines)] : []),
		]
	})
}

/** What a building block shows. `isApart`: its name stands over it, and not once more over what comes first. */
function blockPart(doc: Y.Doc, { shape, ...ref }: PlacedBlock, means: PhotoMeans, isApart: boolean): Part {
	const { locale, texts } = means
	const name = blockName(doc, ref, locale) ?? texts.unknownBlock
	const text = sectionsTold(blockTold(doc, ref, means), isApart ? name : undefined)
	return { shape, heading: name, alt: texts.partOf(name), text: text.length > 0 ? text : [note(texts.emptyBlock)] }
}

const sectionsTold = (sections: readonly Section[], said?: string): Content[] =>
	sections.flatMap(({ number, heading: words, content }, at) => {
		const over = [number, words].filter(Boolean).join(' ')
		return [...(over && !(at === 0 && over === said) ? [heading(over)] : []), ...content]
	})

/** What lies on a board beside cards and blocks: free texts, photos with what they show, and how much there is that has no words. */
function besideCards(doc: Y.Doc, board: string) {
	const records = readAllRecords(doc)
	const isHere = (id: unknown): boolean => {
		const seen = new Set<string>()
		for (let at = String(id); !seen.has(at); at = String(records.get(at)?.parentId)) {
			if (at === board) return true
			seen.add(at)
		}
		return false
	}
	const found = { texts: [] as string[], photos: [] as { id: string; alt: string }[], drawn: 0 }
	for (const { id, type, props, parentId, typeName } of records.values()) {
		if (typeName !== 'shape' || !isObject(props) || !isHere(parentId)) continue
		const words = isObject(props.richText) ? wordsOf(props.richText).trim() : ''
		if (type === 'image') found.photos.push({ id, alt: typeof props.altText === 'string' ? props.altText.trim() : '' })
		else if (['text', 'geo', 'arrow', 'note'].includes(String(type)) && words) found.texts.push(words)
		else if (['geo', 'arrow', 'draw', 'line', 'highlight'].includes(String(type))) found.drawn++
	}
	return found
}
