import { presentGroup, type Sitting, stopPresenting } from '../../../shared/smallGroups/index.ts'
import { byServerTime } from '../../agenda/byServerTime.ts'
import { useSessionState } from '../../agenda/now.ts'
import { useStage } from '../../agenda/stage.ts'
import type { Failure } from '../../api/failure.ts'
import { useRefusalSentences } from '../../texts/refusals.ts'
import { useTexts } from '../../texts/texts.ts'
import { Button } from '../../ui/Button.tsx'
import { Icon } from '../../ui/icon.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { type GroupAtWork, useTitle } from '../atWork.ts'
import { backTexts } from './texts.ts'
import { useBringBack } from './useBringBack.ts'

/** Where a group is in the order of presenting. */
export type Turn = 'now' | 'done' | 'next' | 'later'

/** Each group's turn: the one that presents, those that have, and of the others the first is next. */
export function turnsOf(groups: readonly GroupAtWork[], presenting: string | undefined): readonly Turn[] {
	const next = groups.find(({ room, presented }) => presented === undefined && room !== presenting)
	return groups.map((group) => {
		if (group.room === presenting) return 'now'
		if (group.presented !== undefined) return 'done'
		return group === next ? 'next' : 'later'
	})
}

/** The groups present in turn; when all have, what they made comes together. */
export function Presenting({ sitting, groups }: { sitting: Sitting; groups: readonly GroupAtWork[] }) {
	const texts = useTexts(backTexts)
	const titleOf = useTitle()
	const { doc } = useStage()
	const { time } = useSessionState()
	const { isBringing, failure, bring } = useBringBack()
	const turns = turnsOf(groups, sitting.presenting)
	const areAllDone = !turns.includes('next')
	const present = ({ room }: GroupAtWork) => byServerTime(time, (now) => presentGroup(doc, room, now))
	const now = groups[turns.indexOf('now')]
	return (
		<section className="sg-presenting" aria-label={texts.title}>
			<h3>
				{texts.title}
				{now && (
					<Button kind="link" size="small" onClick={() => stopPresenting(doc)}>
						{texts.stop}
					</Button>
				)}
			</h3>
			<p className="ui-hidden-text" role="status">
				{now && texts.presents(titleOf(now))}
			</p>
			<ol>
				{groups.map((group, i) => {
					const turn = turns[i] ?? 'later'
					const title = titleOf(group)
					return (
						<li key={group.room} data-turn={turn}>
							<span className="sg-number" aria-hidden="true">
								{group.number}
							</span>
							<b data-numbered={group.name === '' || undefined}>{title}</b>
							<span className="sg-turn">
								{turn === 'done' && <Icon name="check" size={16} />}
								{turn === 'now' && <Icon name="screen" size={16} />}
								{texts.turns[turn]}
							</span>
							{turn !== 'now' && (
								<Button
									kind={turn === 'next' ? 'main' : 'plain'}
									aria-label={texts.present(title)}
									onClick={() => present(group)}
								>
									{turn === 'next' ? texts.present(title) : turn === 'done' ? texts.again : texts.presentThis}
								</Button>
							)}
						</li>
					)
				})}
			</ol>
			<div className="sg-bring">
				<p className="ui-quiet">{isBringing ? texts.bringingLong : texts.bringNote}</p>
				<Button
					kind={areAllDone ? 'main' : 'plain'}
					size="big"
					icon="callBack"
					aria-disabled={isBringing || undefined}
					onClick={() => void bring(sitting.question, groups)}
				>
					{isBringing ? texts.bringing : texts.bring}
				</Button>
			</div>
			<p className="ui-hidden-text" role="status">
				{isBringing && texts.bringingLong}
			</p>
			{failure && <NotBrought failure={failure} />}
		</section>
	)
}

function NotBrought({ failure }: { failure: Failure }) {
	const texts = useTexts(backTexts)
	const { happened, todo } = useRefusalSentences(failure)
	return (
		<Notice tone="bad" title={happened}>
			{texts.notBrought} {todo}
		</Notice>
	)
}
