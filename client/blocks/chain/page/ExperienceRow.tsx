import { memo } from 'react'
import { stepText } from '../../../../shared/blocks/chain/index.ts'
import { textFields } from '../../../../shared/text/fields.ts'
import { useRoom } from '../../../sync/RoomContext.ts'
import { useTexts } from '../../../texts/texts.ts'
import { ActorSymbol } from '../../../ui/ActorSymbol.tsx'
import { placeIn } from '../../../writing/guests.ts'
import { SharedField } from '../../../writing/SharedField.tsx'
import { stepElement } from '../elements.ts'
import { usePersonal } from '../personal.ts'
import { chainTexts } from '../texts/chainTexts.ts'
import { StepMenu } from './StepMenu.tsx'
import type { RowProps } from './StepRow.tsx'
import { rowKeys, useWanted } from './useRowKeys.ts'

/** What the person experiences in a phase; it stands before the steps, since their view comes first. */
export const ExperienceRow = memo(function ExperienceRow(props: RowProps & { index: number; phase: string }) {
	const { chain, step, index, phase, actions } = props
	const { doc, mayWrite } = useRoom()
	const texts = useTexts(chainTexts)
	const element = stepElement(step.id)
	const isShown = usePersonal(chain, (personal) => personal.chosen) === element
	const begin = useWanted(chain, step.id)
	return (
		<tr className="chain-experience-row" data-element={element} data-shown={isShown || undefined} tabIndex={-1}>
			<td className="chain-cell-number">
				<ActorSymbol kind="person" colour={undefined} size={20} label={texts.details.experience} />
			</td>
			<td colSpan={4} data-step-words>
				<div className="chain-said" data-burden={step.burden || undefined}>
					<SharedField
						field={textFields.chainStep}
						text={stepText(doc, chain, step.id)}
						label={texts.page.experience(index + 1, phase)}
						place={placeIn(chain, element)}
						placeholder={texts.emptyExperience}
						begin={begin}
						onEnter={() => actions.addAfter(step.id)}
						onKey={rowKeys(chain, step, actions)}
					/>
				</div>
				{step.burden && <span className="ui-caption">{texts.details.burden}</span>}
			</td>
			<td className="chain-cell-menu">
				{mayWrite && <StepMenu {...props} label={texts.details.moreExperience} title={texts.details.experience} />}
			</td>
		</tr>
	)
})
