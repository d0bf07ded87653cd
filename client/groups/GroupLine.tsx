import { useEffect, useRef } from 'react'
import { type Actor, type Group, groupKinds } from '../../shared/registry/index.ts'
import { ActorNames, Fact } from '../actors/Entry.tsx'
import { dayInWords, daysBetween, useToday } from '../days/days.ts'
import { useLocale } from '../texts/locale.ts'
import { useTexts } from '../texts/texts.ts'
import { Icon } from '../ui/icon.tsx'
import { MandateGoals, useMandate } from './MandateGoals.tsx'
import { groupTexts } from './texts.ts'

interface GroupLineProps {
	group: Group
	groups: readonly Group[]
	actors: readonly Actor[]
	/** whether a person was sent to it */
	isSent: boolean
	/** absent for those who may only read */
	onEdit: (() => void) | undefined
}

/** What is said of one group, as far as it is said. */
export function GroupLine({ group, groups, actors, isSent, onEdit }: GroupLineProps) {
	const texts = useTexts(groupTexts)
	const locale = useLocale()
	const line = useRef<HTMLLIElement>(null)
	useEffect(() => {
		if (!isSent) return
		line.current?.scrollIntoView({ block: 'center' })
		line.current?.querySelector<HTMLElement>('button')?.focus()
	}, [isSent])
	const members = actors.filter((actor) => actor.groups?.includes(group.id))
	const lead = actors.find(({ id }) => id === group.lead)?.name
	const name = group.label[locale]
	const goals = useMandate(group.id)
	return (
		<li ref={line} data-sent={isSent || undefined}>
			<h3>
				{onEdit ? (
					<button type="button" onClick={onEdit}>
						{name}
					</button>
				) : (
					name
				)}
				{group.added && <span className="ui-caption">{groupKinds[group.kind][locale]}</span>}
			</h3>
			<dl>
				{(group.purpose || goals.length > 0) && (
					<Fact name={texts.purpose} isWide>
						{group.purpose}
						{goals.length > 0 && <MandateGoals goals={goals} />}
					</Fact>
				)}
				<Fact name={texts.members} isWide>
					<Members members={members} group={group.id} />
				</Fact>
				{(lead !== undefined || group.rhythm) && (
					<Fact name={texts.leadership}>{[lead, group.rhythm].filter(Boolean).join(' · ')}</Fact>
				)}
				{(group.reportsTo !== undefined || group.nextReport !== undefined) && (
					<Fact name={texts.reports}>
						<Reports group={group} groups={groups} />
					</Fact>
				)}
			</dl>
		</li>
	)
}

function Members({ members, group }: { members: readonly Actor[]; group: string }) {
	const texts = useTexts(groupTexts)
	if (members.length === 0) return <span className="ui-quiet">{texts.nobody}</span>
	const said = members.flatMap(({ authorities }) => authorities?.[group] ?? [])
	const deciding = said.filter((authority) => authority !== 'none').length
	return (
		<>
			<ActorNames actors={members} />
			{said.length > 0 && <span className="ui-caption">{texts.decide(deciding, members.length)}</span>}
		</>
	)
}

function Reports({ group: { reportsTo, nextReport }, groups }: { group: Group; groups: readonly Group[] }) {
	const texts = useTexts(groupTexts)
	const locale = useLocale()
	const today = useToday()
	const to = groups.find(({ id }) => id === reportsTo)?.label[locale]
	const until = nextReport && texts.until(dayInWords(nextReport, locale))
	return (
		<>
			{[to, until].filter(Boolean).join(' · ')}
			{nextReport !== undefined && nextReport < today && (
				<span className="entry-overdue">
					<Icon name="warning" size={16} />
					{texts.overdue(daysBetween(nextReport, today))}
				</span>
			)}
		</>
	)
}
