import { useRoom } from '../../../sync/RoomContext.ts'
import { useTexts } from '../../../texts/texts.ts'
import { Button } from '../../../ui/Button.tsx'
import { SegmentedSwitch } from '../../../ui/SegmentedSwitch.tsx'
import { useMedia } from '../../../ui/useMedia.ts'
import type { BlockBarProps } from '../../blockView.ts'
import { MapDialogs } from '../editor/MapDialogs.tsx'
import { changePersonal, type MapView, type Personal, usePersonal, views } from '../personal.ts'
import { mapTexts } from '../texts.ts'
import { PartButton } from './PartButton.tsx'
import '../map.css'

/** Below this the four states do not fit beside the name of the board. */
const narrow = '(max-width: 89.99rem)'

const viewIn = (personal: Personal) => personal.view

/** What is looked at: state and part of the network, for board and list alike; and the way to what the data say. */
export function MapBar({ id, panel }: BlockBarProps) {
	const { mayWrite } = useRoom()
	const texts = useTexts(mapTexts)
	const view = usePersonal(id, viewIn)
	const isNarrow = useMedia(narrow)
	const options = views.map((value) => ({ value, label: texts.views[value] }))
	const show = (next: MapView) => changePersonal(id, { view: next })
	return (
		<div className="map-bar">
			{isNarrow ? (
				<select aria-label={texts.view} value={view} onChange={({ target }) => show(target.value as MapView)}>
					{options.map(({ value, label }) => (
						<option key={value} value={value}>
							{label}
						</option>
					))}
				</select>
			) : (
				<SegmentedSwitch label={texts.view} options={options} value={view} onChange={show} />
			)}
			<PartButton mapId={id} />
			{mayWrite && (
				<Button
					kind="icon"
					icon="settings"
					aria-label={texts.settings}
					title={texts.settings}
					onClick={() => changePersonal(id, { dialog: { kind: 'settings' } })}
				/>
			)}
			<Button icon="bulb" aria-pressed={panel.isOpen} onClick={panel.toggle}>
				{texts.evaluation}
			</Button>
			<MapDialogs mapId={id} />
		</div>
	)
}
