import { useEffect } from 'react'
import { useLate } from '../../../ui/late.ts'
import { changePersonal, type Personal, usePersonal } from '../personal.ts'
import { fetchForms, lateDialog } from './lateForms.ts'

const dialogIn = (personal: Personal) => personal.dialog

/** Whatever dialog this person has open over a map, on the board and in the list alike. */
export function MapDialogs({ mapId }: { mapId: string }) {
	const dialog = usePersonal(mapId, dialogIn)
	const forms = useLate(lateDialog)
	useEffect(() => {
		fetchForms()
		return () => changePersonal(mapId, { dialog: undefined })
	}, [mapId])
	return (
		dialog &&
		forms && (
			<forms.OneDialog mapId={mapId} dialog={dialog} onClose={() => changePersonal(mapId, { dialog: undefined })} />
		)
	)
}
