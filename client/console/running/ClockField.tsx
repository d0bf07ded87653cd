import { clockFace } from '../../../shared/agenda/index.ts'
import { ChimeSwitch } from '../../agenda/ChimeSwitch.tsx'
import { useNow } from '../../agenda/now.ts'
import { StepClock, TimeLine } from '../../agenda/StepClock.tsx'
import { useTexts } from '../../texts/texts.ts'
import { Button } from '../../ui/Button.tsx'
import { useConduct } from '../conduct.ts'
import { runningTexts } from './texts.ts'

/** The clock of the step, and the hand on it. */
export function ClockField() {
	const texts = useTexts(runningTexts).clock
	const { hold, extend, beginClock, stopClock } = useConduct()
	const { timer } = useNow()
	const isOff = timer.is === 'off'
	return (
		<div className="console-clock">
			<p>
				{isOff ? <b>{texts.off}</b> : <StepClock size="console" />}
				{!isOff && <span className="ui-quiet">{texts.of(clockFace(timer.total))}</span>}
			</p>
			<div className="console-clock-hands">
				{isOff ? (
					<Button size="big" icon="clock" onClick={beginClock}>
						{texts.begin}
					</Button>
				) : (
					<Button size="big" icon={timer.is === 'paused' ? 'play' : 'pause'} onClick={hold}>
						{timer.is === 'paused' ? texts.resume : texts.pause}
					</Button>
				)}
				<Button size="big" onClick={extend}>
					{texts.more}
				</Button>
			</div>
			{!isOff && (
				<div className="console-clock-more">
					<ChimeSwitch />
					<Button kind="link" size="small" onClick={stopClock}>
						{texts.stop}
					</Button>
				</div>
			)}
			<TimeLine />
		</div>
	)
}
