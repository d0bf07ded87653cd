import { type Part, partElement, partText, playGroupIds } from '../../../../shared/blocks/scenes/index.ts'
import { playGroups } from '../../../../shared/rounds/playGroups.ts'
import { textFields } from '../../../../shared/text/fields.ts'
import { useRoom } from '../../../sync/RoomContext.ts'
import { useLocale } from '../../../texts/locale.ts'
import { useTexts } from '../../../texts/texts.ts'
import { Button } from '../../../ui/Button.tsx'
import { placeIn } from '../../../writing/guests.ts'
import { SharedField } from '../../../writing/SharedField.tsx'
import { usePlayActions } from '../actions.ts'
import { RoleChoice } from '../Choices.tsx'
import { nameOfRole } from '../nameOfRole.ts'
import type { ShownPlay } from '../observe.ts'
import { usePersonal } from '../personal.ts'
import { scenesTexts } from '../texts.ts'

/** All about a part: in which group it plays, whom it stands for, what it is called. */
export function PartDetails({ play, part, shown }: { play: string; part: Part; shown: ShownPlay }) {
	const { doc, mayWrite } = useRoom()
	const texts = useTexts(scenesTexts)
	const locale = useLocale()
	const actions = usePlayActions(play)
	const wanted = usePersonal(play, (personal) => personal.details)
	const name = nameOfRole(part.role, shown, texts)
	return (
		<div className="scenes-details">
			<section>
				<h3>{part.title.trim() || name}</h3>
				<fieldset className="scenes-groups">
					<legend className="ui-label">{texts.fields.group}</legend>
					{playGroupIds.map((group) => (
						<label key={group}>
							<input
								type="radio"
								name={`group/${part.id}`}
								disabled={!mayWrite}
								checked={part.group === group}
								onChange={() => actions.changePart(part.id, { group })}
							/>
							{playGroups[group][locale]}
						</label>
					))}
				</fieldset>
				<span className="ui-label">{texts.fields.role}</span>
				<RoleChoice
					label={texts.fields.role}
					shown={shown}
					value={part.role}
					onChange={(role) => actions.changePart(part.id, { role })}
				/>
				<span className="ui-label">{texts.fields.title}</span>
				<div className="scenes-field">
					<SharedField
						text={partText(doc, play, part.id)}
						label={texts.fields.title}
						field={textFields.partTitle}
						place={placeIn(play, partElement(part.id))}
						placeholder={texts.fields.titleEmpty}
						begin={wanted?.writes ? wanted : undefined}
					/>
				</div>
			</section>
			{mayWrite && (
				<footer>
					<span className="ui-grow" />
					<Button kind="bare" icon="trash" onClick={() => actions.removePart(part.id)}>
						{texts.panel.removePart}
					</Button>
				</footer>
			)}
		</div>
	)
}
