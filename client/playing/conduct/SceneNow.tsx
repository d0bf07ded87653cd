import { clockFace, timeLeft } from '../../../shared/agenda/timer.ts'
import { sceneText } from '../../../shared/blocks/scenes/index.ts'
import { playersIn, type RunningScene } from '../../../shared/playing/index.ts'
import { textFields } from '../../../shared/text/fields.ts'
import { useServerNow } from '../../agenda/useServerNow.ts'
import { SceneNote } from '../../blocks/scenes/SceneNote.tsx'
import { useRoom } from '../../sync/RoomContext.ts'
import { useTexts } from '../../texts/texts.ts'
import { SharedField } from '../../writing/SharedField.tsx'
import { SceneFeedback } from './SceneFeedback.tsx'
import { conductTexts } from './texts.ts'
import type { Conducting } from './usePlayDeeds.ts'

/** The scene that runs, or ran last: who plays, what happens, its clock, and what observers say of it. */
export function SceneNow({ prepared, conducted, deeds }: Conducting) {
	const texts = useTexts(conductTexts)
	const { scene, cast } = conducted
	if (!scene) return null
	return (
		<>
			<section className="play-now" aria-label={texts.scene(scene.number)}>
				<div className="play-now-head">
					<ul>
						{playersIn(cast, scene).map(({ participant, name, as }) => (
							<li key={participant}>
								<b>{as}</b>
								<span className="ui-caption">{name ? texts.playedBy(name) : ''}</span>
							</li>
						))}
						{!playersIn(cast, scene).some(({ role }) => role === scene.actor) && (
							<li>
								<b>{scene.place || texts.openPlace}</b>
								<span className="ui-caption">{texts.nobody}</span>
							</li>
						)}
					</ul>
					<SceneClock scene={scene} />
				</div>
				<SceneWords play={prepared.play.id} scene={scene} onLeave={deeds.restate} />
			</section>
			<SceneFeedback {...{ prepared, conducted, deeds, scene }} />
		</>
	)
}

function SceneClock({ scene: { timer, over, number } }: { scene: RunningScene }) {
	const texts = useTexts(conductTexts)
	const now = useServerNow(1_000)
	const left = timeLeft(timer, now)
	const isOff = timer.is === 'off'
	return (
		<p className="play-clock" role="timer">
			<b>{isOff ? texts.noClock : left <= 0 ? texts.over : clockFace(left)}</b>
			<span className="ui-caption">
				{over !== undefined
					? texts.clockOfFeedback
					: isOff
						? texts.scene(number)
						: texts.clock(number, Math.round(timer.total / 60_000))}
			</span>
		</p>
	)
}

/** What happens, which everybody sees, and what the moderation keeps in mind, which nobody else does. */
function SceneWords({
	play,
	scene: { id, number },
	onLeave,
}: {
	play: string
	scene: RunningScene
	onLeave: () => void
}) {
	const texts = useTexts(conductTexts)
	const { doc } = useRoom()
	const title = texts.scene(number)
	return (
		<div className="play-words">
			<SharedField
				text={sceneText(doc, play, id)}
				label={texts.happens(title)}
				place={`scenes/${play}/scene:${id}/text`}
				placeholder={texts.happensEmpty}
				field={textFields.sceneText}
				onLeave={onLeave}
			/>
			<SceneNote play={play} scene={id} name={title} />
		</div>
	)
}
