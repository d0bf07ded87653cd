import { useEffect, useState } from 'react'
import type { Server } from '../../api/server.ts'
import { createOutbox, type Outbox } from '../../rounds/outbox.ts'
import type { Admission } from '../admission.ts'
import type { WorkshopRooms } from './useRooms.ts'

/** The device's outbox for as long as the page is shown, with the session of the moment. */
export function useOutboxHere({ workshop, participant }: Admission, rooms: WorkshopRooms, server: Server): Outbox {
	const [outbox] = useState(() =>
		createOutbox({ workshop, participant, token: rooms.token, rejoin: rooms.rejoin, server }),
	)
	useEffect(() => rooms.onRejoined((renewed) => outbox.moveTo(renewed.participant)), [rooms, outbox])
	useEffect(() => () => outbox.close(), [outbox])
	return outbox
}
