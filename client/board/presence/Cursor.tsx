import { memo, type RefObject, useRef } from 'react'
import { type TLCursorProps, useTransform } from 'tldraw'

/** Someone else's pointer with first name and initial. */
export const Cursor = memo(function Cursor({ point, zoom, color, name }: TLCursorProps) {
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
			<span className="board-cursor-name">{name}</span>
		</div>
	)
})
