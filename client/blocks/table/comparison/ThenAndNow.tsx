import { stateOfTable } from '../../../../shared/blocks/table/index.ts'
import { SnapshotsList } from '../../../snapshots/SnapshotsList.tsx'
import { useRoom } from '../../../sync/RoomContext.ts'
import { ownView } from '../ownView.ts'
import { DifferencesList } from './DifferencesList.tsx'
import { useComparison } from './useComparison.ts'
import './comparison.css'

/** The kept states of a table, and what has changed since the one that is compared. */
export function ThenAndNow({ tableId }: { tableId: string }) {
	const { doc } = useRoom()
	const view = ownView(doc, tableId)
	const compared = useComparison(tableId)
	const compareWith = (stand: string | undefined) => {
		const { compared: _, ...rest } = view.get()
		view.set(stand === undefined ? rest : { ...rest, compared: stand })
	}
	return (
		<>
			<SnapshotsList
				of={{ block: 'table', id: tableId }}
				stateNow={() => stateOfTable(doc, tableId)}
				compared={compared?.stand.id}
				onCompare={compareWith}
			/>
			{compared && <DifferencesList tableId={tableId} compared={compared} />}
		</>
	)
}
