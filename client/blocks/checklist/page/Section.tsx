import { useState } from 'react'
import type { ChecklistState, ShownItem, ShownSection } from '../../../../shared/blocks/checklist/index.ts'
import { useRoom } from '../../../sync/RoomContext.ts'
import { useLocale } from '../../../texts/locale.ts'
import { useTexts } from '../../../texts/texts.ts'
import { Button } from '../../../ui/Button.tsx'
import { Icon } from '../../../ui/icon.tsx'
import { useChecklistActions } from '../actions.ts'
import { Counts } from '../Counts.tsx'
import type { EvidenceBeside } from '../observe.ts'
import { changePersonal, personalOf } from '../personal.ts'
import { checklistTexts } from '../texts.ts'
import { DocumentDialog } from './DocumentDialog.tsx'
import { ItemRow } from './ItemRow.tsx'

interface SectionProps {
	checklist: string
	section: ShownSection
	number: number
	/** those that are shown of it */
	items: readonly ShownItem[]
	states: readonly ChecklistState[]
	evidence: EvidenceBeside
	isFolded: boolean
}

/** The questions under one heading; folded away they still say how far they are. */
export function Section(props: SectionProps) {
	const { checklist, section, number, items, states, evidence, isFolded } = props
	const { mayWrite } = useRoom()
	const texts = useTexts(checklistTexts)
	const locale = useLocale()
	const actions = useChecklistActions(checklist)
	const [isPage, showAsPage] = useState(false)
	if (!section.isShown) return mayWrite ? <Offer {...props} /> : null
	const fold = () => {
		const { folded } = personalOf(checklist).get()
		const next = isFolded ? folded.filter((id) => id !== section.id) : [...folded, section.id]
		changePersonal(checklist, { folded: next })
	}
	return (
		<tbody>
			<tr className="checklist-heading">
				<th colSpan={5} scope="rowgroup">
					<div>
						<button type="button" aria-expanded={!isFolded} onClick={fold}>
							<Icon name={isFolded ? 'next' : 'down'} size={16} />
							<span>{number}</span> {section.title[locale]}
						</button>
						{section.offer && mayWrite && (
							<Button kind="link" onClick={() => actions.showSection(section.id, false)}>
								{texts.leaveOut}
							</Button>
						)}
						{section.isDocument && (
							<Button kind="link" icon="doc" onClick={() => showAsPage(true)}>
								{texts.document.show}
							</Button>
						)}
						{isPage && <DocumentDialog section={section} onClose={() => showAsPage(false)} />}
						<span className="ui-grow" />
						<Counts items={section.items} states={states} />
					</div>
				</th>
			</tr>
			{!isFolded &&
				items.map((item) => (
					<ItemRow
						key={item.id}
						checklist={checklist}
						section={section.title[locale]}
						item={item}
						states={states}
						evidence={evidence[item.id]}
					/>
				))}
			{!isFolded && items.length === 0 && section.items.length > 0 && (
				<tr className="checklist-foot">
					<td />
					<td colSpan={4}>{texts.page.nothingOpen}</td>
				</tr>
			)}
			{!isFolded && mayWrite && (
				<tr className="checklist-foot">
					<td />
					<td colSpan={4}>
						<Button
							kind="bare"
							icon="plus"
							aria-label={`${texts.addOwn}: ${section.title[locale]}`}
							onClick={() => actions.add(section.id)}
						>
							{texts.addOwn}
						</Button>
					</td>
				</tr>
			)}
		</tbody>
	)
}

/** A section that is there on request: one line with the way to take it up. */
function Offer({ checklist, section, number }: SectionProps) {
	const texts = useTexts(checklistTexts)
	const locale = useLocale()
	const actions = useChecklistActions(checklist)
	return (
		<tbody>
			<tr className="checklist-heading">
				<th colSpan={5} scope="rowgroup">
					<div>
						<span className="checklist-offered">
							<span>{number}</span> {section.title[locale]}
						</span>
						<span className="ui-caption">{texts.onRequest}</span>
						<span className="ui-grow" />
						<Button kind="link" onClick={() => actions.showSection(section.id, true)}>
							{section.offer?.[locale]}
						</Button>
					</div>
				</th>
			</tr>
		</tbody>
	)
}
