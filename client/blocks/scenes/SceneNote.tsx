import { use, useCallback, useSyncExternalStore } from 'react'
import { beginSceneNote, sceneNote, sceneNotesOf } from '../../../shared/blocks/scenes/index.ts'
import { textFields } from '../../../shared/text/fields.ts'
import { DeskContext } from '../../sync/DeskContext.ts'
import { RoomContext } from '../../sync/RoomContext.ts'
import { useTexts } from '../../texts/texts.ts'
import { Icon } from '../../ui/icon.tsx'
import { SharedField } from '../../writing/SharedField.tsx'
import { scenesTexts } from './texts.ts'

/** What the moderation notes of a scene, in its own room. Nobody else has that, and sees nothing here. */
export function SceneNote({ play, scene, name }: { play: string; scene: string; name: string }) {
	const { note } = useTexts(scenesTexts)
	const desk = use(DeskContext)
	const doc = desk?.doc
	const subscribe = useCallback(
		(tell: () => void) => {
			const notes = doc && sceneNotesOf(doc)
			notes?.observe(tell)
			return () => notes?.unobserve(tell)
		},
		[doc],
	)
	const text = useSyncExternalStore(subscribe, () => doc && sceneNote(doc, play, scene))
	if (!desk) return null
	return (
		<div className="scenes-note">
			<p className="ui-caption">
				<Icon name="hidden" size={16} /> <span>{note.caption}</span>
			</p>
			<div className="scenes-field">
				<RoomContext value={desk}>
					<SharedField
						text={text}
						label={note.label(name)}
						field={textFields.sceneNote}
						place={`scenes/${play}/scene:${scene}/note`}
						placeholder={note.empty}
						onMissing={() => beginSceneNote(desk.doc, play, scene)}
					/>
				</RoomContext>
			</div>
		</div>
	)
}
