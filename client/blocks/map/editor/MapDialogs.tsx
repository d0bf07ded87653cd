import { useEffect } from 'react'
import { late, useLate } from '../../../ui/late.ts'
import { changePersonal, type Personal, usePersonal } from '../personal.ts'

/** What is told by forms comes behind the map it is told about. */
export const lateDialog = late(() => import('./OneDialog.tsx'))

const dialogIn = (personal: Personal) => personal.dialog

/** Whatever dialog this person has open over a map, on the board and in the list alike. */
export function MapDialogs({ mapId }: { mapId: string }) {
	const dialog = usePersonal(mapId, dialogIn)
	const forms = useLate(lateDialog)
	useEffect(() => {
		// Works without a connection, too.
		void lateDialog.fetch().then(({ fetchForm }) => fetchForm().catch(() => {}))
		return () => changePersonal(mapId, { dialog: undefined })
	}, [mapId])
	return (
		dialog &&
		forms && (
			<forms.OneDialog mapId={mapId} dialog={dialog} onClose={() => changePersonal(mapId, { dialog: undefined })} />
		)
	)
}
