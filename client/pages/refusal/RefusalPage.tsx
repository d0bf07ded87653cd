import { type ReactNode, useEffect, useRef } from 'react'
import type { Clock } from '../../../shared/lib/clock.ts'
import type { Failure } from '../../api/failure.ts'
import { useFrameTexts } from '../../texts/frame.ts'
import { knownId, useRefusalSentences } from '../../texts/refusals.ts'
import { useTexts } from '../../texts/texts.ts'
import { Button } from '../../ui/Button.tsx'
import { CopyButton } from '../../ui/CopyButton.tsx'
import { Icon, type IconName } from '../../ui/icon.tsx'
import { PageFrame } from '../PageFrame.tsx'
import { refusalPageTexts } from './texts.ts'
import { useRetry } from './useRetry.ts'
import { wayOut } from './wayOut.ts'
import './refusal.css'

/** Where another sign than a warning says it. */
const signs: { readonly [id in Failure['id']]?: IconName } = { serverAway: 'offline', workshopDeleted: 'trash' }

const loadAgain = () => location.reload()

/**
 * The page for everything that keeps a person out: what happened, what stays safe, what to do, and the button for it.
 * Where waiting helps it tries `retry` by itself; `retry` resolves when the attempt is over.
 */
export function RefusalPage({
	failure,
	clock,
	retry,
	children,
}: {
	failure: Failure
	clock: Clock
	retry?: () => Promise<void>
	/** what else there is to say, below the ways out */
	children?: ReactNode
}) {
	const { reload, toStart } = useFrameTexts()
	const texts = useTexts(refusalPageTexts)
	const { happened, safe, todo } = useRefusalSentences(failure)
	const way = wayOut[knownId(failure)]
	const { secondsLeft, trying, tryNow } = useRetry(clock, way === 'wait' ? retry : undefined, failure.waitMs)
	const heading = useRef<HTMLHeadingElement>(null)
	useEffect(() => heading.current?.focus(), [])

	return (
		<PageFrame title={happened}>
			<main className="short-page" data-way={way} data-refusal={knownId(failure)}>
				<Icon name={signs[failure.id] ?? 'warning'} size={24} />
				<h1 ref={heading} tabIndex={-1}>
					{happened}
				</h1>
				<p>{safe}</p>
				<p>{todo}</p>
				{way === 'wait' && retry && (
					<p role="timer" className="ui-quiet">
						{trying ? `${texts.trying} …` : texts.tryingIn(secondsLeft)}
					</p>
				)}
				<div className="refusal-actions">
					{way === 'wait' && (
						<Button kind="main" size="big" icon="replace" disabled={trying} onClick={retry ? tryNow : loadAgain}>
							{texts.tryNow}
						</Button>
					)}
					{way === 'reload' && (
						<Button kind="main" size="big" icon="replace" onClick={loadAgain}>
							{reload}
						</Button>
					)}
					{way === 'code' && (
						<a className="ui-button" data-kind="main" data-size="big" href="/code">
							{texts.enterCode}
						</a>
					)}
					<a className="ui-button" data-size="big" data-kind={way === 'start' ? 'main' : 'bare'} href="/">
						{toStart}
					</a>
				</div>
				{children}
				<Technical failure={failure} />
			</main>
		</PageFrame>
	)
}

/** For whoever looks after the server: small, last, and easy to copy. */
function Technical({ failure: { id, reference } }: { failure: Failure }) {
	const texts = useTexts(refusalPageTexts)
	const mark = reference ? `${id} ${reference}` : id
	return (
		<p className="refusal-technical">
			<span>
				{texts.technical}: <code>{mark}</code>
			</span>
			<CopyButton kind="link" text={mark} label={texts.copyTechnical} />
		</p>
	)
}
