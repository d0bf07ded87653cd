import { type ReactNode, Suspense, useCallback, useState } from 'react'
import { useTexts } from '../texts/texts.ts'
import { Button } from './Button.tsx'
import { fold } from './fold.ts'
import { lazyPart } from './lazyPart.ts'
import { type FoldableTool, ToolbarContext } from './Tool.tsx'
import { uiTexts } from './texts.ts'
import './Toolbar.css'

const MoreTools = lazyPart(() => import('./MoreTools.tsx').then((module) => module.MoreTools))

/**
 * One line of tools, beginning with the title of what they work on. Where they do not all fit, each `Tool` in it, also
 * one that comes later or through a portal, moves by its rank into the menu "Mehr" at the end.
 */
export function Toolbar({ className, children }: { className: string; children: ReactNode }) {
	const texts = useTexts(uiTexts)
	const [tools] = useState(() => new Map<string, FoldableTool>())
	const [folded, tell] = useState<readonly string[]>([])
	const watch = useCallback((bar: HTMLElement | null) => {
		if (!bar) return
		const measure = () => {
			const next = fold(bar)
			tell((before) => (before.join() === next.join() ? before : next))
		}
		const resized = new ResizeObserver(measure)
		resized.observe(bar)
		// Other words, or a part that was still being fetched.
		const changed = new MutationObserver(measure)
		changed.observe(bar, { childList: true, subtree: true, characterData: true })
		void document.fonts?.ready.then(measure)
		return () => {
			resized.disconnect()
			changed.disconnect()
		}
	}, [])
	const more = (
		<Button kind="bare" icon="more" className="ui-toolbar-more">
			{texts.more}
		</Button>
	)
	return (
		<ToolbarContext value={tools}>
			<div className={`ui-toolbar ${className}`} ref={watch}>
				{children}
				<Suspense fallback={more}>
					{folded.length > 0 ? (
						<MoreTools trigger={more} tools={folded.flatMap((name) => tools.get(name) ?? [])} />
					) : (
						more
					)}
				</Suspense>
			</div>
		</ToolbarContext>
	)
}
