import { memo, type RefObject, useRef } from 'react'
import { type TLCursorProps, useTransform, useValue } from 'tldraw'
import { isNamed } from '../canvas/names.ts'
import { useBoardServices } from '../canvas/services.ts'

/** Someone else's pointer with first name and initial; in a crowd the name comes on demand. */
export const Cursor = memo(function Cursor({ userId, point, zoom, color, name }: TLCursorProps) {
	const { names } = useBoardServices()
	const hasName = useValue('is named', () => isNamed(names, userId), [names, userId])
	const place = useRef<HTMLDivElement>(null)
	useTransform(place as RefObject<HTMLDivElement>, point?.x, point?.y, 1 / zoom)
	if (!point) return null
	return (
		<div ref={place} className="tl-overlays__item board-cursor" style={{ color }}>
			<svg width="22" height="24" viewBox="0 0 22 24" aria-hidden="true">
				<path
					d="M2 2l16 8.5-7 1.7-3.5 6.5z"
					fill="currentColor"
					stroke="#fff"
					strokeWidth="1.5"
					strokeLinejoin="round"
				/>
			</svg>
			{hasName && name && <span className="board-cursor-name">{name}</span>}
		</div>
	)
})
