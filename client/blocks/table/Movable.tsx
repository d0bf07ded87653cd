import { type ReactNode, useLayoutEffect, useRef, useState } from 'react'
import { createPortal } from 'react-dom'

/**
 * Shows its children in `place`, or here if there is none. They stay mounted when that changes: whoever turns the tablet
 * while a dialog of theirs is open goes on in it.
 */
export function Movable({ place, children }: { place: HTMLElement | null | undefined; children: ReactNode }) {
	const here = useRef<HTMLDivElement>(null)
	const [host] = useState(() => document.createElement('div'))
	useLayoutEffect(() => {
		host.className = 'table-tools'
		const parent = place ?? here.current
		parent?.append(host)
		return () => host.remove()
	}, [host, place])
	return <div ref={here}>{createPortal(children, host)}</div>
}
