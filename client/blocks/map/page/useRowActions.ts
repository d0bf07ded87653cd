import { useMemo } from 'react'
import { leaveOut } from '../../../../shared/blocks/map/index.ts'
import { type RelationState, removeRelation, setPresent } from '../../../../shared/registry/index.ts'
import { useRoom } from '../../../sync/RoomContext.ts'
import { trashedNow } from '../../../sync/trashedNow.ts'
import { changePersonal } from '../personal.ts'

/** What can be done in the list, each a step of undo of its own. */
export interface RowActions {
	edit(relation: string): void
	remove(relation: string): void
	setPresent(relation: string, state: RelationState, present: boolean): void
	addRelation(from?: string): void
	addActor(): void
	details(actor: string): void
	leaveOut(actor: string): void
}

export function useRowActions(mapId: string, onRemoved: () => void): RowActions {
	const { doc, history, presence } = useRoom()
	return useMemo(() => {
		const step = (work: () => void) => {
			history.mark()
			work()
			history.mark()
		}
		const open = (dialog: NonNullable<Parameters<typeof changePersonal>[1]['dialog']>) =>
			changePersonal(mapId, { dialog })
		return {
			edit: (relation) => open({ kind: 'relation', relation }),
			remove(relation) {
				step(() => removeRelation(doc, relation, trashedNow(presence)))
				onRemoved()
			},
			setPresent: (relation, state, present) => step(() => setPresent(doc, relation, state, present)),
			addRelation: (from) => open({ kind: 'newRelation', ...(from !== undefined && { from }) }),
			addActor: () => open({ kind: 'newActor' }),
			details: (actor) => open({ kind: 'details', actor }),
			leaveOut: (actor) => step(() => leaveOut(doc, mapId, actor)),
		}
	}, [doc, history, presence, mapId, onRemoved])
}
