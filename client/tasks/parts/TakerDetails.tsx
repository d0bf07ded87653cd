import { useContext, useMemo } from 'react'
import { actorProperties, isNamed } from '../../../shared/registry/index.ts'
import { isMentioned } from '../../../shared/rooms/mentions.ts'
import { useRoom } from '../../sync/RoomContext.ts'
import { useTexts } from '../../texts/texts.ts'
import { Button } from '../../ui/Button.tsx'
import { SelectField } from '../../ui/SelectField.tsx'
import { PlanContext, usePlan } from '../plan.ts'
import { type ShownTaker, type Taken, takersOf } from '../takers.ts'
import { taskTexts } from '../texts.ts'

/** What a mention in these does not hold against being a person: it follows from having been an actor by mistake. */
const aside = ['actors', 'tasks', 'dismissals', 'stands']

interface Details {
	readonly persons: readonly ShownTaker[]
	/** actors of whom nothing but a name and tasks is known */
	readonly mistaken: readonly ShownTaker[]
}

/** Of which of those who take a task on there is more to say: only the plan knows more of persons than their names. */
export function useTakerDetails(task: Taken): Details {
	const { doc } = useRoom()
	const plan = useContext(PlanContext)
	return useMemo(() => {
		const takers = plan ? takersOf(task, plan.actors) : []
		const isBare = ({ actor }: ShownTaker) =>
			actor &&
			actorProperties.every((property) => actor[property] === undefined || actor[property] === 'person') &&
			!isMentioned(doc, actor.id, aside)
		return { persons: takers.filter(({ taker }) => 'name' in taker), mistaken: takers.filter(isBare) }
	}, [doc, task, plan])
}

/** A person's organisation, and whether somebody is a person or an actor at all. */
export function TakerDetails({ of: { persons, mistaken } }: { of: Details }) {
	const { actors, actions } = usePlan()
	const texts = useTexts(taskTexts)
	return (
		<ul className="task-taker-details">
			{persons.map(({ key, name, organisation }) => (
				<li key={key}>
					<SelectField
						label={texts.belongsTo(name)}
						value={organisation?.id ?? ''}
						onChoose={(id) => actions.setOrganisation(name, id || undefined)}
					>
						<option value="">{texts.belongsToNone}</option>
						{actors.filter(isNamed).map((actor) => (
							<option key={actor.id} value={actor.id}>
								{actor.name}
							</option>
						))}
					</SelectField>
					<Button kind="link" onClick={() => actions.enterAsActor(name)}>
						{texts.isActor(name)}
					</Button>
				</li>
			))}
			{mistaken.map(({ key, name, actor }) => (
				<li key={key}>
					<span>{name}</span>
					<Button
						kind="link"
						aria-label={texts.isPersonOf(name)}
						onClick={() => actor && actions.noteAsPerson(actor.id)}
					>
						{texts.isPerson}
					</Button>
				</li>
			))}
		</ul>
	)
}
