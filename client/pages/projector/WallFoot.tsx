import { useState } from 'react'
import { ChimeSwitch } from '../../agenda/ChimeSwitch.tsx'
import { useChime } from '../../agenda/chime.ts'
import { useValue } from '../../sync/RoomContext.ts'
import { useTexts } from '../../texts/texts.ts'
import { Button } from '../../ui/Button.tsx'
import { Icon } from '../../ui/icon.tsx'
import type { WorkshopRooms } from '../workshop/useRooms.ts'
import { projectorTexts } from './texts.ts'
import { useRest } from './useRest.ts'

/** The lowest line: whose workshop, trouble with the connection, and what vanishes with the pointer. */
export function WallFoot({ title, rooms }: { title: string; rooms: WorkshopRooms }) {
	const texts = useTexts(projectorTexts)
	const isResting = useRest()
	const states = [useValue(rooms.plenum.saving).kind, useValue(rooms.stage.saving).kind]
	const trouble = states.includes('refused') ? texts.ended : states.includes('offline') ? texts.offline : undefined
	const [isWhole, tellWhole] = useState(false)
	useChime()
	return (
		<footer data-resting={isResting || undefined}>
			<span className="projector-workshop">{title}</span>
			<span role="status">
				{trouble && (
					<span className="projector-trouble">
						<Icon name="offline" size={24} /> {trouble}
					</span>
				)}
			</span>
			<span className="projector-tools">
				<ChimeSwitch />
				{!isWhole && document.fullscreenEnabled && (
					<Button
						icon="fit"
						onClick={() =>
							void document.documentElement.requestFullscreen().then(
								() => tellWhole(true),
								() => {},
							)
						}
					>
						{texts.fullScreen}
					</Button>
				)}
			</span>
		</footer>
	)
}
