import { useEffect, useMemo, useRef } from 'react'
import { Box, type Editor } from 'tldraw'
import { showPart, showWhole } from '../../../board/canvas/camera.ts'
import { useShownElement } from '../../../navigation/navigation.ts'
import { changePersonal, type MapView, personalOf } from '../personal.ts'
import type { Drawings } from '../picture/pictures.ts'
import { boundsOfElement } from './elementBounds.ts'
import type { MapShape } from './MapShape.tsx'

/**
 * Where this person is taken ("Zeigen", search) is framed; what the present view leaves out is brought in first. When
 * the second drawing comes or goes, the camera shows the whole map.
 */
export function useFollowing(editor: Editor, { id, props: { mapId } }: MapShape, drawings: Drawings, view: MapView) {
	const ref = useMemo(() => ({ block: 'map', id: mapId }), [mapId])
	const arrived = useShownElement(ref)
	const now = useRef(drawings)
	now.current = drawings
	const waits = useRef(false)

	useEffect(() => {
		if (!arrived) return
		const isDrawn = boundsOfElement(now.current.drawings, arrived.element) !== undefined
		waits.current = !isDrawn
		changePersonal(mapId, {
			chosen: arrived.element,
			sheet: false,
			...(!isDrawn && { part: {}, view: personalOf(mapId).get().view === 'beside' ? 'beside' : 'overlay' }),
		})
	}, [arrived, mapId])

	useEffect(() => {
		// Only now the place is drawn to which the camera could not go before.
		const bounds = arrived && waits.current ? boundsOfElement(drawings.drawings, arrived.element) : undefined
		if (!bounds) return
		waits.current = false
		showPart(editor, Box.FromPoints(editor.getShapePageTransform(id).applyToPoints(Box.From(bounds).corners)))
	}, [editor, id, arrived, drawings])

	const before = useRef(view)
	useEffect(() => {
		const isOther = (before.current === 'beside') !== (view === 'beside')
		before.current = view
		if (isOther) showWhole(editor, id)
	}, [editor, id, view])
}
