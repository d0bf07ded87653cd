/** The part of a drawn result that an element names: `about`, or `option:<id>`. */
export function partOf(frame: HTMLElement, element: string): HTMLElement | null {
	const option = element.startsWith('option:') ? element.slice('option:'.length) : undefined
	return frame.querySelector<HTMLElement>(
		option === undefined ? `[data-element="${CSS.escape(element)}"]` : `[data-option="${CSS.escape(option)}"]`,
	)
}
