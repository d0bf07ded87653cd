import { memo, type Ref } from 'react'
import { askedIn, isUnsettled, itemElement, type ShownItem } from '../../../../shared/blocks/checklist/index.ts'
import { dayInWords } from '../../../days/days.ts'
import { useLocale } from '../../../texts/locale.ts'
import { useTexts } from '../../../texts/texts.ts'
import { withHyphens } from '../../../ui/hyphens.ts'
import { Counts } from '../Counts.tsx'
import type { ReadList } from '../observe.ts'
import { ToneSign } from '../ToneSign.tsx'
import { checklistTexts } from '../texts.ts'
import '../checklist.css'
import './picture.css'

interface ChecklistPictureProps {
	list: ReadList
	/** in board units */
	width: number
	/** the element somebody is at */
	chosen?: string | undefined
	/** the element that Tab leads to */
	stop?: string | undefined
	ref?: Ref<HTMLElement>
}

/** The sections side by side, each with its questions, how far they are and what is answered. */
export function ChecklistPicture({ list, width, chosen, stop, ref }: ChecklistPictureProps) {
	const { name, sections, states, checklist, method } = list
	const texts = useTexts(checklistTexts)
	const locale = useLocale()
	const asked = askedIn(sections)
	const day = method?.day && checklist?.day
	return (
		<article
			ref={ref}
			className="checklist-picture"
			aria-label={name?.[locale] ?? texts.page.title}
			style={{ width }}
			data-narrow={width < 900 || undefined}
		>
			<header>
				<b>{texts.questions(asked.length)}</b>
				<Counts items={asked} states={states} />
				{day && (
					<span className="checklist-picture-day">
						{method?.day?.[locale]} <b>{dayInWords(day, locale)}</b>
					</span>
				)}
			</header>
			<div>
				{sections.map(({ id, title, isShown, items }, i) => (
					<section key={id}>
						<h3>
							<span>{i + 1}</span> {title[locale]}
							{!isShown && <small>{texts.onRequest}</small>}
						</h3>
						{isShown &&
							items.map((item) => (
								<Item
									key={item.id}
									item={item}
									isChosen={chosen === itemElement(item.id)}
									isStop={stop === itemElement(item.id)}
								/>
							))}
					</section>
				))}
			</div>
		</article>
	)
}

const Item = memo(function Item({ item, isChosen, isStop }: { item: ShownItem; isChosen: boolean; isStop: boolean }) {
	const texts = useTexts(checklistTexts)
	const locale = useLocale()
	const { state, answer, until } = item
	const question = item.question[locale].trim()
	return (
		// biome-ignore lint/a11y/useSemanticElements: a button of HTML would keep the pointer that drags the board
		<div
			role="button"
			className="checklist-item"
			data-element={itemElement(item.id)}
			aria-pressed={isChosen}
			tabIndex={isStop ? 0 : -1}
		>
			<ToneSign tone={state.tone} />
			<p>
				<b data-empty={!question || undefined}>{question ? withHyphens(question) : texts.questionEmpty}</b>
				{answer.trim() && <span>{withHyphens(answer)}</span>}
			</p>
			<p className="checklist-how">
				{state.name[locale]}
				{until !== undefined && isUnsettled(item) && <span>{texts.until(dayInWords(until, locale))}</span>}
			</p>
		</div>
	)
})
