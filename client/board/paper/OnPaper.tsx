import { useEffect } from 'react'
import type { Editor } from 'tldraw'
import './onPaper.css'

/** What a page of A4 across leaves for the board below its titles, in CSS pixels. */
const paper = { w: 1014, h: 590 }

/** Prints a board as a whole, however much of it the window shows, as lines and letters and no larger than it is. */
export function OnPaper({ editor }: { editor: Editor }) {
	useEffect(() => {
		// The camera follows the window, and no frame is drawn between the wish to print and the printing: CSS moves it.
		const fit = () => {
			const bounds = editor.getCurrentPageBounds()
			if (!bounds) return
			const scale = Math.min(1, paper.w / bounds.w, paper.h / bounds.h)
			const { style } = editor.getContainer()
			style.setProperty('--paper-scale', `${scale}`)
			style.setProperty('--paper-x', `${-bounds.x}px`)
			style.setProperty('--paper-y', `${-bounds.y}px`)
		}
		addEventListener('beforeprint', fit)
		return () => removeEventListener('beforeprint', fit)
	}, [editor])
	return null
}
