import type * as Y from 'yjs'
import { methodIdOf } from '../blocks/index.ts'
import { command } from '../lib/command.ts'
import type { Random } from '../lib/random.ts'
import { ok, type Result } from '../lib/result.ts'
import { type Method, methods as ours } from '../methods/index.ts'
import { layMethodAreas } from '../methods/methodAreas.ts'
import { addBoardWith } from '../methods/methodBoard.ts'
import type { Term } from '../registry/index.ts'
import { areasIn, type FileFault, readMethodFile } from './methodFile.ts'

/** Reads a method's file onto a board of its own and gives the board's id. One step of undo; a fault changes nothing. */
export const addBoardFromFile = command(
	'plenum',
	(
		doc: Y.Doc,
		text: string,
		{
			locale,
			random = Math.random,
			methods = ours,
		}: { locale: keyof Term; random?: Random; methods?: readonly Method[] },
	): Result<string, FileFault> => {
		const read = readMethodFile(doc, text, { random, methods })
		if (!read.ok) return read
		const method = methods.find(({ id }) => id === methodIdOf(doc, read.value))
		if (!method) return { ok: false, failure: 'unknownMethod' }
		const board = addBoardWith(doc, method, read.value, { locale, filled: true, random })
		layMethodAreas(doc, board, areasIn(text), random)
		return ok(board)
	},
)
