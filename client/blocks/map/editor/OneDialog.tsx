import { lazy, Suspense } from 'react'
import { findActor } from '../../../../shared/registry/index.ts'
import { useRoom } from '../../../sync/RoomContext.ts'
import { useTexts } from '../../../texts/texts.ts'
import { Button } from '../../../ui/Button.tsx'
import { Dialog } from '../../../ui/Dialog.tsx'
import { usePicture } from '../observe.ts'
import type { OpenDialog } from '../personal.ts'
import { MapSettings } from './MapSettings.tsx'
import { NewActor } from './NewActor.tsx'
import { NewRelation } from './NewRelation.tsx'
import { RelationEditor } from './RelationEditor.tsx'
import { editorTexts } from './texts.ts'

const loadForm = () => import('../../../actors/ActorForm.tsx')
const ActorForm = lazy(loadForm)
/** Fetches what an actor's details are told in. */
export const fetchForm = () => loadForm()

/** The dialog that is open over a map. */
export function OneDialog({ mapId, dialog, onClose }: { mapId: string; dialog: OpenDialog; onClose: () => void }) {
	const { doc } = useRoom()
	switch (dialog.kind) {
		case 'newActor':
			return <NewActor mapId={mapId} at={dialog.at} onClose={onClose} />
		case 'newRelation':
			return <NewRelation mapId={mapId} first={dialog.from} onClose={onClose} />
		case 'relation':
			return <RelationDialog mapId={mapId} id={dialog.relation} onClose={onClose} />
		case 'settings':
			return <MapSettings mapId={mapId} onClose={onClose} />
		case 'details': {
			const actor = findActor(doc, dialog.actor)
			return (
				actor && (
					<Suspense>
						<ActorForm actor={actor} onClose={onClose} />
					</Suspense>
				)
			)
		}
	}
}

function RelationDialog({ mapId, id, onClose }: { mapId: string; id: string; onClose: () => void }) {
	const { doc } = useRoom()
	const texts = useTexts(editorTexts)
	const { edges } = usePicture(doc, mapId)
	const relation = edges.find((edge) => edge.id === id)
	if (!relation) return null
	const names = [relation.from, relation.to].map((actor) => findActor(doc, actor)?.name ?? '')
	return (
		<Dialog open title={names.join(' – ')} onClose={onClose}>
			<div className="map-form">
				<RelationEditor mapId={mapId} relation={relation} onRemoved={onClose} />
				<footer>
					<Button kind="main" onClick={onClose}>
						{texts.done}
					</Button>
				</footer>
			</div>
		</Dialog>
	)
}
