import { useNow } from '../../agenda/now.ts'
import type { NowConnection } from '../../agenda/nowSocket.ts'
import { StepClock, TimeLine } from '../../agenda/StepClock.tsx'
import { useOutbox } from '../../rounds/OutboxContext.ts'
import { useValue } from '../../sync/RoomContext.ts'
import { useTexts } from '../../texts/texts.ts'
import { Icon, type IconName } from '../../ui/icon.tsx'
import { Mark } from '../../ui/Mark.tsx'
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
	const { step, playing } = useNow()
	const scene = playing?.scene
	return (
		<header>
			<div>
				<Mark size={24} />
				<b className="phone-title">{title}</b>
				<DeviceState connection={connection} isReader={isReader} />
			</div>
			<div>
				<span>
					{scene ? texts.scene(scene.number, scene.place) : step && step.of > 0 && texts.step(step.number, step.of)}
				</span>
				<StepClock size="phone" />
			</div>
			<TimeLine />
		</header>
	)
}

/** In the header's corner the truth about this device's own input: an icon and a word. The strip below says more. */
function DeviceState({ connection, isReader }: { connection: NowConnection; isReader: boolean }) {
	const { state, connecting } = useTexts(phoneTexts)
	const { waiting, reached } = useValue(useOutbox().state)
	const [icon, words]: [IconName, string] =
		connection === 'connecting'
			? ['sending', connecting]
			: waiting > 0 && (!reached || connection === 'offline')
				? ['offline', state.waiting(waiting)]
				: connection === 'offline'
					? ['offline', state.offline]
					: waiting > 0
						? ['sending', state.sending]
						: isReader
							? ['eye', state.reading]
							: ['saved', state.saved]
	return (
		<span className="phone-state" data-state={icon} role="status">
			<Icon name={icon} size={16} />
			<span>{words}</span>
		</span>
	)
}
