import { useLayoutEffect, useState } from 'react'
import { createPortal } from 'react-dom'
import { type Editor, type TLShapeId, useValue } from 'tldraw'
import { TakenSign } from '../../taking/TakenAs.tsx'
import { useTakenPlaces } from '../../taking/watchTaken.ts'
import { servicesOf } from '../canvas/services.ts'
import './takenSigns.css'

const prefix = 'shape/'

/** On the lower edge of cards that were taken as something: what they became, each the way there. They move with the cards. */
export function SignsOfTaken({ editor }: { editor: Editor }) {
	const taken = useTakenPlaces(servicesOf(editor).doc)
	const layer = useLayer(editor)
	const signs = useValue(
		'signs of what was taken',
		() =>
			Object.keys(taken).flatMap((key) => {
				const shape = key.startsWith(prefix) && editor.getShape(key.slice(prefix.length) as TLShapeId)
				if (!shape || editor.getAncestorPageId(shape) !== editor.getCurrentPageId()) return []
				const bounds = editor.getShapePageBounds(shape)
				const isSelected = editor.getSelectedShapeIds().includes(shape.id)
				return bounds ? [{ key, x: bounds.minX, y: bounds.maxY, w: bounds.w, isSelected }] : []
			}),
		[editor, taken],
	)
	if (!layer) return null
	return createPortal(
		signs.map(({ key, x, y, w, isSelected }) => (
			<div
				key={key}
				className="taken-sign"
				data-below={isSelected || undefined}
				style={{ left: x, top: y, maxWidth: w }}
			>
				{taken[key]?.slice(0, 2).map((each) => (
					<TakenSign key={`${each.kind}/${each.entry}`} of={each} />
				))}
			</div>
		)),
		layer,
	)
}

/** A place among the shapes, so that the camera moves it with them. */
function useLayer(editor: Editor): HTMLElement | undefined {
	const [layer, setLayer] = useState<HTMLElement>()
	useLayoutEffect(() => {
		const made = document.createElement('div')
		made.className = 'taken-signs'
		editor.getContainer().querySelector('.tl-shapes')?.append(made)
		setLayer(made)
		return () => made.remove()
	}, [editor])
	return layer
}
