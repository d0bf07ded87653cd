import type { RefusalId } from '../../../shared/protocol/refusals.ts'
import { LeftOver } from '../../rounds/LeftOver.tsx'
import { useOutbox } from '../../rounds/OutboxContext.ts'
import { useValue } from '../../sync/RoomContext.ts'
import { useTexts } from '../../texts/texts.ts'
import type { Admission } from '../entrance/admission.ts'
import { Refused } from '../rooms/Refused.tsx'
import { sheetTexts } from './sheetTexts.ts'

/** The server ended this visit. What was not handed in can still be read, copied, and handed in after joining anew. */
export function PhoneRefused({ admission, refusal }: { admission: Admission; refusal: RefusalId }) {
	const texts = useTexts(sheetTexts)
	const outbox = useOutbox()
	const isSomethingLeft = [
		useValue(outbox.items).some(({ delivery }) => delivery.is === 'refused'),
		useValue(outbox.drafts).some(({ text }) => text.trim()),
	].some(Boolean)
	return (
		<Refused admission={admission} refusal={refusal} onForget={outbox.forget}>
			{isSomethingLeft && (
				<div className="phone-unsent">
					<p>{texts.unsentOnRefusal}</p>
					<LeftOver />
				</div>
			)}
		</Refused>
	)
}
