import type { ShownSection } from '../../../../shared/blocks/checklist/index.ts'
import type { TextDocument } from '../../../../shared/documents/index.ts'
import { dayInWords, useToday } from '../../../days/days.ts'
import { downloadTexts } from '../../../documents/texts.ts'
import { useDownloads } from '../../../documents/useDownloads.tsx'
import { useLocale } from '../../../texts/locale.ts'
import { useTexts } from '../../../texts/texts.ts'
import { Button } from '../../../ui/Button.tsx'
import { Dialog } from '../../../ui/Dialog.tsx'
import { Menu } from '../../../ui/Menu.tsx'
import { checklistTexts } from '../texts.ts'
import './document.css'

/** The answers of a section as one page to be read and handed out: the questions are its headings, what is empty is left out. */
export function DocumentDialog({ section, onClose }: { section: ShownSection; onClose: () => void }) {
	const texts = useTexts(checklistTexts).document
	const locale = useLocale()
	const parts = section.items.filter(({ answer, state }) => answer.trim() !== '' && state.tone !== 'aside')
	const missing = section.items.filter(({ answer, state }) => answer.trim() === '' && state.tone !== 'aside')
	const today = useToday()
	const told = (): TextDocument => ({
		title: section.title[locale],
		language: locale,
		head: { left: [], right: [dayInWords(today, locale)] },
		foot: section.title[locale],
		sections: parts.map(({ id, question, answer }) => ({
			id,
			level: 1,
			heading: question[locale],
			content: [{ kind: 'paragraph', text: answer }],
		})),
	})
	const downloads = useDownloads(told)
	const downloadLabel = useTexts(downloadTexts).download
	return (
		<Dialog open title={section.title[locale]} onClose={onClose}>
			<article className="checklist-document">
				<h3>{section.title[locale]}</h3>
				{parts.length === 0 && <p className="ui-quiet">{texts.empty}</p>}
				{parts.map(({ id, question, answer }) => (
					<section key={id}>
						<h4>{question[locale]}</h4>
						<p>{answer}</p>
					</section>
				))}
			</article>
			<footer className="dialog-actions">
				{missing.length > 0 && (
					<p className="ui-caption">{texts.missing(missing.map(({ question }) => question[locale]).join(' · '))}</p>
				)}
				{downloads.line}
				{parts.length > 0 && (
					<Menu trigger={<Button icon="download">{downloadLabel}</Button>} groups={[downloads.items]} />
				)}
				<Button onClick={() => window.print()} kind="main" icon="print" disabled={parts.length === 0}>
					{texts.print}
				</Button>
			</footer>
		</Dialog>
	)
}
