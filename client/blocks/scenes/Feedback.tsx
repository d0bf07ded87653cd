import { type Feedback, feedbackQuestionIds, feedbackQuestions } from '../../../shared/blocks/scenes/index.ts'
import { useLocale } from '../../texts/locale.ts'
import { useTexts } from '../../texts/texts.ts'
import { Icon, type IconName } from '../../ui/icon.tsx'
import { scenesTexts } from './texts.ts'
import './feedback.css'

const signs = { good: 'check', better: 'up', missing: 'question', other: 'card' } as const satisfies Record<
	string,
	IconName
>
const questions = [...feedbackQuestionIds, 'other'] as const

const byQuestion = (said: readonly Feedback[]) =>
	questions.map((question) => ({
		question,
		cards: said.filter((each) => (each.question ?? 'other') === question),
	}))

/** How much observers said, question by question: a sign and a number each, and words for those who hear them. */
export function FeedbackCounts({ said }: { said: readonly Feedback[] }) {
	const texts = useTexts(scenesTexts)
	if (said.length === 0) return <span className="scenes-silent">{texts.nothingSaid}</span>
	return (
		<span className="scenes-counts">
			{byQuestion(said)
				.filter(({ question, cards }) => question !== 'other' || cards.length > 0)
				.map(({ question, cards }) => (
					<span key={question} data-question={question}>
						<Icon name={signs[question]} size={16} />
						{cards.length}
						<span className="ui-hidden-text"> {texts.said[question]}</span>
					</span>
				))}
		</span>
	)
}

/** What observers said, below the question it answers. */
export function FeedbackWords({ said }: { said: readonly Feedback[] }) {
	const texts = useTexts(scenesTexts)
	const locale = useLocale()
	if (said.length === 0) return <p className="ui-quiet">{texts.nothingSaid}</p>
	return (
		<div className="scenes-feedback">
			{byQuestion(said)
				.filter(({ cards }) => cards.length > 0)
				.map(({ question, cards }) => (
					<section key={question} data-question={question}>
						<h4>
							<Icon name={signs[question]} size={16} />
							{question === 'other' ? texts.said.other : feedbackQuestions[question][locale]}
						</h4>
						<ul>
							{cards.map(({ id, text }) => (
								<li key={id}>{text}</li>
							))}
						</ul>
					</section>
				))}
		</div>
	)
}
