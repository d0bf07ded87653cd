import { systemClock } from '../../../shared/lib/clock.ts'
import { listActors } from '../../../shared/registry/index.ts'
import { useStage } from '../../agenda/stage.ts'
import { rehearsals } from '../../api/rehearsals.ts'
import { RehearsalBar } from '../../rehearsal/RehearsalBar.tsx'
import { RehearsalSign } from '../../rehearsal/RehearsalSign.tsx'
import type { Admission } from '../entrance/admission.ts'
import type { WorkshopRooms } from '../rooms/useRooms.ts'
import { endAndLeave } from './ways.ts'

/** The strip of a rehearsal on the workshop's page; for the moderation with the people who are simulated. */
export function RehearsalHere({ admission, rooms }: { admission: Admission; rooms: WorkshopRooms }) {
	const { mayModerate, token } = useStage()
	const { workshop, title } = admission
	if (!mayModerate) return <RehearsalSign />
	const organisations = () => [...new Set(listActors(rooms.plenum.doc).flatMap(({ name }) => name.trim() || []))]
	return (
		<RehearsalBar
			workshop={workshop}
			title={title}
			organisations={organisations}
			clock={systemClock}
			// The new window gets a copy of this tab's storage, and with it who is simulated.
			onLook={(number) => void open(`/w/${workshop}/simuliert#${number}`, '_blank', 'popup,width=400,height=860')}
			onEnd={() => endAndLeave({ rehearsals }, token(), workshop)}
		/>
	)
}
