import { type ReactNode, useEffect, useState } from 'react'
import { systemClock } from '../../../shared/lib/clock.ts'
import type { RefusalId } from '../../../shared/protocol/refusals.ts'
import { isRehearsalTitle } from '../../../shared/rehearsal/title.ts'
import type { Failure } from '../../api/failure.ts'
import { server } from '../../api/server.ts'
import { RehearsalEnded } from '../deletion/RehearsalEnded.tsx'
import { WorkshopDeleted } from '../deletion/WorkshopDeleted.tsx'
import { type Admission, forgetAdmission } from '../entrance/admission.ts'
import { RefusalPage } from '../refusal/RefusalPage.tsx'

/** After these the device cannot come back the way it came. */
const endOfAdmission: readonly RefusalId[] = ['sessionUnknown', 'linkRevoked', 'linkExpired', 'linkUnknown']

/** The server ended this visit for good. The socket only says why; the invitation also knows since when. */
export function Refused({
	admission,
	refusal,
	unsaved = false,
	onForget,
	back,
	children,
}: {
	admission: Admission
	refusal: RefusalId
	/** this page holds changes that were not saved */
	unsaved?: boolean
	/** lets go of what this page holds and would keep on the device again */
	onForget?: () => void
	/** where a wall goes by itself after a rehearsal, if this device knows that */
	back?: string | undefined
	children?: ReactNode
}) {
	const [failure, tell] = useState<Failure>({ id: refusal })
	const isRehearsalOver = refusal === 'workshopDeleted' && isRehearsalTitle(admission.title)
	useEffect(() => {
		if (endOfAdmission.includes(refusal)) forgetAdmission(admission)
		const { workshop, secret } = admission
		// Of a rehearsal nothing more is told, and who has ended it is on the way back by now.
		if (!secret || isRehearsalOver) return
		void server.invitation({ workshop, secret }).then((answer) => {
			if (!answer.ok && answer.failure.id === refusal) tell(answer.failure)
		})
	}, [admission, refusal, isRehearsalOver])
	if (isRehearsalOver) return <RehearsalEnded workshop={admission.workshop} title={admission.title} back={back} />
	if (refusal === 'workshopDeleted') {
		return <WorkshopDeleted workshop={admission.workshop} failure={failure} unsaved={unsaved} onForget={onForget} />
	}
	return (
		<RefusalPage failure={failure} clock={systemClock}>
			{children}
		</RefusalPage>
	)
}
