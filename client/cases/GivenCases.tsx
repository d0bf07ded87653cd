import {
	addGivenCase,
	givenCaseIds,
	givenCases,
	givenTypes,
	hasGiven,
} from '../../shared/methods/case-examples/given/index.ts'
import { useRoom } from '../sync/RoomContext.ts'
import { useLocale } from '../texts/locale.ts'
import { useTexts } from '../texts/texts.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { Tag } from '../ui/Tag.tsx'
import { useCases } from './observe.ts'
import { caseTexts } from './texts.ts'

/** The cases invented for every workshop: each is taken by itself, and once. */
export default function GivenCases({ onClose }: { onClose: () => void }) {
	const { doc, history } = useRoom()
	const texts = useTexts(caseTexts).given
	const locale = useLocale()
	// Drawn again when cases come and go.
	useCases()
	return (
		<Dialog open size="wide" title={texts.title} onClose={onClose}>
			<div className="given-cases">
				<p className="ui-quiet">{texts.note}</p>
				<ul>
					{givenCaseIds.map((given) => {
						const { title, person, children, contradictions } = givenCases[locale][given]
						const isThere = hasGiven(doc, given)
						return (
							<li key={given}>
								<div>
									<h3>{title}</h3>
									<p className="ui-caption">
										{person} · {givenTypes[given][locale]}
									</p>
									<p className="ui-hyphens">{children}</p>
									<p className="ui-hyphens">{contradictions}</p>
								</div>
								{isThere ? (
									<Tag tone="good">{texts.there}</Tag>
								) : (
									<Button
										icon="plus"
										aria-label={texts.takeNamed(title)}
										onClick={({ currentTarget }) => {
											const next = currentTarget.closest('li')?.nextElementSibling?.querySelector('button')
											history.step(() => addGivenCase(doc, given, locale))
											// The button goes: the next one has the focus.
											next?.focus()
										}}
									>
										{texts.take}
									</Button>
								)}
							</li>
						)
					})}
				</ul>
				<footer className="dialog-actions">
					<Button kind="main" onClick={onClose}>
						{texts.done}
					</Button>
				</footer>
			</div>
		</Dialog>
	)
}
