import type * as Y from 'yjs'
import { cancelOpening, listOpenings, type Opening, openingsOf } from '../../shared/access/index.ts'
import { changeAgendaStep, findAgendaStep, readNow } from '../../shared/agenda/index.ts'
import { type Failure, isFinal } from '../api/failure.ts'
import type { Server } from '../api/server.ts'
import { atOnce, derived } from '../sync/derived.ts'
import { allOf, perDocument } from '../sync/parts.ts'
import { useValue } from '../sync/RoomContext.ts'

const openingsIn = perDocument((desk) =>
	derived<readonly Opening[]>([allOf(openingsOf(desk))], () => listOpenings(desk)),
)

/** Which boards wait for which step. */
export const useListedOpenings = (desk: Y.Doc): readonly Opening[] => useValue(openingsIn(desk))

/** How long after a server that did not answer is asked again, in milliseconds. */
const patience = 5_000

interface OpeningOptions {
	stage: Y.Doc
	desk: Y.Doc
	server: Pick<Server, 'giveBoard'>
	token: () => string
	onFailed: (failure: Failure) => void
}

/**
 * Opens boards when the step they wait for begins, and shows them in it unless it shows something else, until the returned function is called. Every device of the moderation does: whichever is
 * there. The server opens a board once, and what has been opened waits no more, so that nobody opens it again who comes later.
 */
export function followOpenings({ stage, desk, server, token, onFailed }: OpeningOptions): () => void {
	const asked = new Set<string>()
	const due = derived<readonly Opening[]>(
		[allOf(openingsOf(desk)), allOf(stage.getMap('now'))],
		() => listOpenings(desk).filter(({ step }) => step === readNow(stage).step?.id),
		{ pace: atOnce },
	)
	let again: ReturnType<typeof setTimeout> | undefined
	const open = async ({ board, step, access }: Opening) => {
		if (asked.has(board)) return
		asked.add(board)
		const answer = await server.giveBoard(token(), board, access)
		asked.delete(board)
		if (answer.ok) {
			cancelOpening(desk, board)
			// Until now nobody was to learn of the board from the agenda either.
			const { board: shown, page } = findAgendaStep(stage, step) ?? {}
			if (shown === undefined && page === undefined) changeAgendaStep(stage, step, { board })
		} else if (isFinal(answer.failure.id)) {
			cancelOpening(desk, board)
			onFailed(answer.failure)
		} else again = setTimeout(look, patience)
	}
	const look = () => {
		for (const each of due.get()) void open(each)
	}
	const stop = due.subscribe(look)
	look()
	return () => {
		clearTimeout(again)
		stop()
	}
}
