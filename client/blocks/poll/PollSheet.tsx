import type { CSSProperties, ReactNode, Ref } from 'react'
import type { ShownResult } from '../../../shared/blocks/poll/index.ts'
import { roundKinds } from '../../../shared/rounds/index.ts'
import { RoundResults } from '../../rounds/results/RoundResults.tsx'
import { useResults } from '../../sync/ResultsContext.ts'
import { useLocale } from '../../texts/locale.ts'
import { useTexts } from '../../texts/texts.ts'
import { pollTexts } from './texts.ts'
import './poll.css'

/** A result with what it was about: the same on the board and in a picture of it. */
export function PollSheet({
	result,
	style,
	actionFor,
	ref,
}: {
	result: ShownResult | undefined
	style?: CSSProperties
	actionFor?: ((option: string) => ReactNode) | undefined
	ref?: Ref<HTMLElement>
}) {
	const texts = useTexts(pollTexts)
	const locale = useLocale()
	const { isReady } = useResults()
	return (
		<article ref={ref} className="poll-sheet" style={style}>
			{result ? (
				<>
					<header data-element="about">
						<p>{roundKinds[result.kind][locale]}</p>
						<h3>{result.about}</h3>
					</header>
					<RoundResults result={result} actionFor={actionFor} />
				</>
			) : (
				<p>{isReady ? texts.gone : texts.loading}</p>
			)}
		</article>
	)
}
