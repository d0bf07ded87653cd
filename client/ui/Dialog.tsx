import { Dialog as Radix } from 'radix-ui'
import { type ReactNode, useRef } from 'react'
import { useTexts } from '../texts/texts.ts'
import { Button } from './Button.tsx'
import { focusBack } from './focusBack.ts'
import { uiTexts } from './texts.ts'
import './Dialog.css'

/**
 * A modal dialog: focus moves in and comes back, Escape and the cross close it.
 * `full` covers the whole window (to be shown to a room); `wide` is the share dialog's measure of 940.
 */
export function Dialog({
	title,
	size,
	open,
	onClose,
	children,
}: {
	title: string
	size?: 'wide' | 'full'
	open: boolean
	onClose: () => void
	children: ReactNode
}) {
	const texts = useTexts(uiTexts)
	const opener = useRef<HTMLElement>(undefined)
	return (
		<Radix.Root open={open} onOpenChange={(next) => !next && onClose()}>
			<Radix.Portal>
				<Radix.Overlay className="ui-scrim" />
				<Radix.Content
					className="ui-dialog"
					data-size={size}
					aria-describedby={undefined}
					onOpenAutoFocus={(event) => {
						event.preventDefault()
						opener.current = openerOf(document.activeElement)
						if (event.target instanceof HTMLElement) begin(event.target)
					}}
					onCloseAutoFocus={(event) => {
						// Radix would look for a trigger of its own, which ours do not have.
						event.preventDefault()
						// Whoever was taken somewhere by the dialog has arrived there.
						if (document.activeElement === document.body) focusBack(opener.current)
					}}
				>
					<header>
						<Radix.Title>{title}</Radix.Title>
						<Radix.Close asChild>
							<Button kind="icon" icon="close" aria-label={texts.close} />
						</Radix.Close>
					</header>
					{children}
				</Radix.Content>
			</Radix.Portal>
		</Radix.Root>
	)
}

/** Where the focus comes back to. An entry of a menu is gone by then: its place is the button that opened the menu. */
function openerOf(active: Element | null): HTMLElement | undefined {
	const menu = active?.closest('[role="menu"]')
	const opener = menu ? document.getElementById(menu.getAttribute('aria-labelledby') ?? '') : active
	return opener instanceof HTMLElement ? opener : undefined
}

/** Where there is a form one begins to write; on a touch screen not at once, since the keyboard would cover the rest. */
function begin(dialog: HTMLElement) {
	const field = firstField(dialog)
	const start = field && !isTouched() ? field : dialog
	start.focus()
	if (!field) beginLater(dialog)
}

const isTouched = () => matchMedia('(pointer: coarse)').matches

/** Of choices the one that holds: that is where the arrows begin. */
const firstField = (dialog: HTMLElement): HTMLElement | undefined =>
	[...dialog.querySelectorAll<HTMLElement>('form :is(input, select, textarea)')].find(
		(each) => !(each instanceof HTMLInputElement && each.type === 'radio' && !each.checked),
	)

/** A form that comes late takes the focus once it is there, unless a person has gone elsewhere by then. */
function beginLater(dialog: HTMLElement) {
	const watch = new MutationObserver(() => {
		if (document.activeElement !== dialog) return watch.disconnect()
		const field = firstField(dialog)
		if (!field) return
		watch.disconnect()
		if (!isTouched()) field.focus()
	})
	watch.observe(dialog, { childList: true, subtree: true })
}
