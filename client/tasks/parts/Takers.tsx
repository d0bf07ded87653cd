import { Fragment } from 'react'
import type { Actor } from '../../../shared/registry/index.ts'
import { useTexts } from '../../texts/texts.ts'
import { ActorSymbol, symbolFills } from '../../ui/ActorSymbol.tsx'
import { Icon } from '../../ui/icon.tsx'
import { useTakers } from '../plan.ts'
import type { ShownTaker } from '../takers.ts'
import { taskTexts } from '../texts.ts'

/** Those who take a task on, each with their symbol. */
export function Takers({ takers }: { takers: readonly ShownTaker[] }) {
	const texts = useTexts(taskTexts)
	return (
		<span className="task-takers">
			{takers.map(({ key, name, actor, organisation }) => (
				<Fragment key={key}>
					<span data-gone={name === '' || undefined}>
						<TakerMark actor={actor} gone={name === ''} />
						<span>
							{name || texts.gone}
							{organisation && <span className="ui-caption"> {organisation.name}</span>}
						</span>
					</span>{' '}
				</Fragment>
			))}
		</span>
	)
}

/** The symbol of an actor; a name that is noted only here has a plain one, so that nobody takes it for an entry. */
export function TakerMark({ actor, gone = false }: { actor: Actor | undefined; gone?: boolean }) {
	const { fields } = useTakers()
	if (!actor) return <Icon name={gone ? 'unlink' : 'person'} size={16} />
	const field = fields.find(({ id }) => id === actor.field)
	return (
		<ActorSymbol
			kind={actor.kind}
			colour={field?.colour}
			size={18}
			fill={actor.involvement ? symbolFills[actor.involvement] : 'filled'}
		/>
	)
}
