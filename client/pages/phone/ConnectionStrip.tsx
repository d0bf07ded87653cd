import { useOutbox } from '../../rounds/OutboxContext.ts'
import type { NowConnection } from '../../sync/nowSocket.ts'
import { useValue } from '../../sync/RoomContext.ts'
import { useTexts } from '../../texts/texts.ts'
import { Icon } from '../../ui/icon.tsx'
import { phoneTexts } from './texts.ts'

/** While there is no connection: that nothing is lost, and how much waits. */
export function ConnectionStrip({ connection }: { connection: NowConnection }) {
	const texts = useTexts(phoneTexts)
	const { waiting, reached, kept } = useValue(useOutbox().state)
	const isOffline = connection === 'offline' || (!reached && waiting > 0)
	if (!isOffline && (kept || waiting === 0)) return null
	return (
		<p className="phone-strip" role="status">
			<Icon name={isOffline ? 'offline' : 'warning'} />
			<span>
				{isOffline && texts.offline} {isOffline && waiting > 0 && texts.waitingLong(waiting)} {!kept && texts.notKept}
			</span>
		</p>
	)
}
