import type { Ref } from 'react'
import { chapterElement, ruleElement } from '../../../shared/blocks/rulebook/index.ts'
import type { Actor } from '../../../shared/registry/index.ts'
import { useLocale } from '../../texts/locale.ts'
import { useTexts } from '../../texts/texts.ts'
import { withHyphens } from '../../ui/hyphens.ts'
import type { ToldChapter, ToldRule } from './observe.ts'
import { RuleFacts, RuleSign } from './RuleFacts.tsx'
import { rulebookTexts } from './texts.ts'
import './rulebook.css'

interface RulebookPictureProps {
	book: readonly ToldChapter[]
	everybody: readonly Actor[]
	/** in board units */
	width: number
	/** opens a rule; absent where one may only look */
	onOpen?: ((rule: string) => void) | undefined
	/** adds a rule to a chapter */
	onAdd?: ((chapter: string) => void) | undefined
	/** whether Tab leads to what can be opened */
	isInHand?: boolean
	ref?: Ref<HTMLElement>
}

/** The rules on the board: chapter below chapter, the questions at the left of what holds. */
export function RulebookPicture({ book, everybody, width, onOpen, onAdd, isInHand, ref }: RulebookPictureProps) {
	const texts = useTexts(rulebookTexts)
	const locale = useLocale()
	const stop = isInHand ? 0 : -1
	return (
		<article ref={ref} className="rulebook-picture" aria-label={texts.title} style={{ width }}>
			{book.map(({ chapter, rules }) => {
				const name = chapter?.label[locale] ?? texts.others
				return (
					<section key={chapter?.id ?? ''}>
						<header data-element={chapter && chapterElement(chapter.id)}>
							<h3>{withHyphens(name)}</h3>
							{chapter && (
								<ul aria-label={texts.questions}>
									{chapter.questions.map((question) => (
										<li key={question.de}>{question[locale]}</li>
									))}
								</ul>
							)}
						</header>
						<ul className="rulebook-rules">
							{rules.map((told) => (
								<li key={told.rule.id} data-element={ruleElement(told.rule.id)} data-state={told.rule.state}>
									<Words told={told} stop={stop} onOpen={onOpen} />
									<RuleSign state={told.rule.state} />
									<RuleFacts told={told} everybody={everybody} />
								</li>
							))}
							{rules.length === 0 && <li className="ui-quiet">{texts.noRule}</li>}
							{chapter && onAdd && (
								<li className="rulebook-add">
									<button
										type="button"
										tabIndex={stop}
										aria-label={texts.addTo(name)}
										onClick={() => onAdd(chapter.id)}
									>
										+ {texts.add}
									</button>
								</li>
							)}
						</ul>
					</section>
				)
			})}
		</article>
	)
}

function Words({
	told: { rule, number },
	stop,
	onOpen,
}: {
	told: ToldRule
	stop: number
	onOpen: RulebookPictureProps['onOpen']
}) {
	const texts = useTexts(rulebookTexts)
	const words = rule.text.trim() || texts.noText
	return (
		<p className="rulebook-words">
			<b>{number}</b>{' '}
			{onOpen ? (
				<button type="button" tabIndex={stop} onClick={() => onOpen(rule.id)}>
					{words}
				</button>
			) : (
				words
			)}
		</p>
	)
}
