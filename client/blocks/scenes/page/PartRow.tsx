import { type KeyboardEvent, memo } from 'react'
import { type Part, partElement, partText, playGroupIds } from '../../../../shared/blocks/scenes/index.ts'
import { playGroups } from '../../../../shared/rounds/playGroups.ts'
import { textFields } from '../../../../shared/text/fields.ts'
import { useRoom } from '../../../sync/RoomContext.ts'
import { useLocale } from '../../../texts/locale.ts'
import { useTexts } from '../../../texts/texts.ts'
import { Button } from '../../../ui/Button.tsx'
import { Menu } from '../../../ui/Menu.tsx'
import { placeIn } from '../../../writing/guests.ts'
import { SharedField } from '../../../writing/SharedField.tsx'
import { usePlayActions } from '../actions.ts'
import { RoleChoice } from '../Choices.tsx'
import { nameOfRole } from '../nameOfRole.ts'
import type { ShownPlay } from '../observe.ts'
import { changePersonal, usePersonal } from '../personal.ts'
import { scenesTexts } from '../texts.ts'
import { rowBeside, rowLeft } from './rowBeside.ts'

/** A part in the list: whom it stands for, and what it is called. */
export const PartRow = memo(function PartRow({ play, part, shown }: { play: string; part: Part; shown: ShownPlay }) {
	const { doc, mayWrite } = useRoom()
	const texts = useTexts(scenesTexts)
	const locale = useLocale()
	const actions = usePlayActions(play)
	const element = partElement(part.id)
	const isShown = usePersonal(play, (personal) => personal.chosen) === element
	const fresh = usePersonal(play, (personal) => personal.fresh)
	const name = part.title.trim() || nameOfRole(part.role, shown, texts)

	const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
		const by = ({ ArrowUp: -1, ArrowDown: 1 } as const)[event.key]
		if (by !== undefined && event.altKey) actions.shiftPart(part.id, by)
		else if (by !== undefined) rowBeside(event.currentTarget, by)?.focus()
		else if (event.key === 'Delete') {
			rowLeft(event.currentTarget)?.focus()
			actions.removePart(part.id)
		} else return
		event.preventDefault()
	}
	return (
		<li data-element={element} data-shown={isShown || undefined} tabIndex={-1}>
			<RoleChoice
				label={`${texts.fields.role} ${name}`}
				shown={shown}
				value={part.role}
				onChange={(role) => actions.changePart(part.id, { role })}
			/>
			<SharedField
				text={partText(doc, play, part.id)}
				label={`${texts.fields.title}: ${name}`}
				field={textFields.partTitle}
				place={placeIn(play, element)}
				placeholder={texts.fields.titleEmpty}
				begin={fresh?.element === element ? fresh : undefined}
			/>
			{mayWrite && (
				<Menu
					trigger={
						<Button
							kind="icon"
							icon="more"
							data-row
							aria-label={texts.page.more(name)}
							onFocus={() => changePersonal(play, { chosen: element })}
							onKeyDown={onKeyDown}
						/>
					}
					groups={[
						playGroupIds
							.filter((group) => group !== part.group)
							.map((group) => ({
								label: texts.page.toGroup(playGroups[group][locale]),
								onSelect: () => actions.changePart(part.id, { group }),
							})),
						[
							{ label: texts.page.up, icon: 'up', onSelect: () => actions.shiftPart(part.id, -1) },
							{ label: texts.page.down, icon: 'down', onSelect: () => actions.shiftPart(part.id, 1) },
						],
						[{ label: texts.page.remove, icon: 'trash', onSelect: () => actions.removePart(part.id) }],
					]}
				/>
			)}
		</li>
	)
})
