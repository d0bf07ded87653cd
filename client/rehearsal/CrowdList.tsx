import { useState } from 'react'
import type { Failure } from '../api/failure.ts'
import { useValue } from '../sync/RoomContext.ts'
import { useTexts } from '../texts/texts.ts'
import { Avatar } from '../ui/Avatar.tsx'
import { Button } from '../ui/Button.tsx'
import { barTexts } from './barTexts.ts'
import type { Crowd, Simulated } from './crowd.ts'
import { NotDone } from './NotDone.tsx'
import { type Part, useParts } from './parts.ts'

/** Those who are simulated, how it stands with each, and the hand on all of them. */
export function CrowdList({
	crowd,
	onLook,
	onDismiss,
}: {
	crowd: Crowd
	onLook: (number: number) => void
	onDismiss: () => Promise<Failure | undefined>
}) {
	const texts = useTexts(barTexts).running
	const { isRunning, people, ended } = useValue(crowd.state)
	const [failure, setFailure] = useState<Failure>()
	const [said, say] = useState('')
	const parts = useParts()
	return (
		<>
			<div className="rehearsal-hands">
				<Button
					icon={isRunning ? 'pause' : 'play'}
					disabled={ended !== undefined}
					onClick={() => {
						say('')
						if (isRunning) crowd.pause()
						else crowd.start()
					}}
				>
					{isRunning ? texts.pause : texts.resume}
				</Button>
				<Button
					icon="skip"
					disabled={!isRunning}
					onClick={() => {
						crowd.actNow()
						say(texts.acting)
					}}
				>
					{texts.actNow}
				</Button>
				<Button icon="door" onClick={async () => setFailure(await onDismiss())}>
					{texts.dismiss}
				</Button>
			</div>
			<p className="ui-caption" role="status">
				{ended ? texts.ended : isRunning ? said : texts.paused}
			</p>
			{failure && <NotDone failure={failure} />}
			<ul className="rehearsal-people">
				{people.map((each) => (
					<Line
						key={each.person.number}
						simulated={each}
						part={parts.of[each.session?.participant ?? '']}
						isPlayed={parts.isPlayed}
						onLook={onLook}
					/>
				))}
			</ul>
		</>
	)
}

/** Who somebody is, and what they are just now; how it stands with them below it. */
function Line({
	simulated: { person, is, last, session },
	part,
	isPlayed,
	onLook,
}: {
	simulated: Simulated
	part: Part | undefined
	isPlayed: boolean
	onLook: (number: number) => void
}) {
	const texts = useTexts(barTexts)
	const { name, organisation, number } = person
	const state = is === 'here' ? last && texts.last[last] : texts.state[is]
	const role = part ? texts.part(part) : isPlayed && is === 'here' ? texts.noPart : undefined
	return (
		<li data-state={is}>
			<Avatar name={name} colour={1 + (number % 8)} />
			<span className="ui-grow">
				<b>{name}</b>
				{role && <span className="rehearsal-part">{role}</span>}
				<span className="ui-caption">{[organisation || texts.noOrganisation, state].filter(Boolean).join(' · ')}</span>
			</span>
			<Button
				kind="icon"
				icon="phone"
				disabled={!session}
				aria-label={texts.lookOf(name)}
				title={texts.look}
				onClick={() => onLook(number)}
			/>
		</li>
	)
}
