import { withHyphens } from '../../ui/hyphens.ts'

/** What is no words of the page: fields, and what the canvas has measured. */
const untouched = 'textarea, select, script, style, svg, .tl-container'

/** Lets the long German words in `root` break where the paper needs it; returns what takes the hyphens out again. */
export function hyphenate(root: HTMLElement): () => void {
	const before = new Map<Text, string>()
	const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
	for (let node = walker.nextNode(); node; node = walker.nextNode()) {
		if (!(node instanceof Text) || node.parentElement?.closest(untouched)) continue
		const words = withHyphens(node.data)
		if (words === node.data) continue
		before.set(node, node.data)
		node.data = words
	}
	return () => {
		for (const [node, words] of before) {
			// What was written in the meantime stays.
			if (node.data === withHyphens(words)) node.data = words
		}
	}
}

/** Whether the browser breaks words of the page's language itself: some have no dictionary. */
export function knowsHyphens(): boolean {
	const probe = document.createElement('p')
	probe.textContent = 'Zusammenarbeit'
	probe.style.cssText =
		'position:fixed;visibility:hidden;width:10ch;font:16px/16px monospace;hyphens:auto;overflow-wrap:normal'
	document.body.append(probe)
	const { height } = probe.getBoundingClientRect()
	probe.remove()
	return height > 16
}
