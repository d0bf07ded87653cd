import { type ReactNode, useMemo } from 'react'
import { useTexts } from '../../texts/texts.ts'
import { projectorTexts } from './texts.ts'
import { isOnPage, usePages } from './usePages.ts'
import { useTurning } from './useTurning.ts'

/** A list on the wall, a line for each thing or a sign in three columns, on as many pages as it needs. */
export function Lines<Thing>({
	things,
	as = 'lines',
	children,
}: {
	things: readonly (Thing & { readonly key: string })[]
	as?: 'lines' | 'signs'
	children: (thing: Thing) => ReactNode
}) {
	const [list, pages] = usePages<HTMLUListElement>(things)
	const turning = useTurning(useMemo(() => [pages.length], [pages.length]))
	return (
		<section className="projector-pages">
			<div className={`projector-${as}`}>
				<ul ref={list}>
					{things.map((thing, i) => {
						const isHidden = !isOnPage(pages, turning.page, i)
						return (
							<li key={thing.key} data-hidden={isHidden || undefined} aria-hidden={isHidden}>
								{children(thing)}
							</li>
						)
					})}
				</ul>
			</div>
			<PageNumber {...turning} />
		</section>
	)
}

/** Which page of how many; nothing where there is one. */
export function PageNumber({ number, of }: { number: number; of: number }) {
	const texts = useTexts(projectorTexts)
	return of > 1 && <p className="projector-more">{texts.page(number, of)}</p>
}
