import { useEffect, useId, useRef } from 'react'
import { caseParts } from '../../shared/registry/index.ts'
import { useLocale } from '../texts/locale.ts'
import { useTexts } from '../texts/texts.ts'
import { Icon } from '../ui/icon.tsx'
import type { HeldLine } from './asking.ts'
import { caseTexts } from './texts.ts'

/** Of a long file more is not read by anybody. */
const mostShown = 12

/**
 * What looks like a real person, and the one question about it. Until it is answered, or the words are others, nothing of them leaves
 * this device. `isAsked`: somebody has tried to enter them.
 */
export function InventedCheck({
	held,
	isInvented,
	isAsked,
	onSay,
}: {
	held: readonly HeldLine[]
	isInvented: boolean
	isAsked: boolean
	onSay: (isInvented: boolean) => void
}) {
	const texts = useTexts(caseTexts).form
	const locale = useLocale()
	const title = useId()
	const box = useRef<HTMLInputElement>(null)
	useEffect(() => {
		if (isAsked) box.current?.focus()
	}, [isAsked])
	return (
		<section className="case-held" aria-labelledby={title}>
			<Icon name="warning" />
			<div>
				<p id={title} role={isAsked && !isInvented ? 'alert' : undefined}>
					<b>{texts.held}</b>
				</p>
				<ul>
					{held.slice(0, mostShown).map(({ title: of, part, found }, i) => (
						// biome-ignore lint/suspicious/noArrayIndexKey: lines of a file have no other name
						<li key={i}>
							{[of, part && caseParts[part].label[locale]].filter(Boolean).map((each) => `${each}: `)}
							{found.map(({ words }) => texts.quote(words)).join(', ')}
						</li>
					))}
					{held.length > mostShown && <li>{texts.heldMore(held.length - mostShown)}</li>}
				</ul>
				<p>{texts.heldNote}</p>
				<label>
					<input
						ref={box}
						type="checkbox"
						checked={isInvented}
						onChange={({ currentTarget }) => onSay(currentTarget.checked)}
					/>
					{texts.isInvented}
				</label>
			</div>
		</section>
	)
}
