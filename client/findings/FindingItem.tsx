import { memo, useId, useRef, useState } from 'react'
import type { Finding } from '../../shared/findings/index.ts'
import { useLocale } from '../texts/locale.ts'
import { useTexts } from '../texts/texts.ts'
import { Button } from '../ui/Button.tsx'
import { Icon } from '../ui/icon.tsx'
import { DismissForm } from './DismissForm.tsx'
import { FindingSign } from './FindingSign.tsx'
import { findingTexts } from './texts.ts'

/** What can be done with a finding; what is missing here may not be done now. */
export interface FindingActions {
	show(finding: Finding): void
	take?(finding: Finding): void
	toTask(task: string): void
	dismiss?(finding: Finding, reason: string): void
}

/** One finding: its sign, what was found, by which rule, and what can be done about it. */
export const FindingItem = memo(function FindingItem({
	finding,
	rule,
	task,
	isShown,
	actions,
}: {
	finding: Finding
	rule: string
	/** id of the task it became */
	task: string | undefined
	isShown: boolean
	actions: FindingActions
}) {
	const texts = useTexts(findingTexts)
	const locale = useLocale()
	const item = useRef<HTMLLIElement>(null)
	const title = useId()
	const [asks, ask] = useState(false)
	const { dismiss, take } = actions

	const cancel = () => {
		ask(false)
		item.current?.querySelector<HTMLElement>('[data-dismiss]')?.focus()
	}
	const onDismiss = (reason: string) => {
		focusNeighbour(item.current)
		dismiss?.(finding, reason)
	}
	return (
		<li ref={item} className="finding" data-shown={isShown || undefined} aria-current={isShown || undefined}>
			<FindingSign sign={finding.sign} tone={finding.tone} />
			<div>
				<h3 id={title}>{finding.title[locale]}</h3>
				<p>{finding.sentence[locale]}</p>
				{rule && <p className="finding-rule">{texts.rule(rule)}</p>}
				<div className="finding-actions">
					{finding.elements.length > 0 && (
						<Button kind="link" aria-describedby={title} onClick={() => actions.show(finding)}>
							{texts.show}
						</Button>
					)}
					{task !== undefined && (
						<span className="finding-taken">
							<Icon name="check" size={16} />
							{texts.isTask}
						</span>
					)}
					{task !== undefined ? (
						<Button kind="link" aria-describedby={title} onClick={() => actions.toTask(task)}>
							{texts.toTask}
						</Button>
					) : (
						take && (
							<Button kind="link" aria-describedby={title} onClick={() => take(finding)}>
								{texts.take}
							</Button>
						)
					)}
					{dismiss && (
						<Button kind="link" data-dismiss aria-describedby={title} aria-expanded={asks} onClick={() => ask(!asks)}>
							{texts.dismiss}
						</Button>
					)}
				</div>
				{asks && <DismissForm onDismiss={onDismiss} onCancel={cancel} />}
			</div>
		</li>
	)
})

/** Before an entry leaves its list: the focus goes to the next one, the one before, or the list as a whole. */
export function focusNeighbour(item: HTMLElement | null) {
	const neighbour = item?.nextElementSibling ?? item?.previousElementSibling
	const place = neighbour?.querySelector<HTMLElement>('button') ?? item?.closest<HTMLElement>('[data-findings]')
	place?.focus()
}
