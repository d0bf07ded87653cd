import { useEffect, useState } from 'react'
import type { QrPicture } from './qrPath.ts'

/** Modules of white around the code, without which cameras do not find it (ISO/IEC 18004). */
const quiet = 4

/**
 * A QR code with its quiet zone, black on white whatever the theme. `side` is the wish in pixels: modules get whole
 * pixels, so the picture may come out a little smaller. The generator loads when first needed.
 */
export function QrCode({ text, side, label }: { text: string; side: number; label: string }) {
	const [picture, setPicture] = useState<QrPicture>()
	useEffect(() => {
		let wanted = true
		import('./qrPath.ts').then(({ qrPicture }) => wanted && setPicture(qrPicture(text)))
		return () => {
			wanted = false
		}
	}, [text])
	if (!picture) return <div style={{ width: side, height: side }} role="img" aria-label={label} aria-busy="true" />
	const modules = picture.size + 2 * quiet
	const pixels = modules * Math.max(1, Math.floor(side / modules))
	return (
		<svg
			width={pixels}
			height={pixels}
			viewBox={`${-quiet} ${-quiet} ${modules} ${modules}`}
			shapeRendering="crispEdges"
			role="img"
			aria-label={label}
		>
			<rect x={-quiet} y={-quiet} width={modules} height={modules} fill="#fff" />
			<path d={picture.path} fill="#000" />
		</svg>
	)
}
