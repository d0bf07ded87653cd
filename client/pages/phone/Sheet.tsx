import { type ReactNode, useLayoutEffect, useRef } from 'react'
import { useTexts } from '../../texts/texts.ts'
import { Button } from '../../ui/Button.tsx'
import { sheetTexts } from './sheetTexts.ts'

/** A sheet over the page, reached by the thumb. The browser's own dialog: focus stays inside, and Escape or back closes. */
export function Sheet({ title, onClose, children }: { title: string; onClose: () => void; children: ReactNode }) {
	const texts = useTexts(sheetTexts)
	const dialog = useRef<HTMLDialogElement>(null)
	// Before it leaves the page, so that the browser takes the focus back to where it was.
	useLayoutEffect(() => {
		const element = dialog.current
		element?.showModal()
		return () => element?.close()
	}, [])
	return (
		// biome-ignore lint/a11y/useKeyWithClickEvents: Escape and the cross close it; a tap beside it is for the thumb
		<dialog
			ref={dialog}
			className="phone-sheet"
			aria-label={title}
			onCancel={(event) => {
				// A chooser of files inside cancels, too.
				if (event.target === event.currentTarget) onClose()
			}}
			onClick={(event) => {
				if (event.target === event.currentTarget) onClose()
			}}
		>
			<div>
				<header>
					<h2>{title}</h2>
					<Button kind="icon" icon="close" aria-label={texts.close} onClick={onClose} />
				</header>
				{children}
			</div>
		</dialog>
	)
}
