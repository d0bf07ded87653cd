import {
	addGivenCase,
	givenCaseIds,
	givenCases,
	givenTypes,
	hasGiven,
} from '../../shared/methods/case-examples/given/index.ts'
import { caseParts, minutesToRead, scenesOf } from '../../shared/registry/index.ts'
import { useRoom } from '../sync/RoomContext.ts'
import { useLocale } from '../texts/locale.ts'
import { useTexts } from '../texts/texts.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { Tag } from '../ui/Tag.tsx'
import { useCases } from './observe.ts'
import { caseTexts } from './texts.ts'

/** What is read of a case before it is taken: the rest of it is on its sheet. */
const tells = ['children', 'contradictions'] as const

/** The cases invented for every workshop: each says what type it is and how long, and is taken by itself, once. */
export default function GivenCases({ onClose }: { onClose: () => void }) {
	const { doc, history } = useRoom()
	const texts = useTexts(caseTexts).given
	const locale = useLocale()
	// Drawn again when cases come and go.
	useCases()
	return (
		<Dialog open size="wide" title={texts.title} onClose={onClose}>
			<div className="given-cases">
				<p>{texts.note}</p>
				<p className="ui-quiet">{texts.taking}</p>
				<ul>
					{givenCaseIds.map((given) => {
						const told = givenCases[locale][given]
						const { title, person } = told
						const isThere = hasGiven(doc, given)
						return (
							<li key={given}>
								<div>
									<Tag>{givenTypes[given][locale]}</Tag>
									<h3>{title}</h3>
									<p className="ui-caption">
										{person} · {texts.length(minutesToRead(told), scenesOf(told).length)}
									</p>
									<dl>
										{tells.map((part) => (
											<div key={part}>
												<dt>{caseParts[part].label[locale]}</dt>
												<dd className="ui-hyphens">{told[part]}</dd>
											</div>
										))}
									</dl>
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
