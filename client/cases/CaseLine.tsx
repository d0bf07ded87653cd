import { useEffect, useRef } from 'react'
import { type Case, casePartIds, caseParts, caseScopes } from '../../shared/registry/index.ts'
import { Fact } from '../actors/Entry.tsx'
import { useLocale } from '../texts/locale.ts'
import { useTexts } from '../texts/texts.ts'
import { caseTexts } from './texts.ts'

interface CaseLineProps {
	told: Case
	/** whether a person was sent to it */
	isSent: boolean
	/** absent for those who may only read */
	onEdit: (() => void) | undefined
}

/** One case: who it is about, and everything that is told of it. */
export function CaseLine({ told, isSent, onEdit }: CaseLineProps) {
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
	return (
		<li ref={line} data-sent={isSent || undefined}>
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
			<dl>
				{parts.map((part) => (
					<Fact key={part} name={caseParts[part].label[locale]} isWide>
						{told[part]}
					</Fact>
				))}
			</dl>
		</li>
	)
}
