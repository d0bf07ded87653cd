import { useMemo } from 'react'
import { itemElement, itemText, type ShownItem } from '../../../../shared/blocks/checklist/index.ts'
import { findTask, taskStates, tasksOf } from '../../../../shared/registry/index.ts'
import { textFields } from '../../../../shared/text/fields.ts'
import { useNavigation } from '../../../navigation/navigation.ts'
import { derived } from '../../../sync/derived.ts'
import { entryOf } from '../../../sync/parts.ts'
import { useRoom, useValue } from '../../../sync/RoomContext.ts'
import { UntilPart } from '../../../tasks/parts/UntilPart.tsx'
import { WhoPart } from '../../../tasks/parts/WhoPart.tsx'
import { useLocale } from '../../../texts/locale.ts'
import { useTexts } from '../../../texts/texts.ts'
import { Button } from '../../../ui/Button.tsx'
import { placeIn } from '../../../writing/guests.ts'
import { SharedField } from '../../../writing/SharedField.tsx'
import { taskOfItem, useChecklistActions } from '../actions.ts'
import { EvidenceNote } from '../EvidenceNote.tsx'
import { type ReadList, useEvidence } from '../observe.ts'
import { usePersonal } from '../personal.ts'
import { asTaken } from '../SeenTo.tsx'
import { ToneSign } from '../ToneSign.tsx'
import { checklistTexts } from '../texts.ts'

interface ItemDetailsProps {
	checklist: string
	item: ShownItem
	list: ReadList
}

/** All that is said to a question. */
export function ItemDetails({ checklist, item, list }: ItemDetailsProps) {
	const { doc, mayWrite } = useRoom()
	const texts = useTexts(checklistTexts)
	const { details } = texts
	const locale = useLocale()
	const actions = useChecklistActions(checklist)
	const wanted = usePersonal(checklist, (personal) => personal.details)
	const evidence = useEvidence(list)[item.id]
	const section = list.sections.find(({ items }) => items.some(({ id }) => id === item.id))
	const question = item.question[locale]
	const element = itemElement(item.id)
	// Whoever adds a question writes its words first.
	const writesQuestion = item.own && !question.trim()
	const begin = wanted?.writes ? wanted : undefined
	return (
		<div className="checklist-details">
			<section>
				<p className="ui-caption">{section?.title[locale]}</p>
				{item.own && mayWrite ? (
					<div className="checklist-words">
						<SharedField
							text={itemText(doc, checklist, item.id, 'label')}
							label={texts.question(section?.title[locale] ?? '')}
							field={textFields.checklistQuestion}
							place={placeIn(checklist, element, 'label')}
							placeholder={texts.questionEmpty}
							begin={writesQuestion ? begin : undefined}
						/>
					</div>
				) : (
					<h3>{question}</h3>
				)}
			</section>
			<fieldset className="checklist-choice">
				<legend className="ui-label">{details.state}</legend>
				{list.states.map((state) => (
					<label key={state.id}>
						<input
							type="radio"
							name={`${checklist}/${item.id}`}
							disabled={!mayWrite}
							checked={state.id === item.state.id}
							onChange={() => actions.setState(item.id, state.id)}
						/>
						<ToneSign tone={state.tone} />
						{state.name[locale]}
					</label>
				))}
			</fieldset>
			<section>
				<h4>{details.answer}</h4>
				<div className="checklist-field">
					<SharedField
						text={itemText(doc, checklist, item.id, 'answer')}
						label={texts.answer(question)}
						field={textFields.checklistAnswer}
						place={placeIn(checklist, element)}
						placeholder={texts.answerEmpty}
						begin={writesQuestion ? undefined : begin}
						onMissing={() => actions.begin(item.id)}
					/>
				</div>
			</section>
			{evidence && (
				<section>
					<h4>{details.evidence}</h4>
					<EvidenceNote evidence={evidence} />
					<p className="ui-caption">{texts.page.ownState}</p>
				</section>
			)}
			<section>
				<h4>{details.who}</h4>
				<WhoPart task={asTaken(item)} />
				<h4>{details.until}</h4>
				<UntilPart task={asTaken(item)} />
			</section>
			<Footer checklist={checklist} item={item} />
		</div>
	)
}

/** The way into the plan, and for a question of people's own into the trash. */
function Footer({ checklist, item }: Pick<ItemDetailsProps, 'checklist' | 'item'>) {
	const { doc, mayWrite } = useRoom()
	const navigation = useNavigation()
	const { details, questionEmpty } = useTexts(checklistTexts)
	const locale = useLocale()
	const actions = useChecklistActions(checklist)
	const id = taskOfItem(checklist, item.id)
	const task = useValue(useMemo(() => derived([entryOf(tasksOf(doc), id)], () => findTask(doc, id)), [doc, id]))
	if (!task && !mayWrite) return null
	return (
		<footer>
			{task ? (
				<Button icon="task" onClick={() => navigation.go({ to: 'tasks', task: id })}>
					{details.inPlan}: {taskStates[task.state][locale]}
				</Button>
			) : (
				<Button icon="task" onClick={() => actions.takeAsTask(item, questionEmpty, locale)}>
					{details.asTask}
				</Button>
			)}
			<span className="ui-grow" />
			{item.own && mayWrite && (
				<Button kind="bare" icon="trash" onClick={() => actions.remove(item.id)}>
					{details.remove}
				</Button>
			)}
		</footer>
	)
}
