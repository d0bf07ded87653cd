import { personRole } from '../../../shared/blocks/scenes/index.ts'
import { fewestPeople } from '../../../shared/playing/index.ts'
import { useTexts } from '../../texts/texts.ts'
import { castPartOf, type Prepared } from './stations.ts'
import { conductTexts } from './texts.ts'
import { type Conducted, useCastPeople } from './useConducted.ts'

/** Before anything is given: which parts are to be played, how many people that takes, and whether so many are here. */
export function PeopleNeeded({ prepared, conducted: { cast } }: { prepared: Prepared; conducted: Conducted }) {
	const { needed: texts } = useTexts(conductTexts)
	const people = useCastPeople(prepared, cast)
	const parts = prepared.play.parts.map((part) => castPartOf(prepared, part))
	const groups = fewestPeople(parts)
	const fewest = groups.acting + groups.advising + groups.observing
	if (groups.acting === 0) return null
	const acting = parts.filter(({ group }) => group === 'acting')
	const there = new Set(people.map(({ actor }) => actor))
	const absent = acting.filter(({ role }) => role !== '' && role !== personRole && !there.has(role))
	const lacking = fewest - people.length
	return (
		<div className="play-needed">
			<p>{texts.people(fewest, groups, acting.map(({ as }) => as || texts.noName).join(', '))}</p>
			<p role="status" className={lacking > 0 ? 'play-care' : undefined}>
				{lacking > 0 ? texts.tooFew(people.length, lacking) : texts.enough(people.length)}
			</p>
			{people.length > 0 && absent.length > 0 && (
				<p>{texts.absent(absent.map(({ role, as }) => prepared.names[role] ?? as).join(', '))}</p>
			)}
		</div>
	)
}
