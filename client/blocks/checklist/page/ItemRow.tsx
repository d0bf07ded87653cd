import { type KeyboardEvent, memo, useRef } from 'react'
import {
	type ChecklistState,
	type Evidence,
	itemElement,
	itemText,
	type ShownItem,
} from '../../../../shared/blocks/checklist/index.ts'
import { textFields } from '../../../../shared/text/fields.ts'
import { useRoom } from '../../../sync/RoomContext.ts'
import { UntilPart } from '../../../tasks/parts/UntilPart.tsx'
import { WhoPart } from '../../../tasks/parts/WhoPart.tsx'
import { useLocale } from '../../../texts/locale.ts'
import { useTexts } from '../../../texts/texts.ts'
import { Button } from '../../../ui/Button.tsx'
import { Menu } from '../../../ui/Menu.tsx'
import { Tag } from '../../../ui/Tag.tsx'
import { placeIn } from '../../../writing/guests.ts'
import { SharedField } from '../../../writing/SharedField.tsx'
import { useChecklistActions } from '../actions.ts'
import { EvidenceNote } from '../EvidenceNote.tsx'
import { changePersonal, showDetails, usePersonal } from '../personal.ts'
import { asTaken } from '../SeenTo.tsx'
import { StateMenu } from '../StateMenu.tsx'
import { checklistTexts } from '../texts.ts'

interface ItemRowProps {
	checklist: string
	/** what its section is called */
	section: string
	item: ShownItem
	states: readonly ChecklistState[]
	evidence: Evidence | undefined
}

/** A question in the list; its answer is written in at its place. */
export const ItemRow = memo(function ItemRow({ checklist, section, item, states, evidence }: ItemRowProps) {
	const { doc, mayWrite } = useRoom()
	const texts = useTexts(checklistTexts)
	const { columns } = texts.page
	const locale = useLocale()
	const actions = useChecklistActions(checklist)
	const row = useRef<HTMLTableRowElement>(null)
	const element = itemElement(item.id)
	const isShown = usePersonal(checklist, (personal) => personal.chosen) === element
	const fresh = usePersonal(checklist, (personal) => personal.row)
	const question = item.question[locale].trim() || texts.questionEmpty
	const isWritten = fresh?.element === element
	const toQuestion = () => row.current?.querySelector<HTMLElement>('.checklist-question')?.focus()
	const toAnswer = () => row.current?.querySelector<HTMLElement>('[data-part="answer"]')?.focus()

	const onKeyDown = (event: KeyboardEvent<HTMLButtonElement>) => {
		if (event.ctrlKey || event.metaKey || event.altKey) return
		const state = states[Number(event.key) - 1]
		const by = { ArrowUp: -1, ArrowDown: 1 }[event.key]
		if (by !== undefined) questionBeside(event.currentTarget, by)?.focus()
		else if (event.key === 'Enter') mayWrite ? toAnswer() : showDetails(checklist, element)
		else if (state && mayWrite) actions.setState(item.id, state.id)
		else if (event.key === 'Delete' && item.own && mayWrite) {
			const next = questionBeside(event.currentTarget, 1) ?? questionBeside(event.currentTarget, -1)
			next?.focus()
			actions.remove(item.id)
		} else return
		event.preventDefault()
	}
	return (
		<tr ref={row} data-element={element} data-shown={isShown || undefined} tabIndex={-1}>
			<td>
				<StateMenu
					state={item.state}
					states={states}
					label={texts.state(question, item.state.name[locale])}
					onChoose={(state) => actions.setState(item.id, state)}
				/>
			</td>
			<td className="checklist-said">
				<div className="checklist-asked">
					{isWritten ? (
						<SharedField
							text={itemText(doc, checklist, item.id, 'label')}
							label={texts.question(section)}
							field={textFields.checklistQuestion}
							place={placeIn(checklist, element, 'label')}
							placeholder={texts.questionEmpty}
							begin={fresh}
							onEnter={toAnswer}
							onLeave={() => changePersonal(checklist, { row: undefined })}
						/>
					) : (
						<button
							type="button"
							className="checklist-question"
							onFocus={() => changePersonal(checklist, { chosen: element })}
							onClick={() => showDetails(checklist, element)}
							onKeyDown={onKeyDown}
						>
							{question}
						</button>
					)}
					{item.own && <Tag>{texts.own}</Tag>}
					{mayWrite && <RowMenu checklist={checklist} item={item} question={question} />}
				</div>
				<SharedField
					text={itemText(doc, checklist, item.id, 'answer')}
					label={texts.answer(question)}
					field={textFields.checklistAnswer}
					place={placeIn(checklist, element)}
					placeholder={texts.answerEmpty}
					part="answer"
					onEnter={toQuestion}
					// Escape has taken back what was written, and left: the keys go on from the question.
					onLeave={() => requestAnimationFrame(() => document.activeElement === document.body && toQuestion())}
					onMissing={() => actions.begin(item.id)}
				/>
			</td>
			<td data-label={columns.evidence} data-empty={!evidence || undefined}>
				{evidence && <EvidenceNote evidence={evidence} />}
			</td>
			<td data-label={columns.who}>
				<WhoPart task={asTaken(item)} />
			</td>
			<td data-label={columns.until}>
				<UntilPart task={asTaken(item)} />
			</td>
		</tr>
	)
})

/** The next question on the page, whatever section it is in. */
function questionBeside(from: HTMLElement, by: number): HTMLElement | undefined {
	const all = [...(from.closest('table')?.querySelectorAll<HTMLElement>('.checklist-question') ?? [])]
	return all[all.indexOf(from) + by]
}

function RowMenu({ checklist, item, question }: { checklist: string; item: ShownItem; question: string }) {
	const { page, details } = useTexts(checklistTexts)
	const locale = useLocale()
	const actions = useChecklistActions(checklist)
	const element = itemElement(item.id)
	return (
		<Menu
			trigger={<Button kind="icon" icon="more" aria-label={page.more(question)} />}
			groups={[
				[
					{ label: page.details, onSelect: () => showDetails(checklist, element) },
					{
						label: details.asTask,
						icon: 'task',
						onSelect: () => {
							actions.takeAsTask(item, question, locale)
							showDetails(checklist, element)
						},
					},
				],
				...(item.own
					? [
							[
								{ label: page.up, icon: 'up' as const, onSelect: () => actions.shift(item.id, -1) },
								{ label: page.down, icon: 'down' as const, onSelect: () => actions.shift(item.id, 1) },
							],
							[{ label: page.remove, icon: 'trash' as const, onSelect: () => actions.remove(item.id) }],
						]
					: []),
			]}
		/>
	)
}
