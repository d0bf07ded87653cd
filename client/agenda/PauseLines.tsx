import { useTexts } from '../texts/texts.ts'
import { useClock } from './clock.ts'
import { useNow } from './now.ts'
import { pauseTexts } from './pauseTexts.ts'

/** In a break: when it goes on, and with what. Without a clock it is the moderation who calls. */
export function PauseLines({ className }: { className: string }) {
	const texts = useTexts(pauseTexts)
	const { step, timer } = useNow()
	const { mood } = useClock()
	const when = mood === 'over' ? texts.over : timer.is === 'running' ? texts.until(timer.ends) : texts.open
	return (
		<div className={className} role="status">
			<p>{when}</p>
			{step?.next && <p>{texts.next(step.next)}</p>}
		</div>
	)
}
