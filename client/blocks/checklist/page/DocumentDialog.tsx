import type { ShownSection } from '../../../../shared/blocks/checklist/index.ts'
import { useLocale } from '../../../texts/locale.ts'
import { useTexts } from '../../../texts/texts.ts'
import { Button } from '../../../ui/Button.tsx'
import { Dialog } from '../../../ui/Dialog.tsx'
import { checklistTexts } from '../texts.ts'
import './document.css'

/** The answers of a section as one page to be read and handed out: the questions are its headings, what is empty is left out. */
export function DocumentDialog({ section, onClose }: { section: ShownSection; onClose: () => void }) {
	const texts = useTexts(checklistTexts).document
	const locale = useLocale()
	const parts = section.items.filter(({ answer, state }) => answer.trim() !== '' && state.tone !== 'aside')
	const missing = section.items.filter(({ answer, state }) => answer.trim() === '' && state.tone !== 'aside')
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
				<Button onClick={() => window.print()} kind="main" icon="print" disabled={parts.length === 0}>
					{texts.print}
				</Button>
			</footer>
		</Dialog>
	)
}
