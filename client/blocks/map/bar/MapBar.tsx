import { FindingsButton } from '../../../findings/FindingsButton.tsx'
import { useRoom } from '../../../sync/RoomContext.ts'
import { useTexts } from '../../../texts/texts.ts'
import { Button } from '../../../ui/Button.tsx'
import { SegmentedSwitch } from '../../../ui/SegmentedSwitch.tsx'
import { useMedia } from '../../../ui/useMedia.ts'
import type { BlockBarProps } from '../../blockView.ts'
import { MapDialogs } from '../editor/MapDialogs.tsx'
import { useOpenFindings } from '../panel/useMapFindings.ts'
import { changePersonal, type MapView, type Personal, usePersonal, views } from '../personal.ts'
import { mapTexts } from '../texts.ts'
import { PartButton } from './PartButton.tsx'
import '../map.css'

/** Below this the four states do not fit beside the name of the board. */
const narrow = '(max-width: 106.24rem)'

const viewIn = (personal: Personal) => personal.view

/** What is looked at: state and part of the network, for board and list alike; and the way to what the data say. */
export function MapBar({ id, panel }: BlockBarProps) {
	const { mayWrite } = useRoom()
	const texts = useTexts(mapTexts)
	const view = usePersonal(id, viewIn)
	const isNarrow = useMedia(narrow)
	const options = views.map((value) => ({ value, label: texts.views[value] }))
	const show = (next: MapView) => changePersonal(id, { view: next })
	const open = useOpenFindings(id)
	const toggle = () => {
		if (!panel.isOpen) changePersonal(id, { tab: 'findings' })
		panel.toggle()
	}
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
			<FindingsButton open={open} isOpen={panel.isOpen} onClick={toggle} />
			<MapDialogs mapId={id} />
		</div>
	)
}
