import { useMemo } from 'react'
import { type Step, stepPages } from '../../../shared/agenda/index.ts'
import { assertNever } from '../../../shared/lib/assertNever.ts'
import { type RoundSettings, roundKinds } from '../../../shared/rounds/index.ts'
import { useLocale } from '../../texts/locale.ts'
import { settingsTexts } from './texts.ts'
import { useBoardsToShow } from './useBoardsToShow.ts'

/** What is set for a step, said in few words. */
interface StepWords {
	title(step: Step): string
	/** all of it in one line: what is collected, else what is shown */
	summary(step: Step): string
	/** what is collected: "Karten", "5 Punkte je Person" */
	collected(round: RoundSettings): string
	/** the name of the board or page it shows; empty if people stay where they are */
	shown(step: Step): string
}

export function useStepWords(): StepWords {
	const { forAll: boards } = useBoardsToShow()
	const locale = useLocale()
	return useMemo(() => {
		const words = settingsTexts[locale]
		const shown = ({ board, page }: Step) =>
			page ? stepPages[page][locale] : (boards.find(({ id }) => id === board)?.name ?? '')
		const collected = (round: RoundSettings): string => {
			switch (round.kind) {
				case 'dots':
					return words.dotsEach(round.dots)
				case 'cards':
				case 'position':
				case 'ranking':
				case 'consensus':
					return roundKinds[round.kind][locale]
				default:
					return assertNever(round)
			}
		}
		return {
			title: ({ title, question }) => title || question || words.untitled,
			summary(step) {
				const { round } = step
				if (round)
					return round.kind === 'cards' && round.hidden ? `${collected(round)}, ${words.hidden}` : collected(round)
				const place = shown(step)
				if (!place) return step.question || step.note || words.questionAndClock
				return step.page ? place : `${place}, ${words.writingLong[step.writers]}`
			},
			collected,
			shown,
		}
	}, [boards, locale])
}
