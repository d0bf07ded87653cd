import { listSteps, readNow } from '../../shared/agenda/index.ts'
import type { OutlineAnswer } from '../../shared/collected/api.ts'
import { countedIn, outlineOf, taskLines, withResults } from '../../shared/collected/index.ts'
import { isGroupRoom, mainRooms } from '../../shared/links/rooms.ts'
import type { Deps, Handler } from './deps.ts'
import { roomForBoard } from './roomForBoard.ts'
import { untilChanged } from './untilChanged.ts'

/**
 * `GET /api/outline?board=`: what lies on a board that all may read, as text, and the task plan in a step that shows it. A board that
 * nobody but the moderation sees is one there is not.
 */
export function outline({ relay, smallGroups }: Deps): Handler {
	const nowIn = untilChanged((stage) => ({
		step: readNow(stage).step,
		// Before and after an event it is about the board on which that gathers what people say.
		gathering: listSteps(stage).findLast(({ board }) => board !== undefined)?.board,
	}))
	const read = untilChanged((doc, board) => outlineOf(doc, board || undefined))
	const readResults = untilChanged(countedIn)
	const readTasks = untilChanged(taskLines)
	return async (c) => {
		const { workshop } = c.var.grant
		const { step, gathering } = await relay.read({ workshop, room: mainRooms.stage }, (stage) => nowIn(stage))
		const board = c.req.query('board') ?? (step ? step.board : gathering)
		const counted = await relay.read({ workshop, room: mainRooms.results }, (results) => readResults(results))
		const room = await roomForBoard(relay, c.var.grant, board, 'read')
		// Of a group's own ballots only those read who may read its room.
		const theirs = isGroupRoom(room) ? await smallGroups.counted(workshop, room) : []
		const shown = await relay.read({ workshop, room }, (doc) => withResults(read(doc, board), [...counted, ...theirs]))
		if (step?.page !== 'tasks') return c.json(shown satisfies OutlineAnswer)
		const tasks = await relay.read({ workshop, room: mainRooms.boards }, (plenum) => readTasks(plenum))
		return c.json({ ...shown, tasks } satisfies OutlineAnswer)
	}
}
