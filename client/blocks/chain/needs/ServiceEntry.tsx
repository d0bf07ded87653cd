import { memo } from 'react'
import { type Service, type ServicePart, serviceParts, serviceText } from '../../../../shared/registry/index.ts'
import { useRoom } from '../../../sync/RoomContext.ts'
import { LateTakenFrom } from '../../../taking/LateTakenFrom.tsx'
import { useTexts } from '../../../texts/texts.ts'
import { Button } from '../../../ui/Button.tsx'
import { placeIn } from '../../../writing/guests.ts'
import { SharedField } from '../../../writing/SharedField.tsx'
import { Choice } from '../details/Choice.tsx'
import { actorOptions } from '../details/choices.ts'
import { NeedsButton } from '../details/NeedsButton.tsx'
import { usePersonal } from '../personal.ts'
import { chainTexts } from '../texts/chainTexts.ts'
import { type EntryProps, leadOn } from './NeedEntry.tsx'
import { ServiceFacts } from './ServiceFacts.tsx'
import { ServingSteps } from './ServingSteps.tsx'
import { stepsForService } from './serving.ts'

/** A service: who answers for it, which needs it answers, what it contributes to, how one can tell. */
export const ServiceEntry = memo(function ServiceEntry({
	service,
	chain,
	pictures,
	registry,
	actions,
	wide,
	isLast,
}: EntryProps & { service: Service }) {
	const { doc, mayWrite } = useRoom()
	const all = useTexts(chainTexts)
	const texts = all.services
	const { id, name, actor, needs } = service
	const element = `service:${id}`
	const isShown = usePersonal(chain, (personal) => personal.chosen) === element
	const words = (part: ServicePart, label: string, placeholder: string) => (
		<SharedField
			field={serviceParts[part]}
			text={serviceText(doc, id, part)}
			label={label}
			place={placeIn(chain, `${element}/${part}`)}
			placeholder={placeholder}
			begin={part === 'name' && actions.fresh?.id === id ? actions.fresh : undefined}
			{...(part === 'name' && {
				onEnter: (area) => leadOn(area, isLast ? actions.addService : undefined),
			})}
		/>
	)
	return (
		<li
			className="chain-entry"
			data-kind="service"
			data-element={element}
			data-shown={isShown || undefined}
			tabIndex={-1}
			aria-label={texts.name(name)}
		>
			<div className="chain-entry-name">
				{words('name', texts.label, texts.labelEmpty)}
				<LateTakenFrom kind="service" entry={id} />
			</div>
			<Choice
				label={texts.actor}
				empty={all.details.open}
				options={actorOptions(registry.actors, actor, all)}
				value={actor}
				disabled={!mayWrite}
				onChange={(next) => actions.setActor(id, next)}
			/>
			<div className="chain-field">
				<span aria-hidden="true">{texts.needs}</span>
				<NeedsButton
					label={texts.chooseNeeds}
					needs={registry.needs}
					chosen={needs}
					onChange={(need, serves) => actions.serve(id, need, serves)}
				/>
			</div>
			<div className="chain-field">
				<span aria-hidden="true">{texts.effect}</span>
				{words('effect', texts.effect, texts.effectEmpty)}
			</div>
			<div className="chain-field">
				<span aria-hidden="true">{texts.criterion}</span>
				{words('criterion', texts.criterion, texts.criterionEmpty)}
			</div>
			{!wide && (
				<div className="chain-entry-served">
					<ServingSteps chain={chain} serving={stepsForService(pictures, id)} />
				</div>
			)}
			<ServiceFacts service={service} onSay={(fact, words) => actions.setFact(id, fact, words)} />
			{mayWrite && (
				<Button
					kind="icon"
					size="small"
					icon="trash"
					aria-label={`${texts.remove}: ${name}`}
					onClick={() => actions.removeService(id)}
				/>
			)}
		</li>
	)
})
