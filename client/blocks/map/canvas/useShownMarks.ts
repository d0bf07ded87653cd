import { useMemo } from 'react'
import type { ShownMarks } from '../drawing/TieMarks.tsx'
import { type Personal, usePersonal } from '../personal.ts'

const formalityIn = (personal: Personal) => personal.showFormality
const ratingIn = (personal: Personal) => personal.showRating

/** Which small marks this person wants on the lines. */
export function useShownMarks(mapId: string): ShownMarks {
	const formality = usePersonal(mapId, formalityIn)
	const rating = usePersonal(mapId, ratingIn)
	return useMemo(() => ({ formality, rating }), [formality, rating])
}
