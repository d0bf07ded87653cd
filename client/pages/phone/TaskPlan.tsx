import type { TaskLine } from '../../../shared/collected/api.ts'
import { taskStates } from '../../../shared/registry/taskStates.ts'
import { inEnglish, inGerman } from '../../texts/figures.ts'
import { useLocale } from '../../texts/locale.ts'

/** The task plan to be read: what, who, until when, and how far it is. */
export function TaskPlan({ tasks }: { tasks: readonly TaskLine[] }) {
	const locale = useLocale()
	const { date } = locale === 'de' ? inGerman : inEnglish
	return (
		<ul>
			{tasks.map(({ id, text, who, until, state }) => {
				const more = [who.join(', '), until && date(Date.parse(`${until}T12:00`))].filter(Boolean)
				return (
					<li key={id}>
						<span className="own-words">
							{text}
							{more.length > 0 && <small>{more.join(' · ')}</small>}
						</span>
						<b>{taskStates[state][locale]}</b>
					</li>
				)
			})}
		</ul>
	)
}
