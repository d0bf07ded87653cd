import { useEffect, useState } from 'react'
import * as Y from 'yjs'
import { shareRegistry } from '../../shared/lib/sharedRegistry.ts'
import { mainRooms } from '../../shared/links/rooms.ts'
import { formatAge } from '../../shared/migrations/format.ts'
import { migrationOf } from '../../shared/migrations/migrations.ts'
import type { VersionSummary } from '../../shared/protocol/api.ts'
import { unbundled } from '../../shared/updates/bundle.ts'
import { useStage } from '../agenda/stage.ts'
import type { Failure } from '../api/failure.ts'
import { useRoom } from '../sync/RoomContext.ts'

/** The document of a version, on its way here; `part` is how much of it has come, from 0 to 1. */
export type VersionState =
	| { readonly is: 'coming'; readonly part: number }
	| { readonly is: 'here'; readonly doc: Y.Doc }
	| { readonly is: 'refused'; readonly failure: Failure }
	| { readonly is: 'unreadable' }

/** Fetches a version. One of a board with a document of its own speaks of the registry as it is today, as that board does. */
export function useVersion({ id, room }: Pick<VersionSummary, 'id' | 'room'>): VersionState {
	const { server, token } = useStage()
	const { doc: plenum } = useRoom()
	const [state, tell] = useState<VersionState & { readonly of?: string }>({ is: 'coming', part: 0 })
	useEffect(() => {
		let isWanted = true
		const say = (next: VersionState) => isWanted && tell({ ...next, of: id })
		say({ is: 'coming', part: 0 })
		void server
			.version(token(), id, (part) => say({ is: 'coming', part }))
			.then((answer) => {
				if (!answer.ok) say({ is: 'refused', failure: answer.failure })
				else say(read(answer.value, room === mainRooms.boards ? undefined : plenum))
			})
		return () => {
			isWanted = false
		}
	}, [server, token, id, room, plenum])
	return state.of === id ? state : { is: 'coming', part: 0 }
}

function read(bytes: Uint8Array, plenum: Y.Doc | undefined): VersionState {
	const doc = new Y.Doc()
	if (plenum) shareRegistry(doc, plenum)
	try {
		for (const update of unbundled(bytes)) Y.applyUpdate(doc, update)
		doc.transact(() => migrationOf(doc)?.(doc))
		return formatAge(doc) === 'empty' ? { is: 'unreadable' } : { is: 'here', doc }
	} catch {
		return { is: 'unreadable' }
	}
}
