import { type ComponentProps, useState } from 'react'
import { useTexts } from '../texts/texts.ts'
import { Button } from './Button.tsx'
import { uiTexts } from './texts.ts'

/** Copies `text` and says so in its own words until the pointer or the focus leaves it. */
export function CopyButton({ text, label, ...look }: { text: string; label?: string } & ComponentProps<typeof Button>) {
	const texts = useTexts(uiTexts)
	const [outcome, setOutcome] = useState<'copied' | 'byHand'>()
	const forget = () => setOutcome(undefined)
	return (
		<Button
			icon={outcome === 'copied' ? 'check' : 'copy'}
			onClick={async () => setOutcome((await copyText(text)) ? 'copied' : 'byHand')}
			onBlur={forget}
			onPointerLeave={forget}
			{...look}
		>
			<span aria-live="polite">
				{outcome === undefined ? (label ?? texts.copy) : outcome === 'copied' ? texts.copied : texts.copyByHand}
			</span>
		</Button>
	)
}

/**
 * Puts `text` on the clipboard and tells whether that worked. On plain HTTP there is no async clipboard; then a hidden
 * field is copied the old way. It stands beside the focused element, since a modal dialog would take the focus back.
 */
export async function copyText(text: string): Promise<boolean> {
	if (window.isSecureContext && navigator.clipboard) {
		const written = await navigator.clipboard.writeText(text).then(
			() => true,
			() => false,
		)
		if (written) return true
	}
	const before = document.activeElement
	const field = document.createElement('textarea')
	field.value = text
	field.readOnly = true
	field.style.cssText = 'position:fixed;top:0;opacity:0'
	;(before?.parentElement ?? document.body).append(field)
	field.focus()
	field.select()
	try {
		return document.execCommand('copy')
	} catch {
		return false
	} finally {
		field.remove()
		if (before instanceof HTMLElement) before.focus()
	}
}
