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
export function Toolbar({
	className,
	tools: given,
	within,
	isSecond,
	as: Bar = 'div',
	children,
}: {
	className: string
	/** The tools of this bar by name, where parts of it lie elsewhere on the page and come by a portal. */
	tools?: Map<string, FoldableTool>
	/** The tools of the bar this one stands in: that one folds them, and its menu shows them. */
	within?: Map<string, FoldableTool> | undefined
	/** Stands below another bar, whose menu has the same name otherwise. */
	isSecond?: boolean
	as?: 'div' | 'header'
	children: ReactNode
}) {
	const texts = useTexts(uiTexts)
	const [own] = useState(() => given ?? new Map<string, FoldableTool>())
	const [folded, tell] = useState<readonly string[]>([])
	const isInner = within !== undefined
	const watch = useCallback(
		(bar: HTMLElement | null) => {
			if (!bar || isInner) return
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
		},
		[isInner],
	)
	const more = (
		<Button kind="bare" icon="more" className="ui-toolbar-more">
			{isSecond ? texts.others : texts.more}
		</Button>
	)
	return (
		<ToolbarContext value={within ?? own}>
			<Bar className={`ui-toolbar ${className}`} ref={watch}>
				{children}
				{!isInner && (
					<Suspense fallback={more}>
						{folded.length > 0 ? <MoreTools trigger={more} names={folded} tools={own} /> : more}
					</Suspense>
				)}
			</Bar>
		</ToolbarContext>
	)
}
