import { readNow } from '../../shared/agenda/index.ts'
import type { OutlineAnswer } from '../../shared/collected/api.ts'
import { countedIn, outlineOf, taskLines, withResults } from '../../shared/collected/index.ts'
import { mainRooms } from '../../shared/links/rooms.ts'
import type { Deps, Handler } from './deps.ts'
import { untilChanged } from './untilChanged.ts'

/** `GET /api/outline?board=`: what lies on a board, as text, and the task plan in a step that shows it. */
export function outline({ relay }: Deps): Handler {
	const nowIn = untilChanged((stage) => readNow(stage))
	const read = untilChanged((plenum, board) => outlineOf(plenum, board || undefined))
	const readResults = untilChanged(countedIn)
	const readTasks = untilChanged(taskLines)
	return async (c) => {
		const { workshop } = c.var.grant
		const step = await relay.read({ workshop, room: mainRooms.stage }, (stage) => nowIn(stage).step)
		const board = c.req.query('board') ?? step?.board
		const counted = await relay.read({ workshop, room: mainRooms.results }, (results) => readResults(results))
		const answer = await relay.read({ workshop, room: mainRooms.boards }, (plenum): OutlineAnswer => {
			const outline = withResults(read(plenum, board), counted)
			return step?.page === 'tasks' ? { ...outline, tasks: readTasks(plenum) } : outline
		})
		return c.json(answer)
	}
}
