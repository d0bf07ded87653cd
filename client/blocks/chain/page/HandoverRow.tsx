import { memo, Suspense, useId, useState } from 'react'
import type { Step } from '../../../../shared/blocks/chain/index.ts'
import { changeHandover, type Handover, handoverFeedbacks, handoverForms } from '../../../../shared/registry/index.ts'
import { useRoom } from '../../../sync/RoomContext.ts'
import { type Locale, useLocale } from '../../../texts/locale.ts'
import { useTexts } from '../../../texts/texts.ts'
import { Button } from '../../../ui/Button.tsx'
import { Icon } from '../../../ui/icon.tsx'
import { lazyPart } from '../../../ui/lazyPart.ts'
import { fullName } from '../actorName.ts'
import { Choice } from '../details/Choice.tsx'
import { SignIcon } from '../drawing/Sign.tsx'
import { handoverElement } from '../elements.ts'
import type { Registry } from '../observe.ts'
import { usePersonal } from '../personal.ts'
import { type ChainTexts, chainTexts } from '../texts/chainTexts.ts'

const HandoverFields = lazyPart(() => import('../details/HandoverFields.tsx').then((module) => module.HandoverFields))

/** Fetches ahead what a handover says besides its rating. */
export const fetchHandoverFields = HandoverFields.fetch

/** The handover before a step: its rating, what is settled in a line, and the rest behind a button. */
export const HandoverRow = memo(function HandoverRow({
	chain,
	handover,
	steps,
	registry,
}: {
	chain: string
	handover: Handover
	steps: readonly Step[]
	registry: Registry
}) {
	const { doc, history, mayWrite } = useRoom()
	const texts = useTexts(chainTexts)
	const locale = useLocale()
	const body = useId()
	const [isOpen, open] = useState(false)
	const element = handoverElement(handover.key)
	const isShown = usePersonal(chain, (personal) => personal.chosen) === element
	const numberOf = (step: string) => steps.findIndex(({ id }) => id === step) + 1
	const laneOf = (id: string) => {
		const lane = steps.find((step) => step.id === id)?.lane
		return lane === undefined ? texts.nobody : fullName(registry.actors.get(lane), texts)
	}
	const [from, to] = [numberOf(handover.from), numberOf(handover.to)]
	const rate = (rating: Handover['rating']) => {
		history.mark()
		changeHandover(doc, handover.key, { rating })
		history.mark()
	}
	return (
		<tr className="chain-handover-row" data-element={element} data-shown={isShown || undefined} tabIndex={-1}>
			<td className="chain-cell-number">
				<SignIcon look={handover.rating ?? 'open'} />
			</td>
			<td colSpan={5}>
				<div className="chain-handover">
					<Choice
						label={texts.page.ratingOf(from, to)}
						isLabelHidden
						empty={texts.ratings.open}
						options={(['smooth', 'unclear', 'break'] as const).map((value) => ({
							value,
							label: texts.ratings[value],
						}))}
						value={handover.rating}
						disabled={!mayWrite}
						onChange={rate}
					/>
					<p>
						<span className="chain-handover-way">
							{laneOf(handover.from)} <Icon name="forward" size={16} />
							<span className="ui-hidden-text">{texts.arrowTo}</span> {laneOf(handover.to)}
						</span>
						<span>{summaryOf(handover, registry, texts, locale)}</span>
					</p>
					<Button
						kind="bare"
						size="small"
						icon={isOpen ? 'up' : 'down'}
						aria-expanded={isOpen}
						aria-controls={body}
						aria-label={texts.page.detailsOf(from, to)}
						onClick={() => open(!isOpen)}
					>
						{texts.page.edit}
					</Button>
				</div>
				{isOpen && (
					<div id={body} className="chain-handover-body">
						<Suspense>
							<HandoverFields chain={chain} handover={handover} registry={registry} />
						</Suspense>
					</div>
				)}
			</td>
		</tr>
	)
})

/** "mündlich · ein Zettel mit der Adresse · Einwilligung ja · zuständig Jobcenter" */
function summaryOf(
	{ form, passes, consent, feedback, responsible }: Handover,
	{ actors }: Registry,
	texts: ChainTexts,
	locale: Locale,
): string {
	const parts = [
		form && handoverForms[form][locale],
		passes.trim(),
		consent !== undefined && texts.page.consent(consent ? texts.details.yes : texts.details.no),
		feedback && texts.page.feedback(handoverFeedbacks[feedback][locale]),
		responsible !== undefined && texts.page.responsible(fullName(actors.get(responsible), texts)),
	].filter(Boolean)
	return parts.length > 0 ? parts.join(' · ') : texts.page.nothingAgreed
}
