import { useState } from 'react'
import type { VersionSummary } from '../../../shared/protocol/api.ts'
import { useStage } from '../../agenda/stage.ts'
import type { Failure } from '../../api/failure.ts'
import { useValue } from '../../sync/RoomContext.ts'
import type { Versions } from '../useVersions.ts'
import { lastRestored, type Restored, tellRestored } from './restored.ts'

/** Going back to a version, and what came of it. */
export interface Restore {
	readonly isBusy: boolean
	readonly failure: Failure | undefined
	readonly restored: Restored | undefined
	/** Sets a board back, or without one the whole workshop; or only brings back what is missing there. */
	to(version: VersionSummary, board?: Restored['board'], part?: 'missing'): Promise<void>
	/** Goes back to what there was before that. */
	undo(): Promise<void>
	dismiss(): void
}

export function useRestore({ list, look }: Versions): Restore {
	const { server, token } = useStage()
	const [isBusy, setBusy] = useState(false)
	const [failure, setFailure] = useState<Failure>()
	const restored = useValue(lastRestored)
	const run = async (id: string, board: Restored['board'], part?: 'missing') => {
		setBusy(true)
		setFailure(undefined)
		const answer = await server.restore(token(), id, {
			...(board && { board: board.id }),
			...(part && { missing: true }),
		})
		setBusy(false)
		if (!answer.ok) setFailure(answer.failure)
		return answer.ok ? answer.value : undefined
	}
	return {
		isBusy,
		failure,
		restored,
		async to({ id, time }, board, part) {
			const known = new Set(list?.map((version) => version.id))
			const answer = await run(id, board, part)
			if (!answer) return
			const done = { time, entries: answer.entries, ...(board && { board }), ...(part && { part }) }
			// To undo that for all boards would set the whole workshop back: what was there stands in the list.
			if (part && !board) tellRestored(done)
			else if (answer.before !== undefined) tellRestored({ ...done, before: answer.before })
			else tellRestored(done)
			const versions = await look()
			if (part || answer.before !== undefined) return
			const before = versions?.find((version) => version.reason === 'beforeRestore' && !known.has(version.id))
			if (before) tellRestored({ ...done, before: before.id })
		},
		async undo() {
			if (restored?.before === undefined) return
			const answer = await run(restored.before, restored.board)
			if (!answer) return
			const { before: _used, ...done } = restored
			tellRestored({ ...done, isUndone: true })
			await look()
		},
		dismiss: () => tellRestored(undefined),
	}
}
