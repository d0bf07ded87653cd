import { useOutbox } from '../../rounds/OutboxContext.ts'
import { useValue } from '../../sync/RoomContext.ts'
import { useTexts } from '../../texts/texts.ts'
import { Button } from '../../ui/Button.tsx'
import { forgetWorkshop } from '../deletion/forgetWorkshop.ts'
import type { Admission } from '../entrance/admission.ts'
import { choosePhoneView } from '../entrance/phoneChoice.ts'
import { sheetTexts } from './sheetTexts.ts'

/** For phones that are lent: forgets the way in and everything of this workshop that lies on the device. */
export function LeaveForm({ admission, onStay }: { admission: Admission; onStay: () => void }) {
	const texts = useTexts(sheetTexts).leave
	const outbox = useOutbox()
	const { waiting } = useValue(outbox.state)
	const leave = async () => {
		outbox.forget()
		choosePhoneView('phone')
		// The boards may have been open on this phone before.
		await forgetWorkshop(admission.workshop)
		location.assign('/')
	}
	return (
		<div className="phone-leave">
			<p>{texts.body}</p>
			{waiting > 0 && (
				<p>
					<b>{texts.unsent(waiting)}</b>
				</p>
			)}
			<Button kind="danger" size="big" wide onClick={() => void leave()}>
				{texts.action}
			</Button>
			<Button size="big" wide onClick={onStay}>
				{texts.stay}
			</Button>
		</div>
	)
}
