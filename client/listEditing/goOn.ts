/** From the words of one line to those of the next, or to the line for a new one. The page of a list carries `data-lines`. */
export function goOn(field: HTMLElement) {
	const fields = [...(field.closest('[data-lines]')?.querySelectorAll<HTMLElement>('[data-part="text"]') ?? [])]
	fields[fields.indexOf(field) + 1]?.focus()
}
