import { useEffect, useRef } from 'react'
import type { Need, Theme } from '../../shared/registry/index.ts'
import { Fact } from '../actors/Entry.tsx'
import { TakenFromPart } from '../taking/TakenFromPart.tsx'
import { useTexts } from '../texts/texts.ts'
import { caseTexts } from './texts.ts'

interface ThemeLineProps {
	theme: Theme
	needs: readonly Need[]
	/** whether a person was sent to it */
	isSent: boolean
	/** absent for those who may only read */
	onEdit: (() => void) | undefined
}

/** One theme: its words, the need it is about, and where it was taken from. */
export function ThemeLine({ theme, needs, isSent, onEdit }: ThemeLineProps) {
	const texts = useTexts(caseTexts)
	const line = useRef<HTMLLIElement>(null)
	useEffect(() => {
		if (!isSent) return
		line.current?.scrollIntoView({ block: 'center' })
		line.current?.querySelector<HTMLElement>('button')?.focus()
	}, [isSent])
	const words = theme.label.trim() || texts.noText
	const need = needs.find(({ id }) => id === theme.need)?.label
	return (
		<li ref={line} data-sent={isSent || undefined}>
			<h4>
				{onEdit ? (
					<button type="button" onClick={onEdit}>
						{words}
					</button>
				) : (
					words
				)}
			</h4>
			<dl>
				<Fact name={texts.need} isWide>
					{need ?? <span className="ui-quiet">{texts.noNeed}</span>}
				</Fact>
			</dl>
			<TakenFromPart kind="theme" entry={theme.id} />
		</li>
	)
}
