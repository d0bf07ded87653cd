/** Hands the person a file to save. */
export function saveFile(name: string, content: string | Uint8Array<ArrayBuffer>, type = 'text/csv;charset=utf-8') {
	const address = URL.createObjectURL(new Blob([content], { type }))
	const link = document.createElement('a')
	link.href = address
	link.download = name
	link.click()
	// Some browsers fetch the content after the click.
	setTimeout(() => URL.revokeObjectURL(address), 60_000)
}

/** These words without the signs that some system does not take in the name of a file; the product's name if none are left. */
export const systemNameOf = (words: string): string =>
	words.replace(/[\\/:*?"<>|\p{Cc}\s]+/gu, ' ').trim() || 'Netzwerkstatt'
