import { type FormEvent, useState } from 'react'
import {
	type Goal,
	type GoalMark,
	isNamed,
	listActors,
	markGoal,
	progressWords,
} from '../../../../shared/registry/index.ts'
import { textFields } from '../../../../shared/text/fields.ts'
import { useRoom } from '../../../sync/RoomContext.ts'
import { useLocale } from '../../../texts/locale.ts'
import { useTexts } from '../../../texts/texts.ts'
import { ActorSymbol } from '../../../ui/ActorSymbol.tsx'
import { Button } from '../../../ui/Button.tsx'
import { Icon } from '../../../ui/icon.tsx'
import { SelectField } from '../../../ui/SelectField.tsx'
import { TextField } from '../../../ui/TextField.tsx'
import { useTreeActions } from '../actions.ts'
import { type Organisations, useOrganisations } from '../observe.ts'
import { treeTexts } from '../texts.ts'

/** From this difference on organisations measure by different yardsticks. */
const apartFrom = 2

/** How far each organisation sees a goal, and why. The spread is shown and never averaged: it is what people talk about. */
export function Progress({ tree, goal }: { tree: string; goal: Goal }) {
	const { doc, mayWrite } = useRoom()
	const texts = useTexts(treeTexts).progress
	const locale = useLocale()
	const actions = useTreeActions(tree)
	const organisations = useOrganisations()
	const [isOpen, open] = useState(false)
	const marks = goal.marks.filter(({ actor }) => organisations.actors.has(actor))
	const steps = marks.map(({ at }) => at)
	const [least, most] = [Math.min(...steps), Math.max(...steps)]
	const set = (actor: string, mark: Pick<GoalMark, 'at' | 'why'> | undefined) =>
		actions.asOneStep(() => markGoal(doc, goal.id, actor, mark))
	return (
		<section className="tree-progress">
			<h3>
				{texts.title}
				{marks.length > 0 && (
					<span className="ui-caption">{texts.answered(marks.length, Math.max(marks.length, goal.actors.length))}</span>
				)}
			</h3>
			{marks.length === 0 ? (
				<p className="ui-quiet">{texts.nobody}</p>
			) : (
				<Scale marks={marks} organisations={organisations} />
			)}
			{most - least >= apartFrom && (
				<p className="tree-apart">
					<Icon name="warning" size={16} />
					<span>
						<b>{texts.apart(progressWords[least]?.[locale] ?? '', progressWords[most]?.[locale] ?? '')}</b>{' '}
						{texts.apartTodo}
					</span>
				</p>
			)}
			<ul className="tree-marks">
				{marks.map(({ actor, at, why }) => {
					const name = organisations.actors.get(actor)?.name ?? ''
					return (
						<li key={actor}>
							<b>
								{name}: {progressWords[at]?.[locale]}
							</b>
							<span>{why || texts.noReason}</span>
							{mayWrite && (
								<Button
									kind="icon"
									icon="close"
									aria-label={texts.takeBack(name)}
									onClick={() => set(actor, undefined)}
								/>
							)}
						</li>
					)
				})}
			</ul>
			{mayWrite && !isOpen && (
				<Button icon="plus" onClick={() => open(true)}>
					{texts.say}
				</Button>
			)}
			{mayWrite && isOpen && (
				<MarkForm
					goal={goal}
					onEnter={(actor, mark) => {
						set(actor, mark)
						open(false)
					}}
				/>
			)}
		</section>
	)
}

/** Who stands where between nothing and reached: a column of symbols over each step. */
function Scale({ marks, organisations }: { marks: readonly GoalMark[]; organisations: Organisations }) {
	const locale = useLocale()
	return (
		<ol className="tree-scale" aria-hidden="true">
			{progressWords.map((word, step) => (
				<li key={word.de}>
					<span>
						{marks
							.filter(({ at }) => at === step)
							.map(({ actor: id }) => {
								const actor = organisations.actors.get(id)
								const field = organisations.fields.find((each) => each.id === actor?.field)
								return <ActorSymbol key={id} kind={actor?.kind} colour={field?.colour} size={18} />
							})}
					</span>
					<b>{step}</b>
					{word[locale]}
				</li>
			))}
		</ol>
	)
}

function MarkForm({
	goal,
	onEnter,
}: {
	goal: Goal
	onEnter: (actor: string, mark: Pick<GoalMark, 'at' | 'why'>) => void
}) {
	const { doc } = useRoom()
	const texts = useTexts(treeTexts).progress
	const locale = useLocale()
	// Those who work on it come first: it is theirs to say.
	const rank = (id: string) => (goal.actors.includes(id) ? goal.actors.indexOf(id) : goal.actors.length)
	const actors = listActors(doc)
		.filter(isNamed)
		.sort((a, b) => rank(a.id) - rank(b.id) || a.name.localeCompare(b.name, 'de'))
	const [actor, setActor] = useState(actors[0]?.id ?? '')
	const [at, setAt] = useState('0')
	const [why, setWhy] = useState('')
	const submit = (event: FormEvent) => {
		event.preventDefault()
		if (actor) onEnter(actor, { at: Number(at), why })
	}
	return (
		<form className="tree-mark-form" onSubmit={submit}>
			<SelectField label={texts.who} value={actor} onChoose={setActor}>
				{actors.map(({ id, name }) => (
					<option key={id} value={id}>
						{name}
					</option>
				))}
			</SelectField>
			<SelectField label={texts.at} value={at} onChoose={setAt}>
				{progressWords.map((word, step) => (
					<option key={word.de} value={String(step)}>
						{`${step} ${word[locale]}`}
					</option>
				))}
			</SelectField>
			<TextField
				label={texts.why}
				value={why}
				maxLength={textFields.goalMarkReason.limit}
				onChange={({ target }) => setWhy(target.value)}
			/>
			<Button kind="main" type="submit">
				{texts.enter}
			</Button>
		</form>
	)
}
