import { readNow } from '../../shared/agenda/index.ts'
import { outlineOf } from '../../shared/collected/index.ts'
import type { Deps, Handler } from './deps.ts'
import { untilChanged } from './untilChanged.ts'

/** `GET /api/outline?board=`: what lies on a board, as text. */
export function outline({ relay }: Deps): Handler {
	const nowIn = untilChanged((stage) => readNow(stage))
	const read = untilChanged((plenum, board) => outlineOf(plenum, board || undefined))
	return async (c) => {
		const { workshop } = c.var.grant
		const asked = c.req.query('board')
		const board = asked ?? (await relay.read({ workshop, room: 'stage' }, (stage) => nowIn(stage).step?.board))
		return c.json(await relay.read({ workshop, room: 'plenum' }, (plenum) => read(plenum, board)))
	}
}
