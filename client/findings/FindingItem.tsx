import { memo, Suspense, useId, useRef, useState } from 'react'
import type { Finding } from '../../shared/findings/index.ts'
import type { Term } from '../../shared/registry/index.ts'
import { takingActionTexts } from '../taking/ask.ts'
import { useLocale } from '../texts/locale.ts'
import { useTexts } from '../texts/texts.ts'
import { Button } from '../ui/Button.tsx'
import { Icon } from '../ui/icon.tsx'
import { DismissForm } from './DismissForm.tsx'
import { FindingSign } from './FindingSign.tsx'
import { focusNeighbour } from './focusNeighbour.ts'
import { PartnerForm } from './partners/latePartners.ts'
import { findingTexts } from './texts.ts'

/** What can be done with a finding; what is missing here may not be done now. */
export interface FindingActions {
	show(finding: Finding): void
	take?(finding: Finding): void
	/** "Übernehmen als …" */
	takeOver?(finding: Finding): void
	toTask(task: string): void
	dismiss?(finding: Finding, reason: string): void
	/** Tells that an actor of this name was said to be whom the finding misses. */
	identified?(actor: string): void
}

/** One finding: its sign, what was found, by which rule, and what can be done about it. */
export const FindingItem = memo(function FindingItem({
	finding,
	rule,
	partners,
	task,
	isShown,
	actions,
}: {
	finding: Finding
	rule: string
	/** what those are called whom findings of its method miss by name */
	partners: Readonly<Record<string, Term>> | undefined
	/** id of the task it became */
	task: string | undefined
	isShown: boolean
	actions: FindingActions
}) {
	const texts = useTexts(findingTexts)
	const taking = useTexts(takingActionTexts)
	const locale = useLocale()
	const item = useRef<HTMLLIElement>(null)
	const title = useId()
	const [asks, ask] = useState<'reason' | 'partner'>()
	const { dismiss, identified, take, takeOver } = actions
	const { partner = '' } = finding
	const partnerName = partners?.[partner]?.[locale]

	const cancel = () => {
		ask(undefined)
		item.current?.querySelector<HTMLElement>(`[data-asks="${asks}"]`)?.focus()
	}
	const toggle = (what: typeof asks) => ask(asks === what ? undefined : what)
	const onSaid = (actor: string) => {
		ask(undefined)
		// Where the actor does not take part yet, the finding stays and says so.
		focusNeighbour(item.current)
		identified?.(actor)
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
					{takeOver && finding.takenAs !== undefined && (
						<Button kind="link" aria-describedby={title} onClick={() => takeOver(finding)}>
							{taking.take}
						</Button>
					)}
					{identified && partnerName !== undefined && (
						<Button
							kind="link"
							data-asks="partner"
							aria-describedby={title}
							aria-expanded={asks === 'partner'}
							onClick={() => toggle('partner')}
						>
							{texts.thatIs}
						</Button>
					)}
					{dismiss && (
						<Button
							kind="link"
							data-asks="reason"
							aria-describedby={title}
							aria-expanded={asks === 'reason'}
							onClick={() => toggle('reason')}
						>
							{texts.dismiss}
						</Button>
					)}
				</div>
				{asks === 'reason' && <DismissForm onDismiss={onDismiss} onCancel={cancel} />}
				<Suspense>
					{asks === 'partner' && partnerName !== undefined && (
						<PartnerForm partner={partner} name={partnerName} onSaid={onSaid} onCancel={cancel} />
					)}
				</Suspense>
			</div>
		</li>
	)
})
