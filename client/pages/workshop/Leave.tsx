import { useState } from 'react'
import { usePictures } from '../../pictures/PicturesContext.ts'
import { useOutbox } from '../../rounds/OutboxContext.ts'
import { useValue } from '../../sync/RoomContext.ts'
import { hasUnsavedChanges, type SaveState } from '../../sync/saveState.ts'
import { useTexts } from '../../texts/texts.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { type Admission, forgetAdmission } from '../entrance/admission.ts'
import { forgetPlace } from '../entrance/placeMemory.ts'
import type { WorkshopRooms } from '../rooms/useRooms.ts'
import { workshopTexts } from './texts.ts'

/** For shared devices: forgets the way in and deletes the copy on this device. The workshop itself stays as it is. */
export function Leave({ admission, rooms, saving }: { admission: Admission; rooms: WorkshopRooms; saving: SaveState }) {
	const texts = useTexts(workshopTexts).leave
	const [asking, ask] = useState(false)
	const outbox = useOutbox()
	const { waiting } = useValue(outbox.state)
	const pictures = usePictures()
	const underWay = useValue(pictures.uploads).length
	const leave = async () => {
		forgetAdmission(admission)
		forgetPlace(admission.workshop)
		outbox.forget()
		await Promise.all([
			pictures.forget(),
			rooms.plenum.forget(),
			rooms.stage.forget(),
			rooms.results.forget(),
			rooms.desk?.forget(),
			...rooms.apart.get().map(({ room }) => room.forget()),
		])
		location.assign('/')
	}
	return (
		<>
			<Button kind="bare" icon="leave" onClick={() => ask(true)}>
				{texts.action}
			</Button>
			<Dialog open={asking} title={texts.title} onClose={() => ask(false)}>
				<p>{texts.body}</p>
				{(hasUnsavedChanges(saving) || waiting > 0 || underWay > 0) && (
					<p>
						<b>{texts.unsaved}</b>
					</p>
				)}
				<footer className="dialog-actions">
					<Button onClick={() => ask(false)}>{texts.stay}</Button>
					<Button kind="danger" onClick={() => void leave()}>
						{texts.action}
					</Button>
				</footer>
			</Dialog>
		</>
	)
}
