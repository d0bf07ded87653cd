import { useId, useState } from 'react'
import {
	type AgreedPart,
	agreedElement,
	agreedOn,
	agreedParts,
	agreedText,
	chainsMap,
	changeAgreed,
	editAgreed,
} from '../../../../shared/blocks/chain/index.ts'
import type { Day } from '../../../../shared/registry/index.ts'
import { DayInput } from '../../../days/DayField.tsx'
import { dayInWords } from '../../../days/days.ts'
import { derived } from '../../../sync/derived.ts'
import { allOf, perDocument } from '../../../sync/parts.ts'
import { useRoom, useValue } from '../../../sync/RoomContext.ts'
import { useLocale } from '../../../texts/locale.ts'
import { useTexts } from '../../../texts/texts.ts'
import { placeIn } from '../../../writing/guests.ts'
import { SharedField } from '../../../writing/SharedField.tsx'
import type { ChainActions } from '../actions.ts'
import { Choice } from '../details/Choice.tsx'
import { actorOptions } from '../details/choices.ts'
import type { Registry } from '../observe.ts'
import { usePersonal } from '../personal.ts'
import { chainTexts } from '../texts/chainTexts.ts'

const agreedIn = perDocument((doc, chain: string) => derived([allOf(chainsMap(doc))], () => agreedOn(doc, chain)))

/** What is agreed about the chain as a whole: who steers the process and how, how access is regulated, when it is reviewed. */
export function AgreedFields({
	chain,
	registry,
	asOneStep,
}: {
	chain: string
	registry: Registry
	asOneStep: ChainActions['asOneStep']
}) {
	const { doc, mayWrite } = useRoom()
	const texts = useTexts(chainTexts)
	const { steeredBy, review } = useValue(agreedIn(doc, chain))
	const change = (patch: Parameters<typeof changeAgreed>[2]) => asOneStep(() => changeAgreed(doc, chain, patch))
	return (
		<section aria-label={texts.agreed.title}>
			<h3>{texts.agreed.title}</h3>
			<ul className="chain-agreed">
				<Part chain={chain} part="steering">
					<Choice
						label={texts.agreed.steeredBy}
						empty={texts.details.open}
						options={actorOptions(registry.actors, steeredBy, texts)}
						value={steeredBy}
						disabled={!mayWrite}
						onChange={(next) => change({ steeredBy: next })}
					/>
				</Part>
				<Part chain={chain} part="access" />
				<Review chain={chain} review={review} onChange={(next) => change({ review: next })} />
			</ul>
		</section>
	)
}

/** One of its texts, and what belongs to it. */
function Part({ chain, part, children }: { chain: string; part: AgreedPart; children?: React.ReactNode }) {
	const { doc } = useRoom()
	const texts = useTexts(chainTexts).agreed
	const element = agreedElement(part)
	const isShown = usePersonal(chain, (personal) => personal.chosen) === element
	const [, renew] = useState(0)
	return (
		<li aria-label={texts[part]} data-element={element} data-shown={isShown || undefined} tabIndex={-1}>
			{children}
			<div className="chain-field">
				<span aria-hidden="true">{texts[part]}</span>
				<SharedField
					text={agreedText(doc, chain, part)}
					label={texts[part]}
					field={agreedParts[part]}
					place={placeIn(chain, element)}
					placeholder={texts.empty[part]}
					onMissing={() => {
						// A chain from before has no text for it.
						editAgreed(doc, chain, part, '')
						renew((n) => n + 1)
					}}
				/>
			</div>
		</li>
	)
}

/** The day on which the chain is looked at again. */
function Review({
	chain,
	review,
	onChange,
}: {
	chain: string
	review: Day | undefined
	onChange: (review: Day | undefined) => void
}) {
	const { mayWrite } = useRoom()
	const texts = useTexts(chainTexts)
	const locale = useLocale()
	const field = useId()
	const element = agreedElement('review')
	const isShown = usePersonal(chain, (personal) => personal.chosen) === element
	return (
		<li className="chain-choice" data-element={element} data-shown={isShown || undefined} tabIndex={-1}>
			<label htmlFor={field}>{texts.agreed.review}</label>
			<DayInput id={field} disabled={!mayWrite} day={review} onDay={onChange} />
			<span className="chain-choice-words" aria-hidden="true">
				{review ? dayInWords(review, locale) : texts.details.open}
			</span>
		</li>
	)
}
