import { useState } from 'react'
import { usePictures } from '../../pictures/PicturesContext.ts'
import { useOutbox } from '../../rounds/OutboxContext.ts'
import { useValue } from '../../sync/RoomContext.ts'
import { hasUnsavedChanges, type SaveState } from '../../sync/saveState.ts'
import type { Value } from '../../sync/value.ts'
import { useTexts } from '../../texts/texts.ts'
import { Button } from '../../ui/Button.tsx'
import { CopyButton } from '../../ui/CopyButton.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { forgetWorkshop } from '../deletion/forgetWorkshop.ts'
import type { Admission } from '../entrance/admission.ts'
import type { WorkshopRooms } from '../rooms/useRooms.ts'
import { leaveTexts } from './leaveTexts.ts'

/** For shared devices: forgets every way in and deletes the copies on this device. The workshop itself stays as it is. */
export function Leave({
	admission,
	rooms,
	saving,
}: {
	admission: Admission
	rooms: WorkshopRooms
	saving: Value<SaveState>
}) {
	const texts = useTexts(leaveTexts)
	const { workshop, role, secret } = admission
	const [asking, ask] = useState(false)
	const isUnsaved = hasUnsavedChanges(useValue(saving))
	const outbox = useOutbox()
	const { waiting } = useValue(outbox.state)
	const pictures = usePictures()
	const underWay = useValue(pictures.uploads).length
	const leave = async () => {
		outbox.forget()
		await Promise.all([
			pictures.forget(),
			rooms.plenum.forget(),
			rooms.stage.forget(),
			rooms.results.forget(),
			rooms.desk?.forget(),
			...rooms.apart.get().map(({ room }) => room.forget()),
		])
		// Whatever else this device knows of it: other ways in, and what they left behind.
		await forgetWorkshop(workshop)
		location.assign('/')
	}
	return (
		<>
			<Button kind="bare" icon="leave" onClick={() => ask(true)}>
				{texts.action}
			</Button>
			<Dialog open={asking} title={texts.title} onClose={() => ask(false)}>
				<p>{texts.body}</p>
				<p>{texts.back[role]}</p>
				{role === 'moderator' && secret && (
					<p>
						<CopyButton text={`${location.origin}/w/${workshop}#${secret}`} label={texts.copyLink} />
					</p>
				)}
				{(isUnsaved || waiting > 0 || underWay > 0) && (
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
