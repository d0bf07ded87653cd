import { useEffect, useId, useRef } from 'react'
import type { CasePart, Recognised } from '../../shared/registry/index.ts'
import { caseParts } from '../../shared/registry/index.ts'
import { useLocale } from '../texts/locale.ts'
import { useTexts } from '../texts/texts.ts'
import { Icon } from '../ui/icon.tsx'
import { caseTexts } from './texts.ts'

/** Words of one part of a case by which somebody could be recognised. */
export interface HeldWords {
	readonly part: CasePart
	readonly found: readonly Recognised[]
}

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
	held: readonly HeldWords[]
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
					{held.map(({ part, found }) => (
						<li key={part}>
							{caseParts[part].label[locale]}: {found.map(({ words }) => texts.quote(words)).join(', ')}
						</li>
					))}
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
