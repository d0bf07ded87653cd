import { clockFace } from '../../shared/agenda/timer.ts'
import { useTexts } from '../texts/texts.ts'
import { Icon, type IconName } from '../ui/icon.tsx'
import { type ClockReading, isLastMinute, useClock } from './clock.ts'
import { clockTexts } from './clockTexts.ts'
import './clock.css'

/** Where a clock hangs decides how large it is, and whether it is the one that speaks to screen readers. */
type ClockSize = 'bar' | 'console' | 'phone' | 'projector' | 'picture'

/**
 * The clock of the step, the same on every device; nothing where the step has none. The last two minutes and the end are
 * said in words and by shape: once on a screen, so the `picture` of another clock only shows figures and shape.
 */
export function StepClock({ size }: { size: ClockSize }) {
	const texts = useTexts(clockTexts)
	const reading = useClock()
	if (reading.mood === 'off') return null
	const remark = size === 'picture' ? undefined : remarkOn(reading, texts)
	const speaks = size === 'bar' || size === 'phone'
	return (
		<>
			<span className="clock" role="timer" aria-label={texts.label} data-size={size} data-mood={reading.mood}>
				<Icon name={iconOf(reading)} size={size === 'console' || size === 'projector' ? 24 : 20} />
				<span className="clock-face" data-over={reading.mood === 'over' || undefined}>
					{reading.mood === 'over' ? texts.over : clockFace(reading.seconds * 1000)}
				</span>
				{remark && <span className="clock-remark">{remark}</span>}
			</span>
			{speaks && (
				<span role="status" className="ui-hidden-text">
					{spoken(reading, texts)}
				</span>
			)}
		</>
	)
}

/** What is left of the time, as a line; once time is up it is filled from end to end. */
export function TimeLine({ className }: { className?: string }) {
	const { mood, left } = useClock()
	if (mood === 'off') return null
	return (
		<span className={className ? `clock-line ${className}` : 'clock-line'} data-mood={mood} aria-hidden="true">
			<span style={{ width: `${mood === 'over' ? 100 : left * 100}%` }} />
		</span>
	)
}

function iconOf({ mood, isPaused }: ClockReading): IconName {
	if (isPaused) return 'pause'
	return mood === 'running' ? 'clock' : 'warning'
}

function remarkOn(reading: ClockReading, texts: (typeof clockTexts)['de']): string | undefined {
	if (reading.mood === 'over') return undefined
	if (reading.isPaused) return texts.paused
	if (reading.mood !== 'ending') return undefined
	return isLastMinute(reading) ? texts.lastMinute : texts.twoMinutes
}

/** Said at two minutes, at one and at the end, and never in between. */
function spoken(reading: ClockReading, texts: (typeof clockTexts)['de']): string {
	if (reading.isPaused) return ''
	switch (reading.mood) {
		case 'over':
			return texts.over
		case 'ending':
			return isLastMinute(reading) ? texts.spokenMinute : texts.spokenTwoMinutes
		default:
			return ''
	}
}
