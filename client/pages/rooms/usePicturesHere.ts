import { systemClock } from '../../../shared/lib/clock.ts'
import { can } from '../../../shared/links/roles.ts'
import type { Server } from '../../api/server.ts'
import { openPictureStore } from '../../pictures/pictureStore.ts'
import { createPictures, type Pictures } from '../../pictures/pictures.ts'
import { useOpened } from '../../sync/useOpened.ts'
import type { Admission } from '../entrance/admission.ts'
import type { WorkshopRooms } from './useRooms.ts'

/** The workshop's pictures on this device for as long as the page is shown, with the session of the moment. */
export const usePicturesHere = ({ workshop, role }: Admission, { token }: WorkshopRooms, server: Server) =>
	useOpened<Pictures>(() =>
		createPictures({
			server,
			token,
			mayAdd: can(role, { do: 'contribute' }),
			pictureStore: openPictureStore(workshop),
			clock: systemClock,
		}),
	)
