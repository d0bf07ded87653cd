import { type ReactNode, useEffect, useRef } from 'react'
import type { Actor, Group, Meeting } from '../../shared/registry/index.ts'
import { ActorNames, Fact } from '../actors/Entry.tsx'
import { dayInWords } from '../days/days.ts'
import { MinutesButton } from '../minutes/MinutesButton.tsx'
import { useLocale } from '../texts/locale.ts'
import { useTexts } from '../texts/texts.ts'
import { Button } from '../ui/Button.tsx'
import { meetingTexts } from './texts.ts'

interface MeetingLineProps {
	meeting: Meeting
	groups: readonly Group[]
	actors: readonly Actor[]
	isSent: boolean
	hasMinutes: boolean
	/** absent for those who may only read */
	onEdit: (() => void) | undefined
	onAddDecision: (() => void) | undefined
	/** its decisions */
	children: ReactNode
}

/** One meeting: who was there, and what was decided. */
export function MeetingLine({
	meeting,
	groups,
	actors,
	isSent,
	hasMinutes,
	onEdit,
	onAddDecision,
	children,
}: MeetingLineProps) {
	const texts = useTexts(meetingTexts)
	const locale = useLocale()
	const line = useRef<HTMLLIElement>(null)
	useEffect(() => {
		if (!isSent) return
		line.current?.scrollIntoView({ block: 'center' })
		line.current?.querySelector<HTMLElement>('button')?.focus()
	}, [isSent])
	const those = (ids: readonly string[]) => actors.filter(({ id }) => ids.includes(id))
	const [present, excused] = [those(meeting.present), those(meeting.excused)]
	const keeper = actors.find(({ id }) => id === meeting.keeper)?.name
	const group = groups.find(({ id }) => id === meeting.group)?.label[locale]
	const name = meeting.title.trim() || group || texts.unnamed
	const when = meeting.date === undefined ? texts.noDate : dayInWords(meeting.date, locale)
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
				<span className="ui-caption">{[when, meeting.place, group !== name && group].filter(Boolean).join(' · ')}</span>
			</h3>
			<dl>
				<Fact name={texts.present} isWide>
					{present.length === 0 ? <span className="ui-quiet">{texts.nobody}</span> : <ActorNames actors={present} />}
				</Fact>
				{excused.length > 0 && (
					<Fact name={texts.excused} isWide>
						<ActorNames actors={excused} />
					</Fact>
				)}
				{keeper !== undefined && <Fact name={texts.keeper}>{keeper}</Fact>}
				{meeting.next !== undefined && <Fact name={texts.next}>{dayInWords(meeting.next, locale)}</Fact>}
				<Fact name={texts.minutes} isWide>
					<MinutesButton kind="link" meeting={meeting.id} isThere={hasMinutes} name={name} />
				</Fact>
				<Fact name={texts.decisions} isWide>
					{children}
					{onAddDecision && (
						<Button kind="link" icon="plus" aria-label={texts.addDecisionTo(name)} onClick={onAddDecision}>
							{texts.addDecision}
						</Button>
					)}
				</Fact>
			</dl>
		</li>
	)
}
