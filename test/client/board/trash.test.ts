import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { createHistory } from '../../../client/sync/history.ts'
import { addBoard } from '../../../shared/board/boards.ts'
import { addCards, removeShapes } from '../../../shared/board/cards/index.ts'
import { plenumMaps } from '../../../shared/board/plenum.ts'
import { isObject } from '../../../shared/board/record.ts'
import { readRecord, textOf } from '../../../shared/board/records.ts'
import { wordsOf } from '../../../shared/board/richText.ts'
import { bothHear, twoPeople } from '../../helpers/twoPeople.ts'

/** What a card says; undefined if it is not seen. */
function wordsOn(doc: Y.Doc, card: string): string | undefined {
	const record = readRecord(doc, card)
	return record && isObject(record.props) ? wordsOf(record.props.richText) : undefined
}

test('[TRASH3] who deletes a card brings it back by undo, with the words somebody else was just writing on it', () => {
	const { anna, ben } = twoPeople()
	const board = addBoard(anna, 'Ideen')
	const [card = ''] = addCards(anna, board, [{ text: 'Laufzettel', x: 0, y: 0 }])
	bothHear(anna, ben)
	const history = createHistory(anna, plenumMaps)
	history.step(() => removeShapes(anna, [card], { by: 'Anna', at: 1 }))
	const paragraph = textOf(ben, card)?.get(0)
	const written = paragraph instanceof Y.XmlElement ? paragraph.get(0) : undefined
	if (!(written instanceof Y.XmlText)) throw new Error('there is nothing to write in')
	written.insert(written.length, ' für Familien')
	bothHear(anna, ben)
	expect([wordsOn(anna, card), wordsOn(ben, card)]).toEqual([undefined, undefined])
	history.undo()
	bothHear(anna, ben)
	expect([wordsOn(anna, card), wordsOn(ben, card)]).toEqual(['Laufzettel für Familien', 'Laufzettel für Familien'])
	history.destroy()
})
