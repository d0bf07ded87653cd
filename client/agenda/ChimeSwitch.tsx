import { useValue } from '../sync/RoomContext.ts'
import { useTexts } from '../texts/texts.ts'
import { chimeBlocked, chimeWanted, setChime } from './chime.ts'
import { clockTexts } from './clockTexts.ts'
import './clock.css'

/** Whether this device rings when time runs out. Rings once when switched on; says so where the browser forbids it yet. */
export function ChimeSwitch() {
	const texts = useTexts(clockTexts)
	const isWanted = useValue(chimeWanted)
	const isBlocked = useValue(chimeBlocked)
	return (
		<span className="chime">
			<label>
				<input type="checkbox" checked={isWanted} onChange={(event) => setChime(event.target.checked)} /> {texts.sound}
			</label>
			{isWanted && isBlocked && <small role="status">{texts.soundBlocked}</small>}
		</span>
	)
}
