import { type ReactNode, useMemo, useSyncExternalStore } from 'react'
import { can } from '../../../shared/links/roles.ts'
import { isAnonymous, useDiscreetPresence } from '../../agenda/discreetPresence.ts'
import { type SessionState, SessionStateContext } from '../../agenda/now.ts'
import { oncePerPerson } from '../../agenda/oncePerPerson.ts'
import { sessionStateOf } from '../../agenda/sessionStateOf.ts'
import { StageContext, type StageRoom } from '../../agenda/stage.ts'
import { useServerTime } from '../../agenda/useServerTime.ts'
import type { Server } from '../../api/server.ts'
import { DevicesContext } from '../../attention/devices.ts'
import { DeskContext } from '../../sync/DeskContext.ts'
import { ResultsContext } from '../../sync/ResultsContext.ts'
import { type RoomView, useValue } from '../../sync/RoomContext.ts'
import { createValue } from '../../sync/value.ts'
import type { Admission } from '../entrance/admission.ts'
import type { WorkshopRooms } from './useRooms.ts'

/** Tells everything below what the room is doing and what was counted, and gives the moderation what it needs to run it. */
export function OnStage({
	admission,
	rooms,
	server,
	children,
}: {
	admission: Admission
	rooms: WorkshopRooms
	server: Server
	children: ReactNode
}) {
	const isConnected = useValue(rooms.stage.saving).kind !== 'offline'
	const time = useServerTime(server, isConnected)
	const course = useMemo<SessionState>(
		() => ({ now: sessionStateOf(rooms.stage.doc, admission.participant), time }),
		[rooms, admission.participant, time],
	)
	const isSilent = () => isAnonymous(course.now.get())
	const devices = useDiscreetPresence(
		rooms.stage.presence,
		admission.role,
		useSyncExternalStore(course.now.subscribe, isSilent, isSilent),
	)
	const stage = useMemo<StageRoom>(
		() => ({
			doc: rooms.stage.doc,
			...(rooms.desk && { desk: rooms.desk.doc }),
			mayModerate: can(admission.role, { do: 'moderate' }),
			people: oncePerPerson(devices.people),
			server,
			token: rooms.token,
		}),
		[rooms, devices, admission.role, server],
	)
	const hasDesk = useValue(rooms.desk?.ready ?? never)
	const desk = useMemo<RoomView | undefined>(
		() => (rooms.desk && hasDesk ? { ...rooms.desk, role: admission.role, mayWrite: true } : undefined),
		[rooms.desk, hasDesk, admission.role],
	)
	return (
		<SessionStateContext value={course}>
			<StageContext value={stage}>
				<DevicesContext value={devices}>
					<ResultsContext value={rooms.results}>
						<DeskContext value={desk}>{children}</DeskContext>
					</ResultsContext>
				</DevicesContext>
			</StageContext>
		</SessionStateContext>
	)
}

const never = createValue(false)
