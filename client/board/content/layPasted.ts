import { Box, type Editor, type TLShapeId } from 'tldraw'
import {
	addCards,
	addCardsInto,
	type CardDraft,
	calmWidth,
	cardGap,
	measureOf,
	newCardProps,
	onShelves,
	type Place,
} from '../../../shared/board/cards/index.ts'
import { richTextOf } from '../../../shared/board/richText.ts'
import { servicesOf } from '../canvas/services.ts'
import { type CardShape, cardRecordOf } from '../cards/CardShapeUtil.tsx'
import { measureOn } from '../cards/cardSize.ts'
import { CardPaperStyle } from '../cards/cardStyles.ts'
import { clusterOf, isCluster } from '../cards/selected.ts'
import { wordsOn } from '../cards/words.ts'
import { type PasteChoice, type Pasted, thoughtsIn } from './pasted.ts'

/** Lays pasted words onto the board as cards: into the selected cluster or area, else in order in the middle of the view. */
export function layPasted(editor: Editor, pasted: Pasted, choice: Exclude<PasteChoice, 'text'>) {
	const paper = editor.getStyleForNextShape(CardPaperStyle)
	const cards = thoughtsIn(pasted, choice).map((text): CardDraft => ({ text, paper }))
	const cluster = clusterInHand(editor)
	const measure = measureOn(editor)
	const ids = servicesOf(editor).desk.step((doc) => {
		if (cluster) return addCardsInto(doc, cluster, cards, { measure })
		const sizes = cards.map((card) => measure(cardRecordOf(newCardProps(card))))
		const columns = choice === 'cells' && pasted.isTable ? pasted.rows.map((row) => row.length) : undefined
		return addCards(doc, editor.getCurrentPageId(), inMiddle(editor, cards, sizes, columns))
	})
	if (!ids) return
	editor.setSelectedShapes(ids as TLShapeId[])
	editor.zoomToSelectionIfOffscreen(64, { animation: { duration: editor.user.getAnimationSpeed() * 220 } })
	editor.focus()
}

/** Adds pasted words to a card, behind those that are on it. */
export function pasteInto(editor: Editor, card: CardShape, text: string) {
	const present = wordsOn(card.props.richText)
	const richText = richTextOf(present === '' ? text : `${present}\n${text}`)
	editor.markHistoryStoppingPoint('paste')
	editor.updateShape({ id: card.id, type: card.type, props: { richText } })
}

/** The cluster that is selected, or in which the one selected card lies. */
function clusterInHand(editor: Editor): TLShapeId | undefined {
	const shape = editor.getOnlySelectedShape()
	if (!shape) return undefined
	return isCluster(shape) ? shape.id : clusterOf(editor, shape)?.id
}

type Sizes = readonly { w: number; h: number }[]

/** Cells keep the columns they had; everything else stands about as wide as high. */
function inMiddle(
	editor: Editor,
	cards: readonly CardDraft[],
	sizes: Sizes,
	rows: readonly number[] | undefined,
): (CardDraft & Place)[] {
	const { center } = editor.getViewportPageBounds()
	const { places, size } = rows ? asInTable(sizes, rows) : onShelves(sizes, wideWidth(sizes))
	const { x: left, y: top } = clearOfOthers(
		editor,
		new Box(center.x - size.w / 2, center.y - size.h / 2, size.w, size.h),
	)
	return cards.map((card, i) => ({ ...card, x: left + (places[i]?.x ?? 0), y: top + (places[i]?.y ?? 0) }))
}

/** A place as near below as possible where nothing lies yet. */
function clearOfOthers(editor: Editor, wanted: Box): Box {
	const others = editor
		.getSortedChildIdsForParent(editor.getCurrentPageId())
		.flatMap((id) => editor.getShapePageBounds(id) ?? [])
	const box = wanted.clone()
	for (let hit = others.find((other) => other.collides(box)); hit; hit = others.find((other) => other.collides(box))) {
		box.y = hit.maxY + 2 * cardGap
	}
	return box
}

/** More than sixteen cards stand as a sheet that is a little wider than high, as screens are. */
function wideWidth(sizes: Sizes): number {
	if (sizes.length <= 16) return calmWidth(sizes)
	const { w } = measureOf('rectangle', 'm')
	return Math.ceil(Math.sqrt(sizes.length * 0.8)) * (w + cardGap) - cardGap
}

function asInTable(sizes: Sizes, rows: readonly number[]) {
	const places: Place[] = []
	let [y, widest] = [0, 0]
	let next = 0
	for (const length of rows) {
		const line = sizes.slice(next, next + length)
		next += length
		let x = 0
		for (const { w } of line) {
			places.push({ x, y })
			x += w + cardGap
		}
		widest = Math.max(widest, x - cardGap)
		y += Math.max(0, ...line.map(({ h }) => h)) + cardGap
	}
	return { places, size: { w: widest, h: y - cardGap } }
}
