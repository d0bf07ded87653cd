import { duplicateBoard } from '../../../shared/blocks/duplicateBoard.ts'
import { methodIdOf, placedBlocks } from '../../../shared/blocks/index.ts'
import { boardsOf } from '../../../shared/board/boards.ts'
import { addBoardFromFile, writeMethodFile } from '../../../shared/files/index.ts'
import { methods } from '../../../shared/methods/index.ts'
import { addMethodBoard } from '../../../shared/methods/methodBoard.ts'
import { addBegun } from '../../../shared/methods/service-chain/sample/begun.ts'
import type { BoardPerson } from '../../helpers/boardPerson.ts'
import { type Command, pick } from './command.ts'

/** An afternoon has room for so many boards; more would only make it slow. */
const mostBoards = 8
export const hasRoom = ({ doc }: BoardPerson) => boardsOf(doc).length < mostBoards

/** Whole methods, each on a board of its own. */
export const methodCommands: readonly Command[] = [
	{
		name: 'add a method',
		weight: 1,
		run(person, random) {
			const method = pick(methods, random)
			if (method && hasRoom(person)) addMethodBoard(person.doc, method, { locale: 'de', random })
		},
	},
	{
		name: 'add the example of a method',
		weight: 0.1,
		run(person, random) {
			const method = pick(methods, random)
			if (method && hasRoom(person)) addMethodBoard(person.doc, method, { locale: 'de', filled: true, random })
		},
	},
	{
		name: 'begin the second chain of the example',
		weight: 0.05,
		run: ({ doc }, random) => void addBegun(doc, 'de', random),
	},
	{
		name: 'duplicate a board',
		weight: 0.3,
		run(person, random) {
			const board = pick(boardsOf(person.doc), random)
			if (board && hasRoom(person)) duplicateBoard(person.doc, board.id, `${board.name} (Kopie)`, random)
		},
	},
	{
		name: 'read a method from its file',
		weight: 0.5,
		run(person, random) {
			const ref = pick(
				placedBlocks(person.doc).filter((placed) => methodIdOf(person.doc, placed) !== undefined),
				random,
			)
			if (ref && hasRoom(person))
				addBoardFromFile(person.doc, writeMethodFile(person.doc, ref), { locale: 'de', random })
		},
	},
]
