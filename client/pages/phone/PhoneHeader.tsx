import { useNow } from '../../agenda/now.ts'
import type { NowConnection } from '../../agenda/nowSocket.ts'
import { StepClock, TimeLine } from '../../agenda/StepClock.tsx'
import { useTexts } from '../../texts/texts.ts'
import { Mark } from '../../ui/Mark.tsx'
import { DeviceState } from './DeviceState.tsx'
import { phoneTexts } from './texts.ts'

/** Which workshop, whether this device's input is safe, which step, and how long still. */
export function PhoneHeader({
	title,
	connection,
	isReader,
}: {
	title: string
	connection: NowConnection
	isReader: boolean
}) {
	const texts = useTexts(phoneTexts)
	const { step } = useNow()
	return (
		<header>
			<div>
				<Mark size={24} />
				<b className="phone-title">{title}</b>
				<DeviceState connection={connection} isReader={isReader} />
			</div>
			<div>
				<span>{step && texts.step(step.number, step.of)}</span>
				<StepClock size="phone" />
			</div>
			<TimeLine />
		</header>
	)
}
