import { everyNode, type GoalNode, goalLevels, goalOutline, goalsOf } from '../../shared/registry/index.ts'
import { useNavigation } from '../navigation/navigation.ts'
import { derived } from '../sync/derived.ts'
import { allOf, perDocument } from '../sync/parts.ts'
import { useRoom, useValue } from '../sync/RoomContext.ts'
import { entryPlace } from '../taking/entryPlace.ts'
import { useLocale } from '../texts/locale.ts'
import { Button } from '../ui/Button.tsx'
import './groups.css'

const mandatesIn = perDocument((doc, group: string) =>
	derived([allOf(goalsOf(doc))], () =>
		everyNode(goalOutline(doc)).filter(({ goal, firstBelow }) => goal.group === group && firstBelow === undefined),
	),
)

/** The goals that are the mandate of a group, in the order of the goal system. */
export const useMandate = (group: string): readonly GoalNode[] => useValue(mandatesIn(useRoom().doc, group))

/** What a group is to reach: each goal with its number, and the way to it where it stands on a board. */
export function MandateGoals({ goals }: { goals: readonly GoalNode[] }) {
	const { doc } = useRoom()
	const navigation = useNavigation()
	const locale = useLocale()
	return (
		<ul className="group-goals">
			{goals.map(({ goal: { id, level, text }, number }) => {
				const place = entryPlace([doc], 'goal', id)
				const name = [goalLevels[level][locale], number].filter(Boolean).join(' ')
				return (
					<li key={id}>
						{place ? (
							<Button kind="link" onClick={() => navigation.go(place)}>
								{name}
							</Button>
						) : (
							name
						)}
						: {text}
					</li>
				)
			})}
		</ul>
	)
}
