import {
	changeHandover,
	type Handover,
	handoverFeedbacks,
	handoverForms,
	handoverRatings,
	keepHandover,
	passesText,
} from '../../../../shared/registry/index.ts'
import { textFields } from '../../../../shared/text/fields.ts'
import { useRoom } from '../../../sync/RoomContext.ts'
import { useLocale } from '../../../texts/locale.ts'
import { useTexts } from '../../../texts/texts.ts'
import { placeIn } from '../../../writing/guests.ts'
import { SharedField } from '../../../writing/SharedField.tsx'
import { lookOrder } from '../drawing/ratings.ts'
import { SignIcon } from '../drawing/Sign.tsx'
import { handoverElement } from '../elements.ts'
import type { Registry } from '../observe.ts'
import { chainTexts } from '../texts/chainTexts.ts'
import { Choice } from './Choice.tsx'
import { actorOptions, optionsOf } from './choices.ts'
import './details.css'

/** Everything that is settled about a handover: the rating first, since that is what the group talks about. */
export function HandoverFields({
	chain,
	handover,
	registry,
}: {
	chain: string
	handover: Handover
	registry: Registry
}) {
	const { doc, history, mayWrite } = useRoom()
	const texts = useTexts(chainTexts)
	const locale = useLocale()
	const { key, form, consent, feedback, responsible } = handover
	const set = (patch: Parameters<typeof changeHandover>[2]) => {
		history.mark()
		changeHandover(doc, key, patch)
		history.mark()
	}
	const consents = [
		{ value: 'yes', label: texts.details.yes },
		{ value: 'no', label: texts.details.no },
	] as const
	return (
		<div className="chain-fields">
			<RatingChoice handover={handover} onChange={(rating) => set({ rating })} />
			<Choice
				label={texts.details.form}
				empty={texts.details.open}
				options={optionsOf(handoverForms, locale)}
				value={form}
				disabled={!mayWrite}
				onChange={(next) => set({ form: next })}
			/>
			<Choice
				label={texts.details.consent}
				empty={texts.details.open}
				options={consents}
				value={consent === undefined ? undefined : consent ? 'yes' : 'no'}
				disabled={!mayWrite}
				onChange={(next) => set({ consent: next && next === 'yes' })}
			/>
			<Choice
				label={texts.details.feedback}
				empty={texts.details.open}
				options={optionsOf(handoverFeedbacks, locale)}
				value={feedback}
				disabled={!mayWrite}
				onChange={(next) => set({ feedback: next })}
			/>
			<div className="chain-field-wide">
				<Choice
					label={texts.details.responsible}
					empty={texts.details.open}
					options={actorOptions(registry.actors, responsible, texts)}
					value={responsible}
					disabled={!mayWrite}
					onChange={(next) => set({ responsible: next })}
				/>
			</div>
			<div className="chain-field chain-field-wide">
				<span aria-hidden="true">{texts.details.passes}</span>
				<SharedField
					field={textFields.handoverPasses}
					text={passesText(doc, key)}
					label={texts.details.passes}
					place={placeIn(chain, `${handoverElement(key)}/passes`)}
					onMissing={() => void keepHandover(doc, key)}
				/>
			</div>
		</div>
	)
}

/** How well it works, each choice under its sign. */
function RatingChoice({
	handover: { key, rating },
	onChange,
}: {
	handover: Handover
	onChange: (rating: Handover['rating']) => void
}) {
	const { mayWrite } = useRoom()
	const texts = useTexts(chainTexts)
	return (
		<fieldset className="chain-rating" disabled={!mayWrite}>
			<legend>{texts.details.rating}</legend>
			{lookOrder.map((look) => (
				<label key={look}>
					<input
						type="radio"
						name={`rating ${key}`}
						checked={(rating ?? 'open') === look}
						onChange={() => onChange(look in handoverRatings ? (look as Handover['rating']) : undefined)}
					/>
					<SignIcon look={look} />
					{look === 'open' ? texts.details.open : texts.ratings[look]}
				</label>
			))}
		</fieldset>
	)
}
