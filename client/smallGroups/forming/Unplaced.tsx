import type { Place } from '../../../shared/smallGroups/forming/index.ts'
import { useTexts } from '../../texts/texts.ts'
import { Button } from '../../ui/Button.tsx'
import { Icon } from '../../ui/icon.tsx'
import type { MenuItem } from '../../ui/Menu.tsx'
import type { Attending } from '../draft.ts'
import { dragPerson } from '../dragPerson.ts'
import { MoveMenu } from '../MoveMenu.tsx'
import { useShownName } from '../PersonSign.tsx'
import { formingTexts } from './texts.ts'

/** So many are shown one by one; beyond that they are dealt together. */
const shownAtMost = 8

/** Who is there and has no group yet: one click each, to where they fit best, with the reason. */
export function Unplaced({
	people,
	titles,
	placeOf,
	onPlace,
	othersOf,
	onPlaceAll,
}: {
	people: readonly Attending[]
	titles: readonly string[]
	placeOf: (person: Attending) => Place | undefined
	onPlace: (person: Attending, group: number) => void
	/** what else can be done with somebody */
	othersOf?: (person: Attending) => readonly MenuItem[]
	onPlaceAll: () => void
}) {
	const texts = useTexts(formingTexts)
	const shownName = useShownName()
	return (
		<>
			<p className="ui-hidden-text" role="status">
				{people.length > 0 && texts.unplaced(people.length)}
			</p>
			{people.length > 0 && (
				<section className="sg-unplaced" aria-label={texts.unplaced(people.length)}>
					<ul>
						{people.slice(0, shownAtMost).map((person) => {
							const best = placeOf(person)
							const name = shownName(person.name)
							return (
								<li key={person.id} onPointerDown={(event) => dragPerson(event, (group) => onPlace(person, group))}>
									<Icon name="clock" />
									<p>
										<span>
											<b>{name}</b> {texts.isWithout}
										</span>
										<span className="ui-caption">
											{[person.organisation, best && texts.because[best.because]].filter(Boolean).join(' · ')}
										</span>
									</p>
									{best && (
										<Button
											aria-label={texts.placeOf(name, titles[best.group] ?? '')}
											onClick={() => onPlace(person, best.group)}
										>
											{texts.placeInto(titles[best.group] ?? '')}
										</Button>
									)}
									<MoveMenu
										name={name}
										titles={titles}
										at={best?.group}
										onMove={(group) => onPlace(person, group)}
										others={othersOf?.(person) ?? []}
									/>
								</li>
							)
						})}
					</ul>
					{people.length > 1 && (
						<p className="sg-unplaced-all">
							<span>{texts.unplaced(people.length)}</span>
							<Button size="small" onClick={onPlaceAll}>
								{texts.placeAll}
							</Button>
						</p>
					)}
				</section>
			)}
		</>
	)
}
