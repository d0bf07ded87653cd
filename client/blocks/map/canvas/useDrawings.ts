import { useMemo, useSyncExternalStore } from 'react'
import type * as Y from 'yjs'
import { useFields } from '../../../actors/watchRegistry.ts'
import { useValue } from '../../../sync/RoomContext.ts'
import { late, useLate } from '../../../ui/late.ts'
import { measureAnew, measureOnPage } from '../drawing/measure.ts'
import { type Personal, underwayIn, usePersonal } from '../personal.ts'
import { type Drawings, type DrawingsOptions, drawingsOf, underwayNodes } from '../picture/pictures.ts'
import { useDifferenceKinds } from '../useDifferences.ts'
import { useShownPicture } from '../useShownPicture.ts'

const view = (personal: Personal) => personal.view

/** What is drawn on the board now, with nodes where they are just being moved to. */
export function useDrawings(
	doc: Y.Doc,
	mapId: string,
	labelScale: number,
): { readonly drawings: Drawings; readonly options: DrawingsOptions } {
	const picture = useShownPicture(doc, mapId)
	const fields = useFields(doc)
	const shown = usePersonal(mapId, view)
	const underway = useValue(underwayIn(mapId))
	const differences = useDifferenceKinds(doc, mapId)
	const letters = useLetters()
	const hyphenate = useLate(hyphens)
	const options = useMemo(
		() => ({
			picture: { nodes: underwayNodes(picture.nodes, underway), edges: picture.edges },
			fields,
			view: shown,
			differences,
			measure: letters,
			hyphenate,
		}),
		[picture, fields, shown, underway, differences, letters, hyphenate],
	)
	const drawings = useMemo(() => drawingsOf({ ...options, labelScale }), [options, labelScale])
	return { drawings, options }
}

/** By syllables long words are parted where they come to stand in narrow lines; until these are here, anywhere. */
const hyphens = late(() => import('../../../ui/hyphens.ts').then(({ withHyphens }) => withHyphens))

let measure = (text: string) => measureOnPage(text)

/** Measures texts; a new function once the page's letters have arrived, since everything is a little wider then. */
function useLetters() {
	return useSyncExternalStore(hearOfLetters, () => measure)
}

function hearOfLetters(listener: () => void) {
	const { fonts } = document
	if (!fonts) return () => {}
	const renew = () => {
		measureAnew()
		measure = (text) => measureOnPage(text)
		listener()
	}
	fonts.addEventListener('loadingdone', renew)
	return () => fonts.removeEventListener('loadingdone', renew)
}
