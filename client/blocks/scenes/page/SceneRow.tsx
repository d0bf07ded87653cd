import { type KeyboardEvent, memo, useRef } from 'react'
import { type Feedback, type Scene, sceneElement, sceneText } from '../../../../shared/blocks/scenes/index.ts'
import { textFields } from '../../../../shared/text/fields.ts'
import { useRoom } from '../../../sync/RoomContext.ts'
import { useTexts } from '../../../texts/texts.ts'
import { Button } from '../../../ui/Button.tsx'
import { Menu } from '../../../ui/Menu.tsx'
import { placeIn } from '../../../writing/guests.ts'
import { SharedField } from '../../../writing/SharedField.tsx'
import { usePlayActions } from '../actions.ts'
import { LaneChoice, MinutesField } from '../Choices.tsx'
import { FeedbackCounts } from '../Feedback.tsx'
import type { ShownPlay } from '../observe.ts'
import { changePersonal, showDetails, usePersonal } from '../personal.ts'
import { scenesTexts } from '../texts.ts'
import { rowBeside, rowLeft } from './rowBeside.ts'

interface SceneRowProps {
	play: string
	scene: Scene
	number: number
	shown: ShownPlay
	said: readonly Feedback[]
}

/** A scene in the list: where it plays, what happens, how long it takes, what observers said. */
export const SceneRow = memo(function SceneRow({ play, scene, number, shown, said }: SceneRowProps) {
	const { doc, mayWrite } = useRoom()
	const texts = useTexts(scenesTexts)
	const actions = usePlayActions(play)
	const row = useRef<HTMLLIElement>(null)
	const element = sceneElement(scene.id)
	const isShown = usePersonal(play, (personal) => personal.chosen) === element
	const fresh = usePersonal(play, (personal) => personal.fresh)
	const name = texts.scene(number)
	const toNumber = () => row.current?.querySelector<HTMLElement>('[data-row]')?.focus()

	const onKeyDown = (event: KeyboardEvent<HTMLButtonElement>) => {
		if (event.ctrlKey || event.metaKey) return
		const by = ({ ArrowUp: -1, ArrowDown: 1 } as const)[event.key]
		if (by !== undefined && event.altKey) mayWrite && actions.shiftScene(scene.id, by)
		else if (by !== undefined) rowBeside(event.currentTarget, by)?.focus()
		else if (event.key === 'Enter' && mayWrite) row.current?.querySelector<HTMLElement>('[data-part="text"]')?.focus()
		else if (event.key === 'Delete' && mayWrite) {
			rowLeft(event.currentTarget)?.focus()
			actions.removeScene(scene.id)
		} else return
		event.preventDefault()
	}
	return (
		<li ref={row} data-element={element} data-shown={isShown || undefined} tabIndex={-1}>
			<button
				type="button"
				className="scenes-number"
				data-row
				aria-label={name}
				onFocus={() => changePersonal(play, { chosen: element })}
				onClick={() => showDetails(play, element)}
				onKeyDown={onKeyDown}
			>
				{number}
			</button>
			<LaneChoice
				label={texts.fields.lane(name)}
				shown={shown}
				value={scene.lane}
				onChange={(lane) => actions.changeScene(scene.id, { lane })}
			/>
			<SharedField
				text={sceneText(doc, play, scene.id)}
				label={texts.fields.text(name)}
				field={textFields.sceneText}
				place={placeIn(play, element)}
				placeholder={texts.noText}
				part="text"
				begin={fresh?.element === element ? fresh : undefined}
				onEnter={toNumber}
				onLeave={() => requestAnimationFrame(() => document.activeElement === document.body && toNumber())}
			/>
			<span className="scenes-time">
				<MinutesField
					label={texts.fields.minutes(name)}
					value={scene.minutes}
					onChange={(minutes) => actions.changeScene(scene.id, { minutes })}
				/>
				<span aria-hidden="true">min</span>
			</span>
			<FeedbackCounts said={said} />
			<Menu
				trigger={<Button kind="icon" icon="more" aria-label={texts.page.more(name)} />}
				groups={[
					[{ label: texts.page.details, onSelect: () => showDetails(play, element) }],
					...(mayWrite
						? [
								[
									{
										label: texts.page.after,
										icon: 'plus' as const,
										onSelect: () => actions.addScene({}, scene.id),
									},
									{
										label: texts.page.up,
										icon: 'up' as const,
										onSelect: () => actions.shiftScene(scene.id, -1),
									},
									{
										label: texts.page.down,
										icon: 'down' as const,
										onSelect: () => actions.shiftScene(scene.id, 1),
									},
								],
								[{ label: texts.page.remove, icon: 'trash' as const, onSelect: () => actions.removeScene(scene.id) }],
							]
						: []),
				]}
			/>
		</li>
	)
})
