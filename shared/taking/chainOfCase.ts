import type * as Y from 'yjs'
import { createChain, idOfCaseChain } from '../blocks/chain/index.ts'
import { placedBlocks } from '../blocks/index.ts'
import { cellValue, columnOf, listTables, rowsOf, weightOf } from '../blocks/table/index.ts'
import { boardsOf, renameBoard } from '../board/boards.ts'
import { command } from '../lib/command.ts'
import type { Random } from '../lib/random.ts'
import { addBoardWith } from '../methods/methodBoard.ts'
import { serviceChain } from '../methods/service-chain/index.ts'
import { findCase, findNeed, findTheme, type Term } from '../registry/index.ts'

/** What the board of such a chain is called, before the name of the person. */
const boardName: Term = { de: 'Kette', en: 'Chain' }

/**
 * Begins the service chain of a case on a board of its own, with the person, the title as target group and the needs that come up in
 * the case; gives its chain and its board. Again it is the same chain, whatever people have made of it; one without a board gets a
 * new one. Undefined if there is no such case.
 */
export const chainOfCase = command(
	'plenum',
	(
		doc: Y.Doc,
		caseId: string,
		locale: keyof Term,
		random: Random = Math.random,
	): { readonly board: string; readonly chain: string } | undefined => {
		const told = findCase(doc, caseId)
		if (!told) return undefined
		const [name = ''] = told.person.split(',')
		const person = name.trim() || told.title.trim()
		const about = { person, targetGroup: told.title, needs: needsOfCase(doc, caseId) }
		const chain = createChain(doc, { method: serviceChain.id, locale, ...about, id: idOfCaseChain(caseId) }, random)
		const boards = new Set(boardsOf(doc).map(({ id }) => id))
		const placed = placedBlocks(doc).find(
			(each) => each.block === 'chain' && each.id === chain && boards.has(each.board),
		)
		if (placed) return { board: placed.board, chain }
		const board = addBoardWith(doc, serviceChain, { block: 'chain', id: chain }, { locale, random })
		renameBoard(doc, board, `${boardName[locale]} ${person}`.trim())
		return { board, chain }
	},
)

/** The needs of the themes that are marked for a case in any table, each once; what is only a question is none yet. */
function needsOfCase(doc: Y.Doc, caseId: string): string[] {
	const needs = listTables(doc).flatMap(({ id: table }) => {
		const column = columnOf(doc, table, `case:${caseId}`)
		if (column?.kind !== 'mark') return []
		return rowsOf(doc, table).flatMap(({ id, subject, entry }) => {
			if (subject !== 'theme' || entry === undefined || weightOf(cellValue(doc, table, id, column)) === 0) return []
			return findTheme(doc, entry)?.need ?? []
		})
	})
	return [...new Set(needs)].filter((need) => findNeed(doc, need))
}
