import { memo } from 'react'
import { type Need, needLevels, needText } from '../../../../shared/registry/index.ts'
import { textFields } from '../../../../shared/text/fields.ts'
import { useRoom } from '../../../sync/RoomContext.ts'
import { LateTakenFrom } from '../../../taking/LateTakenFrom.tsx'
import { useLocale } from '../../../texts/locale.ts'
import { useTexts } from '../../../texts/texts.ts'
import { Button } from '../../../ui/Button.tsx'
import { placeIn } from '../../../writing/guests.ts'
import { SharedField } from '../../../writing/SharedField.tsx'
import { Choice } from '../details/Choice.tsx'
import { optionsOf } from '../details/choices.ts'
import type { Pictures, Registry } from '../observe.ts'
import { usePersonal } from '../personal.ts'
import { chainTexts } from '../texts/chainTexts.ts'
import { AreaChoice } from './AreaChoice.tsx'
import type { NeedActions } from './actions.ts'
import { ServingSteps } from './ServingSteps.tsx'
import { stepsForNeed } from './serving.ts'

export interface EntryProps {
	chain: string
	pictures: Pictures
	registry: Registry
	actions: NeedActions
	wide: boolean
	/** the last of its list: Enter on its name leads to the next one */
	isLast: boolean
}

/** A need with everything that is said of it. */
export const NeedEntry = memo(function NeedEntry({
	need,
	chain,
	pictures,
	registry,
	actions,
	isLast,
}: Omit<EntryProps, 'wide'> & { need: Need }) {
	const { doc, mayWrite } = useRoom()
	const texts = useTexts(chainTexts).needs
	const locale = useLocale()
	const { id, label, level } = need
	const element = `need:${id}`
	const isShown = usePersonal(chain, (personal) => personal.chosen) === element
	const offers = registry.services.filter(({ needs }) => needs.includes(id))
	return (
		<li
			className="chain-entry"
			data-kind="need"
			data-element={element}
			data-shown={isShown || undefined}
			tabIndex={-1}
			aria-label={texts.name(label)}
		>
			<div className="chain-entry-name">
				<SharedField
					field={textFields.needLabel}
					text={needText(doc, id, 'label')}
					label={texts.label}
					place={placeIn(chain, `${element}/label`)}
					placeholder={texts.labelEmpty}
					begin={actions.fresh?.id === id ? actions.fresh : undefined}
					onEnter={(area) => leadOn(area, isLast ? actions.addNeed : undefined)}
				/>
				<LateTakenFrom kind="need" entry={id} />
			</div>
			<div className="chain-field">
				<span aria-hidden="true">{texts.effect}</span>
				<SharedField
					field={textFields.needEffect}
					text={needText(doc, id, 'effect')}
					label={texts.effect}
					place={placeIn(chain, `${element}/effect`)}
					placeholder={texts.effectEmpty}
				/>
			</div>
			<AreaChoice need={need} needs={registry.needs} />
			<Choice
				label={texts.level}
				empty={texts.open}
				options={optionsOf(needLevels, locale)}
				value={level}
				disabled={!mayWrite}
				onChange={(next) => actions.setLevel(id, next)}
			/>
			<div className="chain-entry-served">
				<span>
					<span className="chain-entry-label">{texts.services}: </span>
					{offers.length > 0 ? offers.map(({ name }) => name || texts.unnamed).join(', ') : texts.noService}
				</span>
				<ServingSteps chain={chain} serving={stepsForNeed(pictures, registry.services, id)} />
			</div>
			{mayWrite && (
				<Button
					kind="icon"
					size="small"
					icon="trash"
					aria-label={`${texts.remove}: ${label}`}
					onClick={() => actions.removeNeed(id)}
				/>
			)}
		</li>
	)
})

/** Ends writing a name; one that is written leads on to the next entry, if there is none below it. */
export function leadOn(area: HTMLTextAreaElement, add: (() => void) | undefined): void {
	const isWritten = area.value.trim() !== ''
	area.blur()
	if (isWritten) add?.()
}
