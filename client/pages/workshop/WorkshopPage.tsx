import { useStage } from '../../agenda/stage.ts'
import { server } from '../../api/server.ts'
import { useValue } from '../../sync/RoomContext.ts'
import type { SaveState } from '../../sync/saveState.ts'
import { type Admission, rejoin } from '../admission.ts'
import { LanguageChoice } from '../LanguageChoice.tsx'
import { ConnectionBanner } from './ConnectionBanner.tsx'
import { Leave } from './Leave.tsx'
import { OnStage } from './OnStage.tsx'
import { Refused } from './Refused.tsx'
import { Share } from './Share.tsx'
import { TopBar } from './TopBar.tsx'
import { useLeaveWarning } from './useLeaveWarning.ts'
import { useRooms, type WorkshopRooms } from './useRooms.ts'
import { Waiting } from './Waiting.tsx'
import { Workshop } from './Workshop.tsx'
import './workshop.css'

/** A workshop, for whoever was let in: its boards and tables, who is here, and the truth about saving. */
export default function WorkshopPage({ admission }: { admission: Admission }) {
	const rooms = useRooms(admission, () => rejoin(admission, server).then((renewed) => renewed?.token))
	const saving = useValue(rooms.plenum.saving)
	const ready = useValue(rooms.plenum.ready)
	useLeaveWarning(rooms)

	if (saving.kind === 'refused') return <Refused admission={admission} refusal={saving.refusal} />
	return (
		<OnStage admission={admission} rooms={rooms} server={server}>
			<div className="workshop">
				<Top admission={admission} rooms={rooms} saving={saving} />
				<div className="workshop-banner">
					<ConnectionBanner room={rooms.plenum} />
				</div>
				{ready ? <Workshop admission={admission} rooms={rooms} /> : <Waiting />}
			</div>
		</OnStage>
	)
}

function Top({ admission, rooms, saving }: { admission: Admission; rooms: WorkshopRooms; saving: SaveState }) {
	const people = useValue(useStage().people)
	return (
		<TopBar
			title={admission.title}
			saving={saving}
			people={people}
			leave={
				<>
					<LanguageChoice />
					<Leave admission={admission} rooms={rooms} saving={saving} />
				</>
			}
		>
			<LanguageChoice />
			<Share admission={admission} desk={rooms.desk} people={people} />
		</TopBar>
	)
}
