import { useState } from 'react'
import type { NowSitting } from '../../../shared/agenda/now.ts'
import type { Failure } from '../../api/failure.ts'
import { useRefusalSentences } from '../../texts/refusals.ts'
import { useTexts } from '../../texts/texts.ts'
import { Button } from '../../ui/Button.tsx'
import { Notice } from '../../ui/Notice.tsx'
import type { GroupServer } from './GroupStrip.tsx'
import { memberTexts } from './texts.ts'

/** The groups with their places, to choose one's own; or, where nobody chooses, that a place is to come. */
export function ChoosePlace({
	sitting: { groups, places, own },
	server,
	token,
	onChosen,
}: {
	sitting: NowSitting
	server: GroupServer
	token: () => string
	onChosen: () => void
}) {
	const texts = useTexts(memberTexts)
	const [asked, ask] = useState<string>()
	const [failure, refuse] = useState<Failure>()
	if (places === undefined) return <p>{texts.choose.none}</p>
	const take = async (room: (typeof groups)[number]['room']) => {
		ask(room)
		const answer = await server.choosePlace(token(), room)
		ask(undefined)
		refuse(answer.ok ? undefined : answer.failure)
		if (answer.ok) onChosen()
	}
	return (
		<div className="group-choice">
			<h2>{texts.choose.title}</h2>
			<ul>
				{groups.map(({ room, number, name, people }) => {
					const left = Math.max(0, places - people)
					const title = texts.group(number, name)
					return (
						<li key={room}>
							<b>{title}</b>
							<span>{left > 0 ? texts.choose.places(left) : texts.choose.full}</span>
							<Button
								size="small"
								disabled={left === 0 || room === own || asked !== undefined}
								aria-label={texts.choose.take(title)}
								onClick={() => void take(room)}
							>
								{texts.choose.take(title)}
							</Button>
						</li>
					)
				})}
			</ul>
			{failure && <NotSeated failure={failure} />}
		</div>
	)
}

/** Somebody else was quicker, or the network is away. */
function NotSeated({ failure }: { failure: Failure }) {
	const { happened, todo } = useRefusalSentences(failure)
	return (
		<Notice tone="bad" title={happened}>
			{todo}
		</Notice>
	)
}
