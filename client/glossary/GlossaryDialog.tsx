import { Fragment, useMemo, useRef, useState } from 'react'
import { type GlossaryEntry, type GlossaryWord, glossary } from '../../shared/roadmap/index.ts'
import { searchKey } from '../../shared/search/index.ts'
import { useLocale } from '../texts/locale.ts'
import { useTexts } from '../texts/texts.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { Icon } from '../ui/icon.tsx'
import { glossaryTexts } from './texts.ts'
import './glossary.css'

/** The words of the trade, each in a sentence or two; what is typed narrows the list to the entries that say it. */
export function GlossaryDialog({ onClose }: { onClose: () => void }) {
	const texts = useTexts(glossaryTexts)
	const locale = useLocale()
	const entries = useMemo(() => glossary(locale), [locale])
	const [query, setQuery] = useState('')
	const list = useRef<HTMLDListElement>(null)
	const wanted = searchKey(query)
	const says = ({ word, meaning }: GlossaryEntry) => searchKey(`${word[locale]} ${meaning[locale]}`).includes(wanted)
	const begins = ({ word }: GlossaryEntry) => searchKey(word[locale]).includes(wanted)
	const shown = entries.filter(says).sort((a, b) => Number(begins(b)) - Number(begins(a)))
	const wordOf = (id: GlossaryWord) => entries.find((entry) => entry.id === id)?.word[locale]

	const show = (id: GlossaryWord) => {
		setQuery('')
		// The whole list is drawn again before the entry can be reached.
		requestAnimationFrame(() => {
			const entry = list.current?.querySelector<HTMLElement>(`[data-word="${id}"]`)
			entry?.scrollIntoView({ block: 'center' })
			entry?.focus()
		})
	}
	return (
		<Dialog open title={texts.title} onClose={onClose}>
			<form className="glossary-search" onSubmit={(event) => event.preventDefault()}>
				<label>
					<Icon name="search" size={16} />
					<span className="ui-hidden-text">{texts.search}</span>
					<input
						type="search"
						placeholder={texts.search}
						value={query}
						onChange={(event) => setQuery(event.target.value)}
					/>
				</label>
				<span className="ui-caption" role="status">
					{texts.found(shown.length)}
				</span>
			</form>
			{shown.length === 0 && <p className="glossary-nothing">{texts.nothing}</p>}
			<dl className="glossary" ref={list}>
				{shown.map(({ id, word, meaning, see }) => (
					<div key={id}>
						<dt data-word={id} tabIndex={-1}>
							{word[locale]}
						</dt>
						<dd>
							{meaning[locale]}
							{see.length > 0 && (
								<span className="glossary-see">
									{texts.see}:{' '}
									{see.map((other, i) => (
										<Fragment key={other}>
											{i > 0 && ', '}
											<Button kind="link" onClick={() => show(other)}>
												{wordOf(other)}
											</Button>
										</Fragment>
									))}
								</span>
							)}
						</dd>
					</div>
				))}
			</dl>
		</Dialog>
	)
}
