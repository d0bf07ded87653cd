import { useEffect, useState } from 'react'
import { ChimeSwitch } from '../../agenda/ChimeSwitch.tsx'
import { useChime } from '../../agenda/chime.ts'
import { useValue } from '../../sync/RoomContext.ts'
import { useTexts } from '../../texts/texts.ts'
import { Button } from '../../ui/Button.tsx'
import { Icon } from '../../ui/icon.tsx'
import type { WorkshopRooms } from '../rooms/useRooms.ts'
import { projectorTexts } from './texts.ts'

/** The lowest line: whose workshop unless that stands above already, trouble with the connection, and what vanishes with the pointer. */
export function WallFoot({ title, rooms }: { title: string | undefined; rooms: WorkshopRooms }) {
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

/** After so long without a move the pointer and what belongs to it vanish, in milliseconds. */
const rest = 3_000

/** Whether nobody has touched pointer or keyboard for a while. */
function useRest(): boolean {
	const [isResting, tell] = useState(false)
	useEffect(() => {
		let timer: ReturnType<typeof setTimeout> | undefined
		const moved = () => {
			tell(false)
			clearTimeout(timer)
			timer = setTimeout(() => tell(true), rest)
		}
		moved()
		const signs = ['pointermove', 'pointerdown', 'keydown'] as const
		for (const sign of signs) addEventListener(sign, moved)
		return () => {
			clearTimeout(timer)
			for (const sign of signs) removeEventListener(sign, moved)
		}
	}, [])
	return isResting
}
