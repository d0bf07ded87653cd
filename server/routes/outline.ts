import { readNow } from '../../shared/agenda/index.ts'
import { outlineOf, taskLines } from '../../shared/collected/index.ts'
import type { OutlineAnswer } from '../../shared/protocol/api.ts'
import type { Deps, Handler } from './deps.ts'
import { untilChanged } from './untilChanged.ts'

/** `GET /api/outline?board=`: what lies on a board, as text, and the task plan in a step that shows it. */
export function outline({ relay }: Deps): Handler {
	const nowIn = untilChanged((stage) => readNow(stage))
	const read = untilChanged((plenum, board) => outlineOf(plenum, board || undefined))
	const readTasks = untilChanged(taskLines)
	return async (c) => {
		const { workshop } = c.var.grant
		const step = await relay.read({ workshop, room: 'stage' }, (stage) => nowIn(stage).step)
		const board = c.req.query('board') ?? step?.board
		const answer = await relay.read({ workshop, room: 'plenum' }, (plenum): OutlineAnswer => {
			const outline = read(plenum, board)
			return step?.page === 'tasks' ? { ...outline, tasks: readTasks(plenum) } : outline
		})
		return c.json(answer)
	}
}
