import { Menu } from 'radix-ui/internal'
import type { ChecklistState } from '../../../shared/blocks/checklist/index.ts'
import { useRoom } from '../../sync/RoomContext.ts'
import { useLocale } from '../../texts/locale.ts'
import { Icon } from '../../ui/icon.tsx'
import { MenuFrame } from '../../ui/MenuFrame.tsx'
import { ToneSign } from './ToneSign.tsx'

interface StateMenuProps {
	state: ChecklistState
	states: readonly ChecklistState[]
	label: string
	onChoose: (state: string) => void
}

/** How far a question is: sign and word, with a menu of the others. */
export function StateMenu({ state, states, label, onChoose }: StateMenuProps) {
	const { mayWrite } = useRoom()
	if (!mayWrite) return <StateShown state={state} />
	return (
		<MenuFrame
			className="checklist-states"
			align="start"
			trigger={
				<button type="button" className="checklist-state-button" aria-label={label}>
					<StateShown state={state} />
					<Icon name="down" size={16} />
				</button>
			}
		>
			<Menu.RadioGroup value={state.id} onValueChange={onChoose}>
				{states.map((each) => (
					<Menu.RadioItem key={each.id} value={each.id}>
						<StateShown state={each} />
						{each.id === state.id && <Icon name="check" size={16} />}
					</Menu.RadioItem>
				))}
			</Menu.RadioGroup>
		</MenuFrame>
	)
}

function StateShown({ state }: { state: ChecklistState }) {
	const locale = useLocale()
	return (
		<span className="checklist-state">
			<ToneSign tone={state.tone} />
			{state.name[locale]}
		</span>
	)
}
