import { useEffect, useMemo } from 'react'
import { useNowOf } from '../../agenda/now.ts'
import { type Admission, retitleAdmissions } from './admission.ts'

/** The admission with the title the workshop has now; this device remembers it. */
export function useRenamed(admission: Admission): Admission {
	const title = useNowOf((now) => now.title) ?? admission.title
	useEffect(() => retitleAdmissions(admission.workshop, title), [admission.workshop, title])
	return useMemo(() => (title === admission.title ? admission : { ...admission, title }), [admission, title])
}
