import { type Scene, sceneElement, sceneText } from '../../../../shared/blocks/scenes/index.ts'
import { textFields } from '../../../../shared/text/fields.ts'
import { useRoom } from '../../../sync/RoomContext.ts'
import { useTexts } from '../../../texts/texts.ts'
import { Button } from '../../../ui/Button.tsx'
import { placeIn } from '../../../writing/guests.ts'
import { SharedField } from '../../../writing/SharedField.tsx'
import { usePlayActions } from '../actions.ts'
import { LaneChoice, MinutesField } from '../Choices.tsx'
import { FeedbackWords } from '../Feedback.tsx'
import { type ShownPlay, useSaid } from '../observe.ts'
import { usePersonal } from '../personal.ts'
import { SceneNote } from '../SceneNote.tsx'
import { scenesTexts } from '../texts.ts'

/** All about a scene: where it plays, what happens, what was noted, what observers said. */
export function SceneDetails({
	play,
	scene,
	number,
	shown,
}: {
	play: string
	scene: Scene
	number: number
	shown: ShownPlay
}) {
	const { doc, mayWrite } = useRoom()
	const texts = useTexts(scenesTexts)
	const actions = usePlayActions(play)
	const said = useSaid(play)[scene.id] ?? []
	const wanted = usePersonal(play, (personal) => personal.details)
	const element = sceneElement(scene.id)
	const name = texts.scene(number)
	return (
		<div className="scenes-details">
			<section>
				<h3>{name}</h3>
				<LaneChoice
					label={texts.fields.lane(name)}
					shown={shown}
					value={scene.lane}
					onChange={(lane) => actions.changeScene(scene.id, { lane })}
				/>
				<div className="scenes-field">
					<SharedField
						text={sceneText(doc, play, scene.id)}
						label={texts.fields.text(name)}
						field={textFields.sceneText}
						place={placeIn(play, element)}
						placeholder={texts.noText}
						begin={wanted?.writes ? wanted : undefined}
					/>
				</div>
				<span className="scenes-time">
					<MinutesField
						label={texts.fields.minutes(name)}
						value={scene.minutes}
						onChange={(minutes) => actions.changeScene(scene.id, { minutes })}
					/>
					<span>min</span>
					{scene.played !== undefined && <span className="ui-caption">{texts.tookOf(scene.played)}</span>}
				</span>
			</section>
			<section>
				<h4>{texts.panel.said}</h4>
				<FeedbackWords said={said} />
			</section>
			{mayWrite && <SceneNote play={play} scene={scene.id} name={name} />}
			{mayWrite && (
				<footer>
					<Button icon="plus" onClick={() => actions.addScene({}, scene.id)}>
						{texts.panel.addAfter}
					</Button>
					<span className="ui-grow" />
					<Button kind="bare" icon="trash" onClick={() => actions.removeScene(scene.id)}>
						{texts.panel.removeScene}
					</Button>
				</footer>
			)}
		</div>
	)
}
