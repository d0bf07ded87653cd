import { useState } from 'react'
import { announce, asksForAnswers } from '../../../shared/agenda/index.ts'
import { useNow } from '../../agenda/now.ts'
import { useStage } from '../../agenda/stage.ts'
import { useLocale } from '../../texts/locale.ts'
import { personName } from '../../texts/personName.ts'
import { useTexts } from '../../texts/texts.ts'
import { Avatar } from '../../ui/Avatar.tsx'
import { Button } from '../../ui/Button.tsx'
import { Icon } from '../../ui/icon.tsx'
import { Tag } from '../../ui/Tag.tsx'
import { type Attendee, useAttendees } from '../watch.ts'
import { roomTexts } from './texts.ts'

/** So many people are shown before one asks for more. */
const shownFirst = 6

/** Who takes part, and who has said "fertig". Who is writing is nobody's business. */
export function PeopleList() {
	const texts = useTexts(roomTexts)
	const attendees = useAttendees()
	const isAsked = asksForAnswers(useNow())
	const [all, showAll] = useState(false)
	const isLong = attendees.length > shownFirst + 1
	const shown = all || !isLong ? attendees : attendees.slice(0, shownFirst)
	if (attendees.length === 0) return <p className="console-nobody">{texts.nobody}</p>
	return (
		<>
			<ul className="console-people">
				{shown.map((attendee) => (
					<Line key={attendee.participant} attendee={attendee} isAsked={isAsked} />
				))}
			</ul>
			<AskForNames attendees={attendees} />
			{isLong && (
				<Button kind="link" size="small" className="console-people-more" onClick={() => showAll(!all)}>
					{all ? texts.fewer : texts.more(attendees.length - shown.length)}
				</Button>
			)}
		</>
	)
}

/** How many are named in the minutes, and a way to ask all of them. */
function AskForNames({ attendees }: { attendees: readonly Attendee[] }) {
	const texts = useTexts(roomTexts).named
	const { doc } = useStage()
	const named = attendees.filter(({ isNamed }) => isNamed).length
	return (
		<p className="console-named">
			<span className="ui-caption">{texts.count(named, attendees.length)}</span>
			<Button kind="link" size="small" onClick={() => announce(doc, texts.question)}>
				{texts.ask}
			</Button>
		</p>
	)
}

function Line({
	attendee: { name, organisation, colour, ready, isNamed },
	isAsked,
}: {
	attendee: Attendee
	/** whether something is asked that one can be ready with */
	isAsked: boolean
}) {
	const texts = useTexts(roomTexts)
	const shown = personName({ name, role: 'participant' }, useLocale())
	return (
		<li>
			<Avatar name={shown} colour={colour ?? 8} />
			<span className="ui-grow">
				<b>{shown}</b>
				{(organisation || isNamed) && (
					<span className="ui-caption">{[organisation, isNamed && texts.named.is].filter(Boolean).join(' · ')}</span>
				)}
			</span>
			{colour === undefined && <span className="ui-caption">{texts.away}</span>}
			{ready ? (
				<Tag tone="good">
					<Icon name="check" size={16} />
					{texts.ready}
				</Tag>
			) : (
				isAsked && colour !== undefined && <span className="ui-caption">{texts.open}</span>
			)}
		</li>
	)
}
