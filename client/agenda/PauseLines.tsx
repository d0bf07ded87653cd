import { inEnglish, inGerman } from '../texts/figures.ts'
import { type Texts, useTexts } from '../texts/texts.ts'
import { useClock } from './clock.ts'
import { useNow } from './now.ts'

const de = {
	until: (time: number) => `Weiter geht es um ${inGerman.timeOfDay(time)} Uhr.`,
	open: 'Weiter geht es, sobald die Moderation Sie ruft.',
	over: 'Die Pause ist zu Ende. Gleich geht es weiter.',
	next: (title: string) => `Danach: ${title}`,
}

const en: typeof de = {
	until: (time) => `It goes on at ${inEnglish.timeOfDay(time)}.`,
	open: 'It goes on as soon as the moderation calls you.',
	over: 'The break is over. It goes on in a moment.',
	next: (title) => `After it: ${title}`,
}

const pauseTexts = { de, en } satisfies Texts<typeof de>

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
