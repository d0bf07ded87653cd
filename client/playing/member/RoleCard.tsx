import { useEffect, useState } from 'react'
import type { OwnPart } from '../../../shared/agenda/nowPlaying.ts'
import type { PrivateSide } from '../../../shared/playing/roleCard.ts'
import { useTexts } from '../../texts/texts.ts'
import { Button } from '../../ui/Button.tsx'
import { Icon } from '../../ui/icon.tsx'
import { Notice } from '../../ui/Notice.tsx'
import type { PlayServer } from './PlayPart.tsx'
import { playMemberTexts } from './texts.ts'

const sides = ['knows', 'wants', 'ifAsked'] as const

/**
 * The private side of one's role card. It is asked for when it was written anew and kept nowhere but on this page; it can be
 * covered where others look over one's shoulder.
 */
export function RoleCard({
	own,
	since,
	server,
	token,
}: {
	own: OwnPart
	/** when it was written last */
	since: number
	server: PlayServer
	token: () => string
}) {
	const { card: texts } = useTexts(playMemberTexts)
	const [isCovered, cover] = useState(false)
	const { side, isAway, again } = usePrivateSide({ part: own.part, since, server, token })
	return (
		<section className="role-card" aria-label={texts.title}>
			<p className="role-card-promise">
				<Icon name="lock" size={16} />
				<span>{texts.onlyYou}</span>
			</p>
			{!isCovered && (
				<div className="role-card-paper">
					{isAway ? (
						<Notice tone="care" title={texts.away} action={<Button onClick={again}>{texts.again}</Button>} />
					) : side ? (
						<dl>
							{sides
								.filter((each) => side[each] !== '')
								.map((each) => (
									<div key={each}>
										<dt>{texts[each]}</dt>
										<dd>{side[each]}</dd>
									</div>
								))}
						</dl>
					) : (
						<p role="status">{texts.loading} …</p>
					)}
				</div>
			)}
			<Button
				kind="bare"
				icon={isCovered ? 'eye' : 'hidden'}
				wide
				aria-pressed={isCovered}
				onClick={() => cover(!isCovered)}
			>
				{isCovered ? texts.uncover : texts.cover}
			</Button>
		</section>
	)
}

function usePrivateSide({
	part,
	since,
	server,
	token,
}: {
	part: string
	since: number
	server: PlayServer
	token: () => string
}) {
	const [side, show] = useState<PrivateSide>()
	const [isAway, setAway] = useState(false)
	const [attempt, tryAgain] = useState(0)
	// biome-ignore lint/correctness/useExhaustiveDependencies: asked for when it is written anew, and when somebody asks again
	useEffect(() => {
		let isOver = false
		const fetchSide = async () => {
			const answer = await server.roleCard(token())
			if (isOver) return
			setAway(!answer.ok)
			// Between word of a part and the answer somebody may have got another one.
			if (answer.ok && answer.value.part === part) show(answer.value.side)
		}
		void fetchSide()
		return () => {
			isOver = true
		}
	}, [part, since, server, token, attempt])
	return { side, isAway: isAway && side === undefined, again: () => tryAgain((n) => n + 1) }
}
