import { beginAsKind, type DocumentDetails, type DocumentKind } from '../../../shared/blocks/document/index.ts'
import { useRoom } from '../../sync/RoomContext.ts'
import { toldFrom, useAround } from './observe.ts'

/** Lets a document that has not begun become one of a kind, filled with what stands in the workshop; one step of undo. */
export function useBegin(id: string) {
	const { doc, history } = useRoom()
	const around = useAround()
	return (kind: DocumentKind, details: DocumentDetails) =>
		history.step(() => beginAsKind(doc, id, { kind, from: toldFrom(around, details) }, { now: Date.now() }))
}
