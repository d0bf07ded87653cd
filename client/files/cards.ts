import type * as Y from 'yjs'
import { cardTable } from '../../shared/collected/cardTable.ts'
import { saveTable, type TableForm } from '../spreadsheets/saveTable.ts'
import { currentLocale } from '../texts/locale.ts'

export { default as ImportCards } from './ImportCards.tsx'

/** Hands the person the cards of a board as a file named after it. */
export const saveCards = (doc: Y.Doc, board: { id: string; name: string }, form: TableForm) =>
	saveTable(cardTable(doc, board.id, currentLocale()), board.name, form)
