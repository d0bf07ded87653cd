import { phaseOf, type RunningScene } from '../../../shared/playing/index.ts'
import { FeedbackWords } from '../../blocks/scenes/Feedback.tsx'
import { useSaid } from '../../blocks/scenes/observe.ts'
import { useTexts } from '../../texts/texts.ts'
import { Button } from '../../ui/Button.tsx'
import { Icon } from '../../ui/icon.tsx'
import type { Prepared } from './stations.ts'
import { conductTexts } from './texts.ts'
import type { Conducted } from './useConducted.ts'
import type { PlayDeeds } from './usePlayDeeds.ts'

/** What observers say of a scene: how much, face down; once it is revealed, the words. Of earlier scenes what is still hidden. */
export function SceneFeedback({
	prepared: { play },
	conducted: { cast, rounds },
	deeds,
	scene,
}: {
	prepared: Prepared
	conducted: Conducted
	deeds: PlayDeeds
	scene: RunningScene
}) {
	const { feedback: texts, ...more } = useTexts(conductTexts)
	const said = useSaid(play.id)[scene.id] ?? []
	const round = rounds[scene.round]
	const observers = cast.filter(({ group }) => group === 'observing').length
	const phase = phaseOf(scene)
	const isRevealed = round?.state === 'revealed'
	const cards = round?.contributions ?? 0
	const earlier = play.scenes.flatMap((each, i) => {
		const left = each.id === scene.id || each.round === undefined ? undefined : rounds[each.round]
		return left?.state === 'open' && left.contributions > 0 && each.round !== undefined
			? [{ id: each.id, number: i + 1, round: each.round, cards: left.contributions }]
			: []
	})
	return (
		<section className="play-feedback" aria-label={texts.title(scene.number)}>
			<h3>{texts.title(scene.number)}</h3>
			{isRevealed ? (
				<FeedbackWords said={said} />
			) : (
				<>
					<p>
						{cards > 0
							? texts.lying(cards, round?.people ?? 0, observers)
							: observers > 0
								? texts.none
								: texts.noObservers}
					</p>
					<p className="ui-caption">
						<Icon name="hidden" size={16} /> <span>{phase === 'scene' ? more.hiddenHint : more.revealHint}</span>
					</p>
					{phase === 'between' && cards > 0 && (
						<Button icon="eye" disabled={deeds.isRevealing} onClick={() => void deeds.reveal(scene.round)}>
							{more.reveal}
						</Button>
					)}
				</>
			)}
			{phase === 'between' && (
				<Button kind="bare" icon="replace" onClick={deeds.openFeedback}>
					{more.openFeedback}
				</Button>
			)}
			{earlier.length > 0 && (
				<>
					<h3>{texts.earlier}</h3>
					<ul>
						{earlier.map(({ id, number, round: left, cards: lying }) => (
							<li key={id}>
								<span>{texts.of(number, lying)}</span>
								<Button
									size="small"
									icon="eye"
									aria-label={texts.revealOf(number)}
									disabled={deeds.isRevealing}
									onClick={() => void deeds.reveal(left)}
								>
									{more.reveal}
								</Button>
							</li>
						))}
					</ul>
				</>
			)}
		</section>
	)
}
