import { useState } from 'react'
import type * as Y from 'yjs'
import { addBoard, isEmptyBoard } from '../../../shared/board/boards.ts'
import type { AddHidden } from '../../access/AddHiddenContext.ts'
import type { Failure } from '../../api/failure.ts'
import { useNavigation } from '../../navigation/navigation.ts'
import type { RoomView } from '../../sync/RoomContext.ts'
import { useTexts } from '../../texts/texts.ts'
import { workshopTexts } from './texts.ts'
import type { BoardHere } from './useBoardsHere.ts'

/** The ways to a board on which somebody begins anew, and which board waits for its name. */
export interface NewBoard {
	/** the id of the board whose title is ready for another name */
	readonly naming: string | undefined
	onNamed(): void
	add(): void
	/** one that only the moderation sees */
	addHidden(add: AddHidden): Promise<void>
}

/**
 * Adds empty boards and takes this person there, to write the title. Where one lies that was neither named nor begun they
 * are taken to that one: pressing twice does not make two. Names of new boards are unlike those there are.
 */
export function useNewBoard(
	{ doc, history }: Pick<RoomView, 'doc' | 'history'>,
	boards: readonly BoardHere[],
	onRefused: (failure: Failure) => void,
): NewBoard {
	const { newName } = useTexts(workshopTexts).nav
	const navigation = useNavigation()
	const [naming, setNaming] = useState<string>()
	const goTo = (board: string) => {
		setNaming(board)
		navigation.go({ to: 'board', board })
	}
	const name = unlike(
		boards.map((board) => board.name),
		newName,
	)
	const unused = (isHidden: boolean) =>
		boards.find(
			(board) =>
				isHidden === (board.apart?.access === 'moderation') &&
				isNumbered(board.name, newName) &&
				isUnused(board.apart?.room.doc ?? doc, board),
		)?.id
	return {
		naming,
		onNamed: () => setNaming(undefined),
		add: () => goTo(unused(false) ?? history.step(() => addBoard(doc, name))),
		addHidden: async (add) => {
			const there = unused(true)
			if (there !== undefined) return goTo(there)
			const added = await add((apart, id) => addBoard(apart, name, Math.random, id))
			if (added.ok) goTo(added.board)
			else onRefused(added.failure)
		},
	}
}

const isUnused = (doc: Y.Doc, { id, ref }: BoardHere) => ref === undefined && isEmptyBoard(doc, id)

/** Whether a name is this one, with or without a number behind it. */
const isNumbered = (name: string, first: string) =>
	name === first || (name.startsWith(`${first} `) && /^\d+$/.test(name.slice(first.length + 1)))

/** The name, with the least number behind it that nobody has if somebody has the name. */
function unlike(names: readonly string[], first: string): string {
	const taken = new Set(names)
	let name = first
	for (let n = 2; taken.has(name); n++) name = `${first} ${n}`
	return name
}
