import { useEffect, useRef } from 'react'
import { type Case, casePartIds, caseParts, caseScopes, recognised } from '../../shared/registry/index.ts'
import { Fact } from '../actors/Entry.tsx'
import { useNowOf } from '../agenda/now.ts'
import { useLocale } from '../texts/locale.ts'
import { useTexts } from '../texts/texts.ts'
import { Button } from '../ui/Button.tsx'
import { Icon } from '../ui/icon.tsx'
import { Tag } from '../ui/Tag.tsx'
import { caseTexts } from './texts.ts'

interface CaseLineProps {
	told: Case
	/** whether a person was sent to it */
	isSent: boolean
	/** absent for those who may only read */
	onEdit: (() => void) | undefined
	onChain: (() => void) | undefined
	onSave: () => void
	/** absent for those who do not moderate */
	onRead: (() => void) | undefined
}

/** One case: who it is about, and everything that is told of it. */
export function CaseLine({ told, isSent, onEdit, onChain, onSave, onRead }: CaseLineProps) {
	const texts = useTexts(caseTexts)
	const locale = useLocale()
	const line = useRef<HTMLLIElement>(null)
	useEffect(() => {
		if (!isSent) return
		line.current?.scrollIntoView({ block: 'start' })
		line.current?.querySelector<HTMLElement>('button')?.focus()
	}, [isSent])
	const title = told.title.trim() || texts.unnamed
	const parts = casePartIds.filter((part) => part !== 'title' && part !== 'person' && told[part].trim())
	const found = casePartIds.flatMap((part) => recognised(told[part]).map(({ words }) => words))
	const isRead = useNowOf(({ reading }) => reading?.case === told.id)
	const named = (action: string) => ({ 'aria-label': texts.actions.of(action, title), children: action })
	return (
		<li ref={line} data-sent={isSent || undefined}>
			<div>
				<h4>
					{onEdit ? (
						<button type="button" onClick={onEdit}>
							{title}
						</button>
					) : (
						title
					)}
					<span className="ui-caption">
						{[told.person.trim(), caseScopes[told.scope][locale]].filter(Boolean).join(' · ')}
					</span>
				</h4>
				{isRead && <Tag tone="accent">{texts.actions.isRead}</Tag>}
				<span className="case-actions">
					{onRead && (
						<Button
							kind="bare"
							size="small"
							icon="play"
							{...named(isRead ? texts.actions.goOn : texts.actions.read)}
							onClick={onRead}
						/>
					)}
					{onChain && (
						<Button kind="bare" size="small" icon="chain" {...named(texts.actions.chain)} onClick={onChain} />
					)}
					<Button kind="bare" size="small" icon="download" {...named(texts.actions.save)} onClick={onSave} />
				</span>
			</div>
			<dl>
				{parts.map((part) => (
					<Fact key={part} name={caseParts[part].label[locale]} isWide>
						{told[part]}
					</Fact>
				))}
			</dl>
			{found.length > 0 && (
				<p className="case-warning">
					<Icon name="warning" size={16} />
					<span>{texts.recognisable(found)}</span>
				</p>
			)}
		</li>
	)
}
