import { useMemo } from 'react'
import type * as Y from 'yjs'
import {
	addCardsInto,
	addCluster,
	type CardDraft,
	dissolveCluster,
	estimatedSize,
	groupCards,
	lyingIn,
	type Meanings,
	moveCards,
	nameColours,
	type Paper,
	readCard,
	readCluster,
	removeShapes,
	restyleCards,
	settleInto,
	tidyCluster,
} from '../../../shared/board/cards/index.ts'
import { isObject } from '../../../shared/board/record.ts'
import { readAllRecords, readRecord, readRecordsIn, recordsOf, writeChange } from '../../../shared/board/records.ts'
import { ownMark } from '../../../shared/board/rights.ts'
import { addArea, addLooseCard } from '../../../shared/collected/index.ts'
import { change } from '../../../shared/lib/change.ts'
import { useRoom } from '../../sync/RoomContext.ts'
import { trashedNow } from '../../sync/trashedNow.ts'
import { parkShape, topicOf } from '../cards/parkShape.ts'
import { useBoardWriter } from '../protection/useBoardWriter.ts'
import { mineIn } from './rights.ts'

/** What can be done in a list: the same commands as on the canvas, each one step of undo. */
interface ListActions {
	/** into an area or a cluster; without one, loose onto the board */
	addCards(group: string | undefined, texts: readonly string[]): void
	/** an area on the board, or a cluster in an area; answers with its id */
	addGroup(area: string | undefined, heading: string): string
	/** answers with the id of the new cluster, if one came of it */
	group(cards: readonly string[]): string | undefined
	/** `undefined` takes them out onto the board */
	move(cards: readonly string[], group: string | undefined): void
	paint(cards: readonly string[], paper: Paper): void
	/** tells how many topics came of it */
	park(shapes: readonly string[]): number
	nameColours(group: string, meanings: Meanings): void
	tidy(group: string): void
	/** takes the heading away and leaves the cards */
	dissolve(group: string): void
	remove(shapes: readonly string[]): void
}

export function useListActions(board: string): ListActions {
	const { doc, history, presence } = useRoom()
	const { role, participant, signs } = useBoardWriter()
	return useMemo(() => {
		const sign = (id: string) => {
			const record = readRecord(doc, id)
			if (role !== 'participant' || record?.typeName !== 'shape') return
			mineIn(doc).add(id)
			const meta = isObject(record.meta) ? record.meta : {}
			if (signs) writeChange(doc, record, { ...record, meta: { ...meta, ...ownMark(participant) } })
		}
		const step = <Answer>(command: () => Answer): Answer =>
			history.step(() =>
				change(doc, () => {
					const present = new Set(recordsOf(doc).keys())
					const answer = command()
					for (const id of recordsOf(doc).keys()) if (!present.has(id)) sign(id)
					return answer
				}),
			)
		return {
			addCards: (group, texts) =>
				step(() => {
					if (group === undefined) for (const text of texts) addLooseCard(doc, board, { text })
					else {
						const like = lastCardIn(doc, group)
						addCardsInto(
							doc,
							group,
							texts.map((text) => ({ ...like, text })),
						)
					}
				}),
			addGroup: (area, heading) =>
				step(() => {
					if (area === undefined) return addArea(doc, board, heading)
					const id = addCluster(doc, area, { kind: 'cluster', heading, x: 0, y: 0 })
					settleInto(doc, area, [id], estimatedSize)
					return id
				}),
			group: (cards) => step(() => groupCards(doc, cards)),
			move: (cards, group) => step(() => moveCards(doc, cards, group)),
			paint: (cards, paper) => step(() => restyleCards(doc, cards, { paper })),
			park: (shapes) => step(() => shapes.map((id) => parkOne(doc, board, id)).filter(Boolean).length),
			nameColours: (group, meanings) => step(() => nameColours(doc, group, meanings)),
			tidy: (group) => step(() => tidyCluster(doc, group)),
			dissolve: (group) => step(() => dissolveCluster(doc, group)),
			remove: (shapes) => step(() => removeShapes(doc, shapes, trashedNow(presence))),
		}
	}, [doc, history, presence, board, role, participant, signs])
}

/** The look of the card that was laid into a group last. */
function lastCardIn(doc: Y.Doc, group: string): CardDraft {
	const last = lyingIn(readRecordsIn(doc, group), group)
		.flatMap((record) => readCard(record) ?? [])
		.findLast(({ paper }) => paper !== undefined)
	return last?.paper ? { form: last.form, paper: last.paper, size: last.size } : {}
}

function parkOne(doc: Y.Doc, board: string, id: string): boolean {
	const records = readAllRecords(doc)
	const record = records.get(id)
	const card = record && readCard(record)
	const words = card?.text ?? readCluster(record)?.heading ?? ''
	const within = card ? [] : lyingIn(records, id).flatMap((each) => readCard(each)?.text ?? [])
	const text = topicOf(words, within)
	if (text === '') return false
	parkShape(doc, { id, board, text, by: card?.by ?? '' })
	return true
}
