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
