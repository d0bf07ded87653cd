import type { Stage } from '../../shared/methods/index.ts'
import { type Help, type StageQuestion, stageQuestions } from '../../shared/roadmap/index.ts'
import { useLocale } from '../texts/locale.ts'
import { useTexts } from '../texts/texts.ts'
import { Button } from '../ui/Button.tsx'
import { roadmapTexts } from './texts.ts'

/** A way to where a question is worked on; undefined where there is none for this person. */
export type WayTo = (help: Help) => { readonly label: string; readonly go: (() => void) | undefined }

/** What a network has to find out in a stage, each question with the ways to work on it. */
export function StageQuestions({ stage, isOpen, wayTo }: { stage: Stage; isOpen: boolean; wayTo: WayTo }) {
	const texts = useTexts(roadmapTexts)
	const questions = stageQuestions[stage]
	return (
		<details className="roadmap-questions" open={isOpen}>
			<summary>{texts.questions(questions.length)}</summary>
			<ul>
				{questions.map((asked) => (
					<Question key={asked.question.de} asked={asked} wayTo={wayTo} />
				))}
			</ul>
		</details>
	)
}

function Question({ asked: { question, helps }, wayTo }: { asked: StageQuestion; wayTo: WayTo }) {
	const locale = useLocale()
	return (
		<li>
			<p>{question[locale]}</p>
			<p>
				{helps.map((help) => {
					const { label, go } = wayTo(help)
					const key = help.to + ('id' in help ? help.id : '')
					return go ? (
						<Button key={key} kind="link" size="small" aria-label={`${question[locale]} ${label}`} onClick={go}>
							{label}
						</Button>
					) : (
						<span key={key} className="ui-caption">
							{label}
						</span>
					)
				})}
			</p>
		</li>
	)
}
